/** Which of a page's questions are ready: worked out in slices, so that a page of 500 questions does not stop the panel. */
import type { Spot } from '../spotting/types';
import type { StoryRecord } from '../stories/model';
import type { RankedStory } from '../stories/types';
import { type Coach, type Guide, profileOf } from './services';

/** `quiet`: not answered with a story, so neither ready nor not. */
export type Readiness = 'ready' | 'open' | 'quiet';

/** The user's own stories that fit; samples are shown but never counted. */
export function fitting(
  ranked: readonly RankedStory[],
  stories: ReadonlyMap<string, StoryRecord>,
): RankedStory[] {
  return ranked.filter(({ id, weak }) => !weak && stories.get(id)?.origin !== 'sample');
}

export interface ReadinessInput {
  readonly spots: readonly Spot[];
  readonly stories: ReadonlyMap<string, StoryRecord>;
  readonly guide: Guide;
  readonly coach: Coach;
  readonly companyOf: (spot: Spot) => string;
}

/** Longest stretch of work before the browser may paint, milliseconds. */
const SLICE = 10;

/** Resolves to null when `stale` says that the answer is no longer wanted. */
export async function readinessOf(
  { spots, stories, guide, coach, companyOf }: ReadinessInput,
  stale: () => boolean,
): Promise<ReadonlyMap<string, Readiness> | null> {
  const out = new Map<string, Readiness>();
  let since = performance.now();
  for (const spot of spots) {
    if (performance.now() - since > SLICE) {
      await new Promise((resolve) => setTimeout(resolve));
      if (stale()) return null;
      since = performance.now();
    }
    const mode = guide.answerMode(spot);
    // A question that is many questions is never ready as a whole.
    if (spot.umbrella !== undefined) out.set(spot.id, 'quiet');
    else if (mode !== 'story' && !(mode === undefined && spot.kind === 'requirement'))
      out.set(spot.id, 'quiet');
    else {
      const fits = fitting(coach.rank(profileOf(spot, companyOf(spot))), stories);
      out.set(spot.id, fits.length > 0 ? 'ready' : 'open');
    }
  }
  return out;
}

export interface ReadyCount {
  readonly ready: number;
  readonly of: number;
}

/** "5 of 14 ready": questions that want a story, and those that have one. What is not worked out yet is not counted. */
export function countReady(spots: readonly Spot[], readiness: ReadonlyMap<string, Readiness>): ReadyCount {
  const wanting = spots.filter(({ id, kind }) => {
    const known = readiness.get(id);
    return kind === 'question' && known !== undefined && known !== 'quiet';
  });
  return { ready: wanting.filter(({ id }) => readiness.get(id) === 'ready').length, of: wanting.length };
}
