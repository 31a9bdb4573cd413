// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { PlacedMark } from './marks';
import { nextMark } from './stepping';

/** A mark whose lower edge stands at `bottom` px of the window. */
const mark = (id: string, bottom: number) =>
  ({
    spot: { id },
    range: { startContainer: document.body, getBoundingClientRect: () => ({ bottom }) },
  }) as unknown as PlacedMark;
const page = [mark('a', -200), mark('b', 40), mark('c', 900)];
const id = (current: string | null, direction: 1 | -1) => nextMark(page, current, direction)?.spot.id;

describe('stepping from mark to mark', () => {
  it('begins at the first mark the reader can see', () => {
    expect(id(null, 1)).toBe('b');
    expect(id(null, -1)).toBe('c');
  });

  it('begins at the top when the reader is below all marks', () => {
    expect(nextMark([mark('a', -9)], null, 1)?.spot.id).toBe('a');
  });

  it('goes round at both ends', () => {
    expect([id('b', 1), id('c', 1), id('a', -1)]).toEqual(['c', 'a', 'c']);
  });

  it('begins anew where the current mark is gone', () => {
    expect(id('gone', 1)).toBe('b');
  });

  it('passes over marks whose words the page took away', () => {
    const gone = (name: string) => ({ ...mark(name, 0), range: { ...mark(name, 0).range, collapsed: true } });
    const left = [gone('a'), mark('b', 40), gone('c'), mark('d', 80)];
    const next = (current: string | null, direction: 1 | -1) => nextMark(left, current, direction)?.spot.id;
    expect([next('b', 1), next('d', -1), next('a', -1), next(null, 1)]).toEqual(['d', 'b', 'd', 'b']);
    expect(nextMark([gone('a')], 'a', 1)).toBeUndefined();
  });

  it('has nowhere to go on a page without marks', () => {
    expect(nextMark([], null, 1)).toBeUndefined();
  });
});
