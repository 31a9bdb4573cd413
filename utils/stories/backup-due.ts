/** When a reminder of a backup is due. */
import type { StoryRecord } from './model';

const DAY = 24 * 3600 * 1000;
/** Days after a backup, and days after the first story where there was none. */
const AFTER_BACKUP = 30;
const AFTER_FIRST = 7;

/** Number of the user's stories that no backup holds as they are; 0 while no reminder is due. */
export function backupDue(
  stories: readonly Pick<StoryRecord, 'origin' | 'createdAt' | 'updatedAt'>[],
  backedUpAt: string,
  now: Date,
): number {
  const changed = stories.filter(({ origin, updatedAt }) => origin !== 'sample' && updatedAt > backedUpAt);
  const oldest = changed.reduce(
    (first, { createdAt }) => (createdAt < first ? createdAt : first),
    now.toISOString(),
  );
  const [since, days] = backedUpAt === '' ? [oldest, AFTER_FIRST] : [backedUpAt, AFTER_BACKUP];
  return now.getTime() - Date.parse(since) >= days * DAY ? changed.length : 0;
}
