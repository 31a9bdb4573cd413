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
  /** Standard deviations above the story's mean over all competencies; more than 0. */
  readonly above: number;
  /** The words that speak most for it, as the story writes them. */
  readonly words: readonly string[];
}

export interface Vocabulary {
  /** By competency id; those at or below the mean are left out. */
  near(story: StoryFields): Map<string, Nearness>;
  /** Whether a stem is one of the words a competency is spoken of with. */
  knows(competency: string, stem: string): boolean;
}

/** Shared words below which nothing is said. */
const LEAST_WORDS = 4;
/** Words shown for one competency. */
const SHOWN = 3;

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
  const spoken = new Map<string, ReadonlySet<string>>();
  const told = new Map<string, readonly (readonly [word: string, weight: number])[]>();
  const plain: SignalSource[] = [];
  const spread = new Map<string, number>();
  for (const source of sources) {
    const { competency, words, vocabulary } = source;
    if (words) {
      const own = new Set(unpacked(words).map(([word]) => word));
      spoken.set(competency, own);
      for (const word of own) spread.set(word, (spread.get(word) ?? 0) + 1);
      told.set(competency, vocabulary ? unpacked(vocabulary) : [...own].map((word) => [word, OWN_WORD]));
    } else plain.push(source);
    yield;
  }
  // A user's pack brings texts and neither calibration nor vocabulary: its own words stand for both.
  for (const [competency, words] of wordWeights(plain, sources.length, spread)) {
    const own = new Set(words.map(([word]) => word));
    spoken.set(competency, own);
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
    near: (story) => nearest(story, holders, [...told.keys()]),
    knows: (competency, word) => spoken.get(competency)?.has(word) ?? false,
  };
}

function nearest(story: StoryFields, holders: Words, ids: readonly string[]): Map<string, Nearness> {
  const words = [...wordsTold(story)].filter(([root]) => holders.has(root));
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
  const mean = [...sums.values()].reduce((all, { sum }) => all + sum, 0) / ids.length;
  const deviation =
    Math.sqrt([...sums.values()].reduce((all, { sum }) => all + (sum - mean) ** 2, 0) / ids.length) || 1;
  return new Map(
    [...sums]
      .filter(([, { sum }]) => sum > mean)
      .map(([id, { sum, words }]) => [
        id,
        {
          above: (sum - mean) / deviation,
          words: words
            .sort((a, b) => b[1] - a[1])
            .slice(0, SHOWN)
            .map(([word]) => word),
        },
      ]),
  );
}
