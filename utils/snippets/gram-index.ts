/**
 * Where every five units of a text stand: the way to a quote, whole or changed, without a look at the rest of the page.
 * Stretches of letters know no words, so that it serves every script alike.
 */

/** Units of one stretch. */
export const GRAM = 5;
const BITS = 18;
const SIZE = 1 << BITS;
const MASK = SIZE - 1;

export class GramIndex {
  /** Place of the last stretch with a hash, + 1; and from each place to the one before it with the same hash. */
  readonly #heads = new Int32Array(SIZE);
  readonly #counts = new Int32Array(SIZE);
  readonly #before: Int32Array;
  #at = 0;

  constructor(readonly text: string) {
    this.#before = new Int32Array(Math.max(0, text.length - GRAM + 1));
  }

  /** Reads on for `units`; true when the whole text is read. */
  step(units: number): boolean {
    const { text } = this;
    const heads = this.#heads;
    const counts = this.#counts;
    const before = this.#before;
    const end = Math.min(before.length, this.#at + units);
    for (let i = this.#at; i < end; i++) {
      const hash = hashAt(text, i);
      before[i] = heads[hash] ?? 0;
      heads[hash] = i + 1;
      counts[hash] = (counts[hash] ?? 0) + 1;
    }
    this.#at = end;
    return end === before.length;
  }

  /** How often the stretch at `i` of another text may stand here; never fewer than it does. */
  count(text: string, i: number): number {
    return this.#counts[hashAt(text, i)] ?? 0;
  }

  /**
   * Tells the places at which the stretch at `i` of another text stands, the last first, until `tell` says false or
   * `most` were looked at.
   */
  places(text: string, i: number, most: number, tell: (at: number) => boolean): void {
    let left = most;
    for (let at = this.#heads[hashAt(text, i)] ?? 0; at > 0 && left-- > 0; at = this.#before[at - 1] ?? 0) {
      if (sameAt(this.text, at - 1, text, i) && !tell(at - 1)) return;
    }
  }
}

function hashAt(text: string, i: number): number {
  let hash = 0;
  for (let k = 0; k < GRAM; k++) hash = Math.imul(hash ^ text.charCodeAt(i + k), 0x01000193);
  return (hash ^ (hash >>> BITS)) & MASK;
}

function sameAt(a: string, i: number, b: string, j: number): boolean {
  for (let k = 0; k < GRAM; k++) if (a.charCodeAt(i + k) !== b.charCodeAt(j + k)) return false;
  return true;
}
