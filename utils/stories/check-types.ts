/** What a remark of the coach is. */
import type { StoryFields } from './model';
import type { Part, PartName } from './story-text';

export const CHECK_IDS = [
  'never-say',
  'missing-section',
  'placeholder',
  'too-short',
  'too-long',
  'long-situation',
  'late-headline',
  'vague',
  'no-metric',
  'no-baseline',
  'offline-only',
  'we-not-i',
  'no-tradeoff',
  'hypothetical',
  'blames-others',
  'no-safety-net',
  'unmended-failure',
  'no-learning',
] as const;
export type CheckId = (typeof CHECK_IDS)[number];

export interface CheckFinding {
  readonly id: CheckId;
  /** Where it was seen; `body` for a story in one box. */
  readonly section: PartName;
  /** The story's words it rests on; empty where something is absent. */
  readonly words: string;
  /** Why it matters to whoever listens. */
  readonly why: string;
  /** What to do about it. */
  readonly mend: string;
}

export type Check = (parts: readonly Part[], story: StoryFields) => CheckFinding | undefined;
