// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type PageChange, PageObserver } from './observer';

let life: AbortController;
let changes: PageChange[];
let observer: PageObserver;
/** Lets mutation records arrive, then the clock run. */
const wait = async (milliseconds: number): Promise<void> => {
  await vi.advanceTimersByTimeAsync(milliseconds);
};
const write = async (text: string): Promise<void> => {
  document.body.textContent = text;
  await wait(0);
};

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<p>one</p>';
  life = new AbortController();
  changes = [];
  const own = (node: Node) => node === document.head;
  observer = new PageObserver(document, own, (change) => changes.push(change), life.signal);
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

describe('following a page', () => {
  it('tells once what changed, when the page has calmed down', async () => {
    const text = document.querySelector('p')?.firstChild;
    if (text) text.nodeValue = 'two';
    await wait(100);
    document.body.append('three');
    await wait(140);
    expect(changes).toEqual([]);
    await wait(20);
    expect(changes).toHaveLength(1);
    expect(changes[0]?.targets).toEqual(new Set([text, document.body]));
    expect(changes[0]?.added).toEqual(new Set([document.body.lastChild]));
  });

  it('tells within a second on a page that never calms down', async () => {
    for (let i = 0; i < 10; i++) {
      await write(`${i}`);
      await wait(100);
    }
    expect(changes.length).toBeGreaterThanOrEqual(1);
    expect(changes.length).toBeLessThanOrEqual(2);
  });

  it('follows a few dear changes at once, and waits where they go on', async () => {
    const scanned = (cost: number): void => {
      observer.scanBegins();
      observer.scanEnded(cost);
    };
    scanned(400);
    for (let i = 0; i < 10; i++) {
      await write(`${i}`);
      await wait(100);
    }
    expect(changes.length).toBeGreaterThanOrEqual(1);
    const before = changes.length;
    scanned(100);
    for (let i = 0; i < 30; i++) {
      await write(`again ${i}`);
      await wait(100);
    }
    expect(changes).toHaveLength(before);
    await wait(12_000);
    expect(changes).toHaveLength(before + 1);
  });

  it('waits also for what no mutation tells, unless the reader went there', async () => {
    const scanned = (cost: number): void => {
      observer.scanBegins();
      observer.scanEnded(cost);
    };
    scanned(0);
    scanned(100);
    for (let i = 0; i < 10; i++) {
      observer.touch(document);
      await wait(100);
    }
    expect(changes).toEqual([]);
    observer.forgive();
    await wait(200);
    expect(changes).toHaveLength(1);
    expect(changes[0]?.targets).toEqual(new Set([document]));
  });

  it('never disturbs a scan, and forgets nothing that changed during it', async () => {
    observer.scanBegins();
    await write('two');
    await wait(5_000);
    expect(changes).toEqual([]);
    observer.scanEnded(0);
    await wait(200);
    expect(changes).toHaveLength(1);
    expect(changes[0]?.targets.has(document.body)).toBe(true);
  });

  it('waits while nobody looks', async () => {
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    await write('two');
    await wait(5_000);
    expect(changes).toEqual([]);
    hidden.mockReturnValue(false);
    document.dispatchEvent(new Event('visibilitychange'));
    await wait(200);
    expect(changes).toHaveLength(1);
    hidden.mockRestore();
  });

  it('leaves the head alone, and everything once it is stopped', async () => {
    document.head.append(document.createElement('style'));
    await wait(1_000);
    await write('two');
    life.abort();
    await write('three');
    await wait(1_000);
    expect(changes).toEqual([]);
  });
});
