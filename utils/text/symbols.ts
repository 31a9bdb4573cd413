/**
 * Words and what cues are made of, as small numbers: a stem, `=form`, `#`. One table for a page, so that cues of all
 * packs and the words of all blocks meet.
 */

/** A symbol that no cue holds and no word means. */
export const NO_SYMBOL = 0;
/** Words of pages kept at most; what comes later means something only where a cue names it. */
const MOST_WORDS = 60_000;

const numbers = new Map<string, number>();

/** Number of a symbol; a new one where it is not known yet. */
export function intern(symbol: string): number {
  const known = numbers.get(symbol);
  if (known !== undefined) return known;
  const made = numbers.size + 1;
  numbers.set(symbol, made);
  return made;
}

/** The same for what a page says: beyond the limit new words are NO_SYMBOL. */
export function internWord(symbol: string): number {
  return numbers.size < MOST_WORDS ? intern(symbol) : (numbers.get(symbol) ?? NO_SYMBOL);
}
