/**
 * How the words of a story as a whole lie with a competency's: for stories that tell the thing in other phrases than
 * any cue foresees. Quiet evidence, never shown as a signal.
 */
import { tokens } from '../text/tokens';
import type { StoryFields } from './model';
import { partsOf } from './story-text';
import { contentStems } from './text-score';
import type { SignalSource } from './types';

export interface Wording {
  /** Competency id → 0..1, the best one of the story is 1; empty when the story shares too little with any. */
  near(story: StoryFields): Map<string, number>;
  /** Whether a stem is one of the words a competency is spoken of with. */
  knows(competency: string, stem: string): boolean;
}

/** A word of so many competencies is a word of none. */
const MOST_COMPETENCIES = 0.4;
/** Shared words below which nothing is said. */
const LEAST_WORDS = 4;

export function createWording(sources: readonly SignalSource[]): Wording {
  const profiles = new Map<string, Map<string, number>>();
  const spread = new Map<string, number>();
  for (const { competency, signals, cues = [] } of sources) {
    const counts = new Map<string, number>();
    const texts = [
      ...signals.flatMap(({ line, sample = '', cues: own }) => [line, sample, ...own]),
      ...cues.filter(({ weight }) => weight > 0).map(({ cue }) => cue),
    ];
    for (const text of texts)
      for (const stem of contentStems(text)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    profiles.set(competency, counts);
    for (const stem of counts.keys()) spread.set(stem, (spread.get(stem) ?? 0) + 1);
  }
  const most = Math.max(2, sources.length * MOST_COMPETENCIES);
  const weights = new Map<string, [competency: string, weight: number][]>();
  for (const [competency, counts] of profiles) {
    let norm = 0;
    const own: [string, number][] = [];
    for (const [stem, count] of counts) {
      const shared = spread.get(stem) ?? 1;
      if (shared > most) continue;
      const weight = (1 + Math.log(count)) * Math.log(1 + sources.length / shared);
      norm += weight * weight;
      own.push([stem, weight]);
    }
    for (const [stem, weight] of own) {
      const list = weights.get(stem) ?? [];
      weights.set(stem, list);
      list.push([competency, weight / Math.sqrt(norm || 1)]);
    }
  }
  return {
    near: (story) => nearest(story, weights),
    knows: (competency, stem) => profiles.get(competency)?.has(stem) ?? false,
  };
}

function nearest(
  story: StoryFields,
  weights: ReadonlyMap<string, readonly [competency: string, weight: number][]>,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of partsOf(story)) {
    for (const { stem } of tokens(text)) if (weights.has(stem)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  const sums = new Map<string, number>();
  if (counts.size < LEAST_WORDS) return sums;
  for (const [stem, count] of counts) {
    for (const [competency, weight] of weights.get(stem) ?? []) {
      sums.set(competency, (sums.get(competency) ?? 0) + weight * (1 + Math.log(count)));
    }
  }
  const most = Math.max(...sums.values());
  return new Map([...sums].map(([competency, sum]) => [competency, sum / most]));
}
