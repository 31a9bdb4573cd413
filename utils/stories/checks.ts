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
import type { Check, CheckFinding, CheckId } from './check-types';
import type { StoryFields } from './model';
import { extrasOf, partsOf } from './story-text';

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
  const confidential = neverSay([...parts, ...extrasOf(story)], terms);
  const answered = answeredBeside(story);
  return [
    ...(confidential ? [confidential] : []),
    ...CHECKS.flatMap((check) => check(parts, story) ?? []).filter(({ id }) => !answered.has(id)),
  ];
}

/** Remarks that a field beside the account answers: a headline is said first, a number has its own row. */
function answeredBeside({ headline = '', metrics = [] }: StoryFields): ReadonlySet<CheckId> {
  const answered = new Set<CheckId>();
  if (headline.trim() !== '') answered.add('late-headline');
  if (metrics.some(({ after }) => /\d/.test(after))) answered.add('no-metric');
  if (metrics.some(({ before, after }) => /\d/.test(before) && /\d/.test(after))) answered.add('no-baseline');
  return answered;
}
