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

export function eachWordFeature(run: Run, take: TakeFeature): void {
  const { hashes, flags } = run;
  const many = Math.min(run.length, MOST_WORDS);
  for (let i = 0; i < many; i++) {
    const word = hashes[i] ?? 0;
    take(bucketOf(hashed(WORD, word)), i, i);
    if (i === 0) take(bucketOf(hashed(FIRST, word, hashes[1] ?? 0)), 0, Math.min(1, many - 1));
    if (i + 1 >= many || ((flags[i + 1] ?? 0) & FRESH) !== 0) continue;
    take(bucketOf(hashed(PAIR, word, hashes[i + 1] ?? 0)), i, i + 1);
  }
}
