/** The words of a question as features for its competencies: each word, each pair of neighbours, how it begins. */
import { FRESH, type Run } from '../text/lexer';
import { bucketOf, hashed } from './hashing';

/** Words looked at: what a question tests stands in its first hundred. */
const MOST_WORDS = 100;
const WORD = 60;
const PAIR = 61;
const FIRST = 63;

/** Takes one feature: its bucket, and the words [first, last] of the run it was made of. */
export type TakeFeature = (bucket: number, first: number, last: number) => void;

/** Each feature once, where it is first: who says a word twice does not mean it twice as much. */
export function eachWordFeature({ hashes, flags, length }: Run, take: TakeFeature): void {
  const many = Math.min(length, MOST_WORDS);
  const met = new Set<number>();
  const feature = (kind: number, first: number, last: number, a: number, b = 0) => {
    const bucket = bucketOf(hashed(kind, a, b));
    if (met.has(bucket)) return;
    met.add(bucket);
    take(bucket, first, last);
  };
  for (let i = 0; i < many; i++) {
    const word = hashes[i] ?? 0;
    const next = i + 1 < many ? (hashes[i + 1] ?? 0) : 0;
    feature(WORD, i, i, word);
    if (i === 0) feature(FIRST, 0, Math.min(1, many - 1), word, next);
    if (i + 1 < many && ((flags[i + 1] ?? 0) & FRESH) === 0) feature(PAIR, i, i + 1, word, next);
  }
}
