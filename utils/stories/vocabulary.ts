/**
 * How the words of a story as a whole lie with each competency's: for stories that tell the thing in other phrases than
 * any signal or tell foresees. Which words stories of each kind are told with, and with which they are not, was learned from
 * stories that say what they show (`npm run train`).
 */
import { type Token, tokens } from '../text/tokens';
import type { Steps } from '../text/turns';
import { unpacked, wordWeights } from './calibrate';
import type { StoryFields } from './model';
import { partsOf } from './story-text';
import type { SignalSource } from './types';

export interface Nearness {
  /** Log-odds of the story's words for the competency, against the story's mean over all of them. */
  readonly says: number;
  /** Standard deviations above that mean. */
  readonly above: number;
  /** Its words were learned from stories; else they are those its pack is written with. */
  readonly learned: boolean;
  /** The words that speak most for it, as the story writes them. */
  readonly words: readonly string[];
}

export interface Vocabulary {
  /** By competency id, all of them; empty where the story has too few words to say anything. */
  near(story: StoryFields): Map<string, Nearness>;
}

/** Shared words below which nothing is said. */
const LEAST_WORDS = 4;
/** Words shown for one competency. */
const SHOWN = 3;

/** What a step of a word's weight adds to the log-odds of a story of one word; chosen on bench/corpus. */
const STEP = 1 / 3;

/** Stem → competencies it speaks for, or against. */
type Words = ReadonlyMap<string, readonly { readonly id: string; readonly weight: number }[]>;
/** Weight of a word of a user's pack, from whose kind of stories nothing was learned. */
const OWN_WORD = 8;

/**
 * Words of a story's account by stem, and pairs of neighbours as `stem_stem`: as they are written first, and how much each
 * counts by how often it is there.
 */
export function wordsTold(
  story: StoryFields,
): Map<string, { readonly word: string; readonly weight: number }> {
  const counts = new Map<string, { word: string; count: number }>();
  const count = (root: string, word: string) => {
    const known = counts.get(root);
    if (known) known.count++;
    else counts.set(root, { count: 1, word });
  };
  for (const { text } of partsOf(story)) {
    let before: Token | undefined;
    for (const token of tokens(text)) {
      count(token.stem, text.slice(token.start, token.end));
      if (before && !token.fresh) count(`${before.stem}_${token.stem}`, text.slice(before.start, token.end));
      before = token;
    }
  }
  return new Map([...counts].map(([root, { word, count }]) => [root, { word, weight: 1 + Math.log(count) }]));
}

/** Read once for all stories, a competency at a time: together they hold some ten thousand words. */
export function* vocabularySteps(sources: readonly SignalSource[]): Steps<Vocabulary> {
  const told = new Map<string, readonly (readonly [word: string, weight: number])[]>();
  const plain: SignalSource[] = [];
  const learned = new Set(sources.filter(({ vocabulary }) => vocabulary).map(({ competency }) => competency));
  const spread = new Map<string, number>();
  for (const source of sources) {
    const { competency, words, vocabulary } = source;
    if (words) {
      const own = new Set(unpacked(words).map(([word]) => word));
      for (const word of own) spread.set(word, (spread.get(word) ?? 0) + 1);
      told.set(competency, vocabulary ? unpacked(vocabulary) : [...own].map((word) => [word, OWN_WORD]));
    } else plain.push(source);
    yield;
  }
  // A user's pack brings texts and neither calibration nor vocabulary: its own words stand for both.
  for (const [competency, words] of wordWeights(plain, sources.length, spread)) {
    const own = new Set(words.map(([word]) => word));
    told.set(
      competency,
      [...own].map((word) => [word, OWN_WORD]),
    );
  }
  const holders = new Map<string, { id: string; weight: number }[]>();
  for (const [id, words] of told) {
    for (const [word, weight] of words) {
      const known = holders.get(word);
      if (known) known.push({ id, weight });
      else holders.set(word, [{ id, weight }]);
    }
    yield;
  }
  return {
    near: (story) => nearest(story, holders, learned, [...told.keys()]),
  };
}

function nearest(
  story: StoryFields,
  holders: Words,
  learned: ReadonlySet<string>,
  ids: readonly string[],
): Map<string, Nearness> {
  const all = wordsTold(story);
  const words = [...all].filter(([root]) => holders.has(root));
  if (words.length < LEAST_WORDS || ids.length < 2) return new Map();
  const sums = new Map(ids.map((id) => [id, { sum: 0, words: [] as [word: string, weight: number][] }]));
  for (const [root, { word, weight }] of words) {
    for (const { id, weight: speaks } of holders.get(root) ?? []) {
      const own = sums.get(id);
      if (!own) continue;
      own.sum += weight * speaks;
      if (speaks > 0) own.words.push([word, weight * speaks]);
    }
  }
  const mean = [...sums.values()].reduce((total, { sum }) => total + sum, 0) / ids.length;
  const deviation =
    Math.sqrt([...sums.values()].reduce((total, { sum }) => total + (sum - mean) ** 2, 0) / ids.length) || 1;
  let length = 0;
  for (const { weight } of all.values()) length += weight * weight;
  return new Map(
    [...sums].map(([id, { sum, words }]) => [
      id,
      {
        says: (STEP * (sum - mean)) / Math.sqrt(length),
        above: (sum - mean) / deviation,
        learned: learned.has(id),
        words: words
          .sort((a, b) => b[1] - a[1])
          .slice(0, SHOWN)
          .map(([word]) => word),
      },
    ]),
  );
}
