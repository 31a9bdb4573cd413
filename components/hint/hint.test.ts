// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { HintNeeds } from '../../utils/page/hint-port';
import type { PlacedMark } from '../../utils/page/marks';
import { buildTextIndex } from '../../utils/text/text-index';
import { createHint } from './hint';

let panelOpen: boolean;
let turn = 0;
let now: PlacedMark;

function marked(): PlacedMark {
  const [block] = buildTextIndex(document).blocks;
  if (!block) throw new Error('no text');
  const range = document.createRange();
  range.selectNodeContents(block.element);
  range.getBoundingClientRect = () => new DOMRect();
  const text = { id: 'q', kind: 'question' as const, text: 'Why us?', parts: [], competencies: [] };
  now = {
    block,
    range,
    spot: { ...text, evidence: [], meta: {}, block, start: 0, end: 7, key: 'why us', time: 1 },
  };
  return now;
}

function hintOf() {
  const send = (async (type: string) =>
    type === 'hint.count' ? { count: 0, panelOpen } : null) as HintNeeds['send'];
  return createHint(
    {
      document,
      labels: () => ({}),
      enabled: () => true,
      scanGeneration: () => 1,
      markOf: () => now,
      turn: () => turn,
      send,
    },
    '',
  );
}

const element = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no #${id}`);
  return found;
};

beforeEach(() => {
  panelOpen = false;
  document.body.innerHTML = '<p>Why us?</p><input id="one"><input id="two">';
  vi.stubGlobal('DOMRect', class {});
  vi.stubGlobal(
    'CSSStyleSheet',
    class {
      replaceSync(): void {}
    },
  );
  Element.prototype.checkVisibility = () => true;
  HTMLElement.prototype.showPopover = () => undefined;
  HTMLElement.prototype.hidePopover = () => undefined;
});

describe('the focus', () => {
  it('goes back to where it was when the keyboard leaves the card', async () => {
    const hint = hintOf();
    element('one').focus();
    await hint.show(marked(), true);
    expect(document.activeElement).toBe(hint.element);
    hint.hide();
    expect(document.activeElement?.id).toBe('one');
  });

  it('goes back also where the card was there before the keyboard, and into an open shadow root', async () => {
    const hint = hintOf();
    document.body.append(document.createElement('div'));
    const root = (document.body.lastChild as HTMLElement).attachShadow({ mode: 'open' });
    root.innerHTML = '<input id="inner">';
    root.getElementById('inner')?.focus();
    await hint.show(marked(), false);
    await hint.show(now, true);
    expect(document.activeElement).toBe(hint.element);
    hint.hide();
    expect(root.activeElement?.id).toBe('inner');
  });

  it('stays with a reader who has gone on to a field of the page', async () => {
    const hint = hintOf();
    element('one').focus();
    await hint.show(marked(), true);
    element('two').focus();
    hint.hide();
    expect(document.activeElement?.id).toBe('two');
  });

  it('stays in a field that the reader went on typing in before the card came', async () => {
    const hint = hintOf();
    element('one').focus();
    const shown = hint.show(marked(), true);
    turn += 1;
    await shown;
    expect(hint.isShown).toBe(false);
    expect(document.activeElement?.id).toBe('one');
  });

  it('stays where it is when the open panel took the place of the card', async () => {
    panelOpen = true;
    const hint = hintOf();
    element('one').focus();
    await hint.show(marked(), true);
    element('two').focus();
    hint.hide();
    expect(document.activeElement?.id).toBe('two');
  });
});
