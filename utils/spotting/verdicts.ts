/** The reader's own word on texts, found again on any page: most texts are told apart without making their key. */
import { textKey } from '../text/normalise';
import type { Span } from '../text/types';
import type { Correction } from './types';

const ASCII = /^[\x20-\x7e]*$/;

/** Letters and digits of an ASCII text in one number: equal keys have equal numbers. */
function trace(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) {
    let unit = text.charCodeAt(i);
    if (unit >= 65 && unit <= 90) unit += 32;
    if ((unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57)) hash = (Math.imul(hash, 31) + unit) | 0;
  }
  return hash;
}

const NONE: readonly Span[] = [];
/** A longer block is not searched (UTF-16 units). */
const LONGEST = 20_000;

const longest = (key: string) =>
  key.split(' ').reduce((most, word) => (word.length > most.length ? word : most), '');

/** Words of a text, as its key has them, with their places. */
function wordsOf(text: string): { word: string; start: number; end: number }[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}'’ʼ]+/gu)].flatMap((hit) => {
    const word = textKey(hit[0]);
    return word === '' ? [] : [{ word, start: hit.index, end: hit.index + hit[0].length }];
  });
}

/** The first place in `text` where the words of a key stand one after the other, with the mark that ends them. */
function findKey(text: string, key: string): Span | null {
  if (text.length > LONGEST) return null;
  const words = wordsOf(text);
  const wanted = key.split(' ');
  for (let i = 0; i + wanted.length <= words.length; i++) {
    if (!wanted.every((word, k) => words[i + k]?.word === word)) continue;
    const start = words[i]?.start ?? 0;
    let end = words[i + wanted.length - 1]?.end ?? start;
    if (/[?.!]/.test(text[end] ?? '')) end++;
    return { start, end };
  }
  return null;
}

export class Verdicts {
  readonly #byKey: ReadonlyMap<string, Correction>;
  readonly #traces: ReadonlySet<number>;
  /** Texts that the reader called questions, each with its longest word, by which blocks are told apart. */
  readonly #asked: readonly { readonly key: string; readonly word: string }[];

  constructor(corrections: readonly Correction[]) {
    this.#byKey = new Map(corrections.map((one) => [one.key, one]));
    this.#traces = new Set(corrections.map(({ key }) => trace(key)));
    this.#asked = corrections
      .filter(({ verdict, key }) => verdict === 'is-a-question' && key !== '')
      .map(({ key }) => ({ key, word: longest(key) }));
  }

  /** Where a text holds words that the reader called a question; the whole text is not told here, `of` does. */
  spansIn(text: string): readonly Span[] {
    if (this.#asked.length === 0) return NONE;
    const low = text.toLowerCase();
    const plain = ASCII.test(text) && !text.includes("'");
    const out: Span[] = [];
    for (const { key, word } of this.#asked) {
      // A key has neither accents nor apostrophes, so only a text without them can be told apart by a word of it.
      if (plain && !low.includes(word)) continue;
      const span = findKey(text, key);
      if (span && !out.some((other) => span.start < other.end && other.start < span.end)) out.push(span);
    }
    return out;
  }

  /** What the reader said of a text; undefined for nearly all. */
  of(text: string): Correction | undefined {
    if (this.#byKey.size === 0) return undefined;
    if (ASCII.test(text) && !this.#traces.has(trace(text))) return undefined;
    return this.#byKey.get(textKey(text));
  }
}
