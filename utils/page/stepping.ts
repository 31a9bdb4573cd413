/** Going from mark to mark by keyboard. */
import { boxOf } from './frame-boxes';
import type { PlacedMark } from './marks';

/** A quick scroll shows itself within this time, milliseconds. */
const SCROLL_BEGINS = 120;
/** A scroll that is interrupted may end without a word, milliseconds. */
const SCROLL_ENDS = 1_200;

/**
 * The mark after (1) or before (-1) the current one, round and round. Without a current one stepping begins where the
 * reader is: forwards at the first mark that is not above the window.
 */
export function nextMark(
  shown: readonly PlacedMark[],
  current: string | null,
  direction: 1 | -1,
): PlacedMark | undefined {
  const at = shown.findIndex(({ spot }) => spot.id === current);
  // What the page took away since it was read stands nowhere.
  const there = ({ range }: PlacedMark) => !range.collapsed;
  const from = (place: number) => [...shown.slice(place), ...shown.slice(0, place)];
  if (direction === -1) return from(Math.max(0, at)).findLast(there);
  if (at >= 0) return from(at + 1).find(there);
  return shown.find((mark) => there(mark) && boxOf(mark.range).bottom > 0) ?? shown.find(there);
}

/** Resolves when a smooth scroll has ended, or was none. */
export function afterScroll(document: Document): Promise<void> {
  return new Promise((resolve) => {
    const none = setTimeout(resolve, SCROLL_BEGINS);
    document.addEventListener(
      'scroll',
      () => {
        clearTimeout(none);
        document.addEventListener('scrollend', () => resolve(), { once: true });
        setTimeout(resolve, SCROLL_ENDS);
      },
      { once: true, capture: true },
    );
  });
}
