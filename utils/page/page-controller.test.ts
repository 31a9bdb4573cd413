// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageSetup } from '../messaging/contract';
import type { PageHandlers, Send } from '../messaging/page-port';
import builtinCues from '../spotting/generated/cues.json';
import type { HintPort } from './hint-port';
import { Demand } from './on-demand';
import { PageController } from './page-controller';

const ON: PageSetup = { enabled: true, hintCard: true, corrections: [], cues: [builtinCues], labels: {} };
const OFF: PageSetup = { ...ON, enabled: false };

const hint = (): HintPort => ({
  element: document.createElement('div'),
  show: async () => undefined,
  hide: () => undefined,
  keep: () => undefined,
  isShown: false,
  holds: () => false,
  destroy: () => undefined,
});

let setup: PageSetup | undefined;
let asked: string[];
let handlers: PageHandlers | undefined;
let controller: PageController;

beforeEach(() => {
  document.body.innerHTML = '<p>Tell me about a time you took ownership.</p>';
  Object.assign(document, { adoptedStyleSheets: [] });
  vi.stubGlobal('Highlight', Set);
  vi.stubGlobal('CSS', { highlights: new Map() });
  vi.stubGlobal(
    'CSSStyleSheet',
    class {
      replaceSync(): void {}
    },
  );
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  vi.spyOn(console, 'debug').mockReturnValue();
  asked = [];
  handlers = undefined;
  const send = (async (type: string) => {
    asked.push(type);
    return type === 'page.ready' ? setup : null;
  }) as Send;
  const listen = (given: PageHandlers) => {
    handlers = given;
    return () => {
      handlers = undefined;
    };
  };
  controller = new PageController({
    demand: new Demand(async () => false),
    document,
    send,
    listen,
    createHint: hint,
  });
});
afterEach(() => {
  controller.destroy();
  vi.unstubAllGlobals();
});

const backFromCache = () => window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
const asks = (type: string) => asked.filter((one) => one === type).length;
/** Starts; reading a hidden page takes until somebody looks at it, so its end is not waited for. */
const begin = async () => {
  void controller.start();
  await vi.waitFor(() => expect(asks('page.ready')).toBe(1));
};

describe('Storymark on a page', () => {
  it('answers a new setup at once in a hidden tab, so that a correction made elsewhere is not kept waiting', async () => {
    setup = OFF;
    await begin();
    const answer = Promise.resolve(handlers?.['page.setup'](ON));
    await expect(
      Promise.race([answer, vi.waitFor(() => Promise.reject(new Error('waits')), 300)]),
    ).resolves.toBeNull();
  });

  it('takes no step that was asked for while it was switched off', async () => {
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(false);
    Element.prototype.checkVisibility = () => true;
    const nextMark = vi.fn();
    vi.stubGlobal('storymarkOnDemand', { nextMark });
    setup = OFF;
    await begin();
    await handlers?.['page.step']({ direction: 1 });
    nextMark.mockClear();
    handlers?.['page.setup'](ON);
    await vi.waitFor(() => expect(asks('page.changed')).toBe(2));
    expect(nextMark).not.toHaveBeenCalled();
    await handlers?.['page.step']({ direction: 1 });
    expect(nextMark).toHaveBeenCalledOnce();
  });

  it('gives up where the background has no setup for it, so that the next click starts it anew', async () => {
    setup = undefined;
    await expect(controller.start()).rejects.toThrow();
    expect(handlers).toBeUndefined();
  });

  it('asks again when it comes back by the back button, also where it was switched off', async () => {
    setup = OFF;
    await begin();
    backFromCache();
    await vi.waitFor(() => expect(asks('page.ready')).toBe(2));
  });
});
