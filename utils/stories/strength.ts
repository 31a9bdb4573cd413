/** How strongly a story speaks for each competency: what it shows, seen against what it shows of everything else. */
import type { Echo, ReadSignal, StoryReading } from './evidence';

export interface Strength {
  /** 0..1 */
  readonly value: number;
  /** Signals shown, the clearest first, one place each. */
  readonly shows: readonly ReadSignal[];
  readonly echoes: readonly Echo[];
}

/** Words that are evidence for several competencies prove less for each. */
const shared = (competencies: number) => 1 / Math.sqrt(competencies);
/** Most that one competency's echoes count, in signals. */
const ECHO_CAP = 1.5;
/** Weight of a cue for questions that counts as one signal. */
const ECHO_UNIT = 5;
/** Most that the story's wording counts, in signals, and the nearness from which it counts at all. */
const WORDING = 1.5;
const WORDING_FROM = 0.5;
/** Evidence, in signals, that makes a half. */
const HALF = 1.6;

/**
 * Strength by competency id; competencies without any evidence are left out.
 * @param near how the story's words as a whole lie with each competency, 0..1
 */
export function strengthsOf(reading: StoryReading, near: ReadonlyMap<string, number>): Map<string, Strength> {
  const claims = new Map<string, Set<string>>();
  for (const { words, competency } of reading.shows) {
    const key = words.toLowerCase();
    claims.set(key, (claims.get(key) ?? new Set()).add(competency));
  }
  const raw = new Map<string, { sum: number; shows: ReadSignal[]; echoes: Echo[] }>();
  const entry = (competency: string) => {
    const known = raw.get(competency) ?? { sum: 0, shows: [], echoes: [] };
    raw.set(competency, known);
    return known;
  };
  const seen = new Map<string, number>();
  for (const shown of reading.shows) {
    const { competency, signal, words } = shown;
    const own = entry(competency);
    const key = `${competency} ${signal}`;
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    const weight = shown.weight * shared(claims.get(words.toLowerCase())?.size ?? 1) * lengthOf(words);
    // A second place for the same signal confirms it, no more.
    own.sum += times === 1 ? weight : weight * 0.25;
    if (times === 1) own.shows.push(shown);
  }
  const echoed = new Map<string, number>();
  for (const echo of reading.echoes) {
    const before = echoed.get(echo.competency) ?? 0;
    const more = Math.min(ECHO_CAP - before, echo.weight / ECHO_UNIT);
    echoed.set(echo.competency, before + more);
    const own = entry(echo.competency);
    own.sum += more;
    own.echoes.push(echo);
  }
  for (const [competency, share] of near) {
    const quiet = WORDING * Math.max(0, (share - WORDING_FROM) / (1 - WORDING_FROM));
    if (quiet > 0) entry(competency).sum += quiet;
  }
  const most = Math.max(1, ...[...raw.values()].map(({ sum }) => sum));
  const out = new Map<string, Strength>();
  for (const [competency, { sum, shows, echoes }] of raw) {
    const value = (sum / (sum + HALF)) * Math.sqrt(sum / most);
    out.set(competency, {
      value,
      shows: shows.sort((a, b) => b.weight * lengthOf(b.words) - a.weight * lengthOf(a.words)),
      echoes,
    });
  }
  return out;
}

/** One word is thin evidence, three are good. */
function lengthOf(words: string): number {
  const count = words.trim().split(/\s+/).length;
  return count === 1 ? 0.6 : count === 2 ? 0.85 : 1;
}
