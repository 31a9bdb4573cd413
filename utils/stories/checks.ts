/** What an interviewer would miss in a story, whatever the question: each with the story's own words. */
import { noSafetyNet, unmendedFailure } from './check-care';
import { neverSay } from './check-never-say';
import { noBaseline, noMetric, offlineOnly } from './check-outcome';
import {
  begun,
  lateHeadline,
  longSituation,
  missingSection,
  placeholder,
  tooLong,
  tooShort,
} from './check-shape';
import { blamesOthers, hypothetical, noLearning, noTradeoff, vague, weNotI } from './check-telling';
import type { Check, CheckFinding } from './check-types';
import type { StoryFields } from './model';
import { partsOf } from './story-text';

export type { CheckFinding, CheckId } from './check-types';

/** In the order in which a story is mended: its shape first, then what it says. */
const CHECKS: readonly Check[] = [
  missingSection,
  placeholder,
  tooShort,
  tooLong,
  longSituation,
  lateHeadline,
  vague,
  noMetric,
  noBaseline,
  offlineOnly,
  weNotI,
  noTradeoff,
  hypothetical,
  blamesOthers,
  noSafetyNet,
  unmendedFailure,
  noLearning,
];

/**
 * Everything a listener would miss, and what they must not hear. An empty story has nothing to check.
 * @param terms what the user never says
 */
export function checkStory(story: StoryFields, terms: readonly string[] = []): CheckFinding[] {
  const parts = partsOf(story);
  if (!begun(parts)) return [];
  const confidential = neverSay(parts, terms);
  return [...(confidential ? [confidential] : []), ...CHECKS.flatMap((check) => check(parts, story) ?? [])];
}
