/**
 * How the words of a story as a whole lie with a competency's: for stories that tell the thing in other phrases than
 * any cue foresees. Quieter evidence than a signal.
 */
import { tokens } from '../text/tokens';
import { unpacked, wordWeights } from './calibrate';
import type { StoryFields } from './model';
import { partsOf } from './story-text';
import type { SignalSource } from './types';

export interface Nearness {
  /** 0..1; the best competency of the story has 1. */
  readonly share: number;
  /** The words that speak most for it, as the story writes them. */
  readonly words: readonly string[];
}

export interface Wording {
  /** By competency id; empty when the story shares too little with any. */
  near(story: StoryFields): Map<string, Nearness>;
  /** Whether a stem is one of the words a competency is spoken of with. */
  knows(competency: string, stem: string): boolean;
}

/** Shared words below which nothing is said. */
const LEAST_WORDS = 4;
/** Words shown for one competency. */
const SHOWN = 3;

type Weights = ReadonlyMap<string, readonly (readonly [competency: string, weight: number])[]>;

export function createWording(sources: readonly SignalSource[]): Wording {
  const profiles = new Map<string, ReadonlyMap<string, number>>();
  const spread = new Map<string, number>();
  for (const { competency, words } of sources) {
    if (!words) continue;
    const own = new Map(unpacked(words));
    profiles.set(competency, own);
    for (const stem of own.keys()) spread.set(stem, (spread.get(stem) ?? 0) + 1);
  }
  // A user's pack brings texts and no calibration.
  const plain = sources.filter(({ words }) => words === undefined);
  for (const [competency, words] of wordWeights(plain, sources.length, spread))
    profiles.set(competency, new Map(words));
  const weights = new Map<string, [competency: string, weight: number][]>();
  for (const [competency, words] of profiles) {
    for (const [stem, weight] of words) {
      const list = weights.get(stem) ?? [];
      weights.set(stem, list);
      list.push([competency, weight]);
    }
  }
  return {
    near: (story) => nearest(story, weights),
    knows: (competency, stem) => profiles.get(competency)?.has(stem) ?? false,
  };
}

function nearest(story: StoryFields, weights: Weights): Map<string, Nearness> {
  const counts = new Map<string, { count: number; word: string }>();
  for (const { text } of partsOf(story)) {
    for (const { stem, start, end } of tokens(text)) {
      if (!weights.has(stem)) continue;
      const known = counts.get(stem);
      if (known) known.count++;
      else counts.set(stem, { count: 1, word: text.slice(start, end) });
    }
  }
  if (counts.size < LEAST_WORDS) return new Map();
  const sums = new Map<string, { sum: number; words: [word: string, weight: number][] }>();
  for (const [stem, { count, word }] of counts) {
    for (const [competency, weight] of weights.get(stem) ?? []) {
      const own = sums.get(competency) ?? { sum: 0, words: [] };
      sums.set(competency, own);
      const more = weight * (1 + Math.log(count));
      own.sum += more;
      own.words.push([word, more]);
    }
  }
  const most = Math.max(...[...sums.values()].map(({ sum }) => sum));
  return new Map(
    [...sums].map(([competency, { sum, words }]) => [
      competency,
      {
        share: sum / most,
        words: words
          .sort((a, b) => b[1] - a[1])
          .slice(0, SHOWN)
          .map(([word]) => word),
      },
    ]),
  );
}
