/** Reminds of a backup when there has been none for a while and something changed since. */
import { useMemo } from 'preact/hooks';
import { backupDue } from '../../utils/stories/backup-due';
import type { StoryRecord } from '../../utils/stories/model';

interface Props {
  readonly stories: readonly StoryRecord[];
  readonly backedUpAt: string;
}

export function BackupReminder({ stories, backedUpAt }: Props) {
  const changed = useMemo(() => backupDue(stories, backedUpAt, new Date()), [stories, backedUpAt]);
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
