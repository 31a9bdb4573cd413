/** Everything out as one file, and in again with a look at what would change first. */
import { explain } from '../../utils/panel/library-state';
import { exportAll } from '../../utils/store/backup';
import { changeSettings } from '../../utils/store/settings';
import { useBusy } from './busy';
import { ImportCard } from './ImportCard';
import type { PartProps } from './part';
import { StoriesOut } from './StoriesOut';
import { saveFile } from './save-file';

export function BackupPart({ toasts }: PartProps) {
  const [busy, begin] = useBusy();
  async function save(): Promise<void> {
    try {
      const backup = await exportAll();
      saveFile(`storymark-${backup.exportedAt.slice(0, 10)}.json`, JSON.stringify(backup, null, 1));
      await changeSettings((now) => ({ ...now, backedUpAt: backup.exportedAt }));
      toasts.say('Backup written to your downloads.');
    } catch (cause) {
      toasts.complain(explain(cause));
    }
  }
  return (
    <>
      <section class="card pad-card">
        <h2>Save everything</h2>
        <p class="soft">
          Stories, drafts, snippets, whom you told what, corrections, packs and settings in one JSON file.
          Keep it somewhere safe: it is not encrypted.
        </p>
        <button type="button" class="button primary" aria-disabled={busy} onClick={() => void begin(save)}>
          Save a backup
        </button>
      </section>
      <StoriesOut toasts={toasts} />
      <ImportCard
        title="Bring a backup in"
        help="A backup, stories saved as Markdown (one file, or a folder in a zip), or a JSON list of stories with title, situation, task, action and result. Nothing is changed before you have seen what is in it, and nothing you have here is lost unless you choose to put a backup in its place."
        accept=".json,.md,.zip,application/json,text/markdown,application/zip"
        toasts={toasts}
      />
    </>
  );
}
