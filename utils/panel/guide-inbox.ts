/** Where the panel leaves what it read of a page, in session storage, for the library to make a rubric of. */
import type { GuideOutline } from '../rubrics/guide';

export const GUIDE_INBOX = 'guide-outline';

export interface ReadGuide {
  /** Tells one reading from the next, also of the same page. */
  readonly id: string;
  readonly outline: GuideOutline;
}
