/** How strongly a story speaks for each competency: what it shows, seen against what it shows of everything else. */
import type { ReadSignal, Told } from './evidence';
import type { Nearness } from './vocabulary';

export interface Strength {
  /** 0..1 */
  readonly value: number;
  /** What signals and tells say, in signals: without it only the words of the story lie near. */
  readonly evidence: number;
  /** Signals shown, the clearest first, one place each. */
  readonly shows: readonly ReadSignal[];
  /** Words that lie near the competency; empty where they are too few to say anything. */
  readonly near: readonly string[];
}

/** Words that are evidence for several competencies prove less for each. */
const shared = (competencies: number) => 1 / Math.sqrt(competencies);
/** A second place for the same signal confirms it, no more. */
const AGAIN = 0.25;
/** What a deviation above the mean counts, in signals, and from how many on words count at all. */
const VOCABULARY = 3;
const VOCABULARY_FROM = 0.2;
/** What a signal adds to the log-odds of a competency. */
const SIGNAL = 0.4;
/** What a point of a tell's weight counts, in signals. */
const TELL = 0.5;
/** Evidence, in signals, that makes half of the most that evidence alone can make. */
const HALF = 4;
const MOST_BY_SIGNALS = 0.6;
/** Words that nobody learned from stories hint at a competency, and no more. */
const BY_WORDS_ALONE = 0.12;

/**
 * Strength by competency id; competencies without any evidence are left out. Where words were learned, it is the share of
 * the story that is about the competency, by its words and by what it shows; where they were not (a user's pack, a story of
 * a few words), what it shows alone, with every further signal counting less.
 * @param near how the story's words as a whole lie with each competency
 */
export function strengthsOf(
  shows: readonly ReadSignal[],
  near: ReadonlyMap<string, Nearness>,
  told: ReadonlyMap<string, Told> = new Map(),
): Map<string, Strength> {
  const claims = new Map<string, Set<string>>();
  for (const { words, competency } of shows) {
    const key = words.toLowerCase();
    claims.set(key, (claims.get(key) ?? new Set()).add(competency));
  }
  const raw = new Map<
    string,
    { sum: number; evidence: number; shows: ReadSignal[]; near: readonly string[] }
  >();
  const entry = (competency: string) => {
    const known = raw.get(competency) ?? { sum: 0, evidence: 0, shows: [], near: [] };
    raw.set(competency, known);
    return known;
  };
  const seen = new Set<string>();
  for (const shown of shows) {
    const own = entry(shown.competency);
    const key = `${shown.competency} ${shown.signal}`;
    const weight = clarity(shown) * shared(claims.get(shown.words.toLowerCase())?.size ?? 1);
    own.sum += seen.has(key) ? weight * AGAIN : weight;
    own.evidence += weight;
    if (!seen.has(key)) own.shows.push(shown);
    seen.add(key);
  }
  for (const [competency, { above, words }] of near) {
    if (above <= VOCABULARY_FROM) continue;
    const own = entry(competency);
    own.sum += VOCABULARY * (above - VOCABULARY_FROM);
    own.near = words;
  }
  for (const [competency, { sum, words }] of told) {
    const own = entry(competency);
    own.sum += TELL * sum;
    own.evidence += TELL * sum;
    own.near = [...words.slice(0, 2), ...own.near].slice(0, 3);
  }
  const odds = new Map(
    [...near].flatMap(([id, { says, learned }]) =>
      learned ? [[id, Math.exp(says + SIGNAL * (raw.get(id)?.evidence ?? 0))] as const] : [],
    ),
  );
  const all = [...odds.values()].reduce((total, one) => total + one, 0);
  return new Map(
    [...raw].map(([competency, { sum, evidence, shows, near }]) => {
      const own = odds.get(competency);
      const alone = Math.min((MOST_BY_SIGNALS * sum) / (sum + HALF), evidence > 0 ? 1 : BY_WORDS_ALONE);
      const value = own === undefined ? alone : own / all;
      return [competency, { evidence, value, shows: shows.sort((a, b) => clarity(b) - clarity(a)), near }];
    }),
  );
}

/** One word is thin evidence, three are good. */
function clarity({ words, weight }: ReadSignal): number {
  const count = words.trim().split(/\s+/).length;
  return weight * (count === 1 ? 0.6 : count === 2 ? 0.85 : 1);
}
