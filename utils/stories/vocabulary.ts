/**
 * How the words of a story as a whole lie with each competency's: for stories that tell the thing in other phrases than
 * any signal or tell foresees. Each competency has a list of words that stories of its kind are told with, whatever the
 * trade; a word that few competencies share speaks louder.
 */
import { stem, tokens } from '../text/tokens';
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

type Words = ReadonlyMap<string, readonly string[]>;

/** Read once for all stories. */
export function createVocabulary(sources: readonly SignalSource[]): Vocabulary {
  const spoken = new Map<string, ReadonlySet<string>>();
  const told = new Map<string, ReadonlySet<string>>();
  const plain: SignalSource[] = [];
  const spread = new Map<string, number>();
  for (const source of sources) {
    const { competency, words, vocabulary } = source;
    if (words) {
      const own = new Set(unpacked(words).map(([word]) => word));
      spoken.set(competency, own);
      for (const word of own) spread.set(word, (spread.get(word) ?? 0) + 1);
      told.set(competency, vocabulary ? new Set(vocabulary.split(' ').map(stem)) : own);
    } else plain.push(source);
  }
  // A user's pack brings texts and neither calibration nor vocabulary: its own words stand for both.
  for (const [competency, words] of wordWeights(plain, sources.length, spread)) {
    const own = new Set(words.map(([word]) => word));
    spoken.set(competency, own);
    told.set(competency, own);
  }
  const holders = new Map<string, string[]>();
  for (const [competency, words] of told)
    for (const word of words) holders.set(word, [...(holders.get(word) ?? []), competency]);
  return {
    near: (story) => nearest(story, holders, [...told.keys()]),
    knows: (competency, word) => spoken.get(competency)?.has(word) ?? false,
  };
}

function nearest(story: StoryFields, holders: Words, ids: readonly string[]): Map<string, Nearness> {
  const counts = new Map<string, { count: number; word: string }>();
  for (const { text } of partsOf(story)) {
    for (const { stem: root, start, end } of tokens(text)) {
      if (!holders.has(root)) continue;
      const known = counts.get(root);
      if (known) known.count++;
      else counts.set(root, { count: 1, word: text.slice(start, end) });
    }
  }
  if (counts.size < LEAST_WORDS || ids.length < 2) return new Map();
  const sums = new Map(ids.map((id) => [id, { sum: 0, words: [] as [word: string, weight: number][] }]));
  for (const [root, { count, word }] of counts) {
    const list = holders.get(root) ?? [];
    const weight = Math.log(ids.length / list.length) * (1 + Math.log(count));
    for (const id of list) {
      const own = sums.get(id);
      if (!own) continue;
      own.sum += weight;
      own.words.push([word, weight]);
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
