/** Reminds of a backup when there has been none for a while and something changed since. */
import { backupDue } from '../../utils/stories/backup-due';
import type { StoryRow } from '../../utils/stories/story-list';

interface Props {
  readonly rows: readonly StoryRow[];
  readonly backedUpAt: string;
}

export function BackupReminder({ rows, backedUpAt }: Props) {
  const changed = backupDue(
    rows.map(({ story }) => story),
    backedUpAt,
    new Date(),
  );
  if (changed === 0) return null;
  return (
    <p class="card line backup-reminder" role="status">
      <span class="line-text">
        {changed} {changed === 1 ? 'story' : 'stories'} changed
        {backedUpAt === ''
          ? ' and you have no backup yet.'
          : ' since your last backup a month ago or longer.'}
      </span>
      <a class="button small" href="#backup">
        Save a backup
      </a>
    </p>
  );
}
