/**
 * What a set of rubrics says of itself before any story is read: how much each signal proves of its own competency, and
 * with which words each competency is spoken of. Worked out once, when the built-in pack is built.
 */
import { compileCues } from '../rubrics/cues';
import { createMatcher, matchTokens } from '../rubrics/matcher';
import { tokens } from '../text/tokens';
import { contentStems } from './text-score';
import type { Calibration, SignalSource } from './types';

/** Fires on samples of other competencies at which a signal's weight is a half. */
const COMMON = 4;
/** A word of so large a share of the competencies is a word of none. */
const MOST_COMPETENCIES = 0.4;
/** Words kept of each competency. */
const MOST_WORDS = 320;

/** Calibration of each competency against all the others. */
export function calibrate(sources: readonly SignalSource[]): Map<string, Calibration> {
  const weights = signalWeights(sources);
  const words = wordWeights(sources, sources.length, new Map());
  return new Map(
    sources.map(({ competency }) => [
      competency,
      { weights: weights.get(competency) ?? [], words: packed(words.get(competency) ?? []) },
    ]),
  );
}

/**
 * A signal that also fires on what other competencies' samples say ("fell from # to #") proves little of its own: its
 * weight falls with every such sample. So the pack itself says which cues are everybody's.
 */
function signalWeights(sources: readonly SignalSource[]): Map<string, number[]> {
  const list = sources.flatMap(({ competency, signals }) =>
    signals.flatMap(({ cues }, i) => cues.map((cue) => ({ cue, target: `${competency} ${i}` }))),
  );
  const matcher = createMatcher([compileCues(list)]);
  const fires = new Map<string, number>();
  for (const { competency, signals } of sources) {
    for (const { sample = '' } of signals) {
      for (const target of new Set(matchTokens(matcher, tokens(sample)).map((match) => match.target))) {
        if (!target.startsWith(`${competency} `)) fires.set(target, (fires.get(target) ?? 0) + 1);
      }
    }
  }
  return new Map(
    sources.map(({ competency, signals }) => [
      competency,
      signals.map((_signal, i) => round(COMMON / (COMMON + (fires.get(`${competency} ${i}`) ?? 0)))),
    ]),
  );
}

/**
 * The most telling words of each competency: frequent in its lines, samples and cues, rare in the others'.
 * @param competencies how many there are in all
 * @param elsewhere stem → how many other competencies, beside `sources`, are spoken of with it
 */
export function wordWeights(
  sources: readonly SignalSource[],
  competencies: number,
  elsewhere: ReadonlyMap<string, number>,
): Map<string, [stem: string, weight: number][]> {
  const profiles = new Map(sources.map((source) => [source.competency, countWords(source)]));
  const spread = new Map(elsewhere);
  for (const counts of profiles.values()) {
    for (const stem of counts.keys()) spread.set(stem, (spread.get(stem) ?? 0) + 1);
  }
  const most = Math.max(2, competencies * MOST_COMPETENCIES);
  const out = new Map<string, [string, number][]>();
  for (const [competency, counts] of profiles) {
    const weighed = [...counts]
      .filter(([stem]) => (spread.get(stem) ?? 1) <= most)
      .map(([stem, count]): [string, number] => [
        stem,
        (1 + Math.log(count)) * Math.log(1 + competencies / (spread.get(stem) ?? 1)),
      ])
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const norm = Math.sqrt(weighed.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
    out.set(
      competency,
      weighed.slice(0, MOST_WORDS).map(([stem, weight]) => [stem, Math.round((1000 * weight) / norm)]),
    );
  }
  return out;
}

/** Words by weight, as they ship. */
export function packed(words: readonly (readonly [stem: string, weight: number])[]): Record<string, string> {
  const groups = new Map<number, string[]>();
  for (const [stem, weight] of words) {
    const group = groups.get(weight) ?? [];
    groups.set(weight, group);
    group.push(stem);
  }
  return Object.fromEntries([...groups].map(([weight, stems]) => [String(weight), stems.sort().join(' ')]));
}

/** Stem and weight of every word of a calibration. */
export function unpacked(words: Readonly<Record<string, string>>): [stem: string, weight: number][] {
  return Object.entries(words).flatMap(([weight, stems]) =>
    stems.split(' ').map((stem): [string, number] => [stem, Number(weight)]),
  );
}

function countWords({ signals, asks = [] }: SignalSource): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of [
    ...signals.flatMap(({ line, sample = '', cues }) => [line, sample, ...cues]),
    ...asks,
  ]) {
    for (const stem of contentStems(text)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return counts;
}

const round = (value: number) => Math.round(value * 1000) / 1000;
