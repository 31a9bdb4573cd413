import { describe, expect, it } from 'vitest';
import { createDraftWriter, type DraftState } from './draft-writer';

/** A store whose writes end when told to. */
function slowStore() {
  const stored: string[] = [];
  const ends: ((ok: boolean) => void)[] = [];
  const put = (text: string) =>
    new Promise<void>((resolve, reject) => {
      ends.push((ok) => {
        if (ok) stored.push(text);
        ok ? resolve() : reject(new Error('full'));
      });
    });
  const end = async (ok = true) => {
    ends.shift()?.(ok);
    for (let i = 0; i < 5; i++) await Promise.resolve();
  };
  return { stored, put, end };
}

describe('keeping a draft while somebody types', () => {
  it('starts writing at the first keystroke and ends with the last text', async () => {
    const store = slowStore();
    const writer = createDraftWriter(store.put, () => {});
    for (const text of ['A', 'Ap', 'App', 'Appl']) writer.keep(text);
    await store.end();
    await store.end();
    expect(store.stored).toEqual(['A', 'Appl']);
    expect(await writer.settled()).toBe(true);
  });

  it('says "kept" only when nothing waits', async () => {
    const store = slowStore();
    const states: DraftState[] = [];
    const writer = createDraftWriter(store.put, (state) => states.push(state));
    writer.keep('A');
    writer.keep('AB');
    await store.end();
    expect(states).not.toContain('kept');
    await store.end();
    expect(states.at(-1)).toBe('kept');
  });

  it('tells a failed write, and tries again with the next keystroke', async () => {
    const store = slowStore();
    const states: DraftState[] = [];
    const writer = createDraftWriter(store.put, (state) => states.push(state));
    writer.keep('A');
    await store.end(false);
    expect(states.at(-1)).toBe('failed');
    writer.keep('AB');
    await store.end();
    expect(states.at(-1)).toBe('kept');
    expect(store.stored).toEqual(['AB']);
  });

  it('writes nothing more once stopped, so that a discarded draft stays discarded', async () => {
    const store = slowStore();
    const writer = createDraftWriter(store.put, () => {});
    writer.keep('A');
    writer.keep('AB');
    writer.stop();
    await store.end();
    await store.end();
    expect(store.stored).toEqual(['A']);
  });
});
