import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createToasts } from './toasts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const texts = (toasts: ReturnType<typeof createToasts>) => toasts.shown.value.map(({ text }) => text);

describe('notices', () => {
  it('keeps the way back of one deletion while the next is told', async () => {
    const toasts = createToasts();
    const back: string[] = [];
    for (const name of ['first', 'second']) toasts.say(`Deleted ${name}.`, async () => void back.push(name));
    const [first] = toasts.shown.value;
    await toasts.undo(first?.id);
    await toasts.undo();
    expect(back).toEqual(['first', 'second']);
    expect(texts(toasts)).toEqual([]);
  });

  it('lets a plain word give way to the next, and shows three at most', () => {
    const toasts = createToasts();
    toasts.say('Copied.');
    toasts.say('Saved.');
    expect(texts(toasts)).toEqual(['Saved.']);
    for (const name of ['a', 'b', 'c', 'd']) toasts.say(name, async () => undefined);
    expect(texts(toasts)).toEqual(['b', 'c', 'd']);
  });

  it('takes nobody’s way back for the sake of a complaint or a plain word', () => {
    const toasts = createToasts();
    toasts.say('Deleted.', async () => undefined);
    for (const name of ['one', 'two', 'three']) toasts.complain(name);
    toasts.say('Copied.');
    expect(texts(toasts)).toEqual(['Deleted.', 'two', 'three', 'Copied.']);
    toasts.say('Merged.', async () => undefined);
    toasts.say('Moved.', async () => undefined);
    expect(texts(toasts)).toEqual(['Deleted.', 'Merged.', 'Moved.']);
    vi.advanceTimersByTime(10_000);
    expect(texts(toasts)).toEqual([]);
  });

  it('goes by itself, but neither while it is looked at nor when something went wrong', () => {
    const toasts = createToasts();
    toasts.say('Saved.');
    toasts.hold(true);
    vi.advanceTimersByTime(60_000);
    expect(texts(toasts)).toEqual(['Saved.']);
    toasts.hold(false);
    vi.advanceTimersByTime(4_000);
    expect(texts(toasts)).toEqual([]);
    toasts.complain('Not stored.');
    toasts.complain('Not stored.');
    vi.advanceTimersByTime(60_000);
    expect(texts(toasts)).toEqual(['Not stored.']);
    toasts.say('Copied.');
    expect(texts(toasts)).toEqual(['Not stored.', 'Copied.']);
  });

  it('says so when something could not be undone', async () => {
    const toasts = createToasts();
    toasts.say('Deleted.', () => Promise.reject(new Error('closed')));
    await toasts.undo();
    expect(toasts.shown.value[0]).toMatchObject({ tone: 'bad' });
  });
});
