/** "5 of 14": how many of a page's questions the user has a story for. */
import type { AnswerMode } from '../spotting/types';
import type { RankedStory } from './types';

export interface ReadyCount {
  readonly ready: number;
  readonly of: number;
}

/** A story of the user's own that really fits: no sample, not merely the nearest. */
export function isOwnFit(ranked: RankedStory): boolean {
  return !ranked.weak && !ranked.reasons.some(({ kind }) => kind === 'sample');
}

/**
 * Only questions answered with a story count.
 * @param spots the page's questions with how each is answered
 * @param ranked the stories found for each spot, by spot id
 */
export function readiness(
  spots: readonly { readonly id: string; readonly answer: AnswerMode | undefined }[],
  ranked: ReadonlyMap<string, readonly RankedStory[]>,
): ReadyCount {
  const wanting = spots.filter(({ answer }) => answer === 'story');
  const ready = wanting.filter(({ id }) => (ranked.get(id) ?? []).some(isOwnFit));
  return { ready: ready.length, of: wanting.length };
}
