/** The way back from an import: every record as it stood before, unless somebody has changed it since. */
import { BACKUP_STORES, type BackupStore } from './backup-format';
import { write } from './database';
import { announce } from './live';
import type { SettingsRecord } from './settings';

/** One write of an import. */
export interface ImportStep {
  readonly store: BackupStore;
  readonly id: string;
  /** What was written; undefined where the record was taken away. */
  readonly put: { readonly id: string } | undefined;
  /** What stood there before, readable or not; undefined where nothing did. */
  readonly before: unknown;
}

/** Of an earlier version: its story and its rev. */
export type VersionKey = [storyId: string, rev: number];

export interface SettingsStep {
  readonly put: SettingsRecord;
  readonly before: SettingsRecord | undefined;
}

// Records come out of the database with their keys in the order in which they went in.
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * Takes an import back in one transaction. What was changed after the import stays as it is, and so does a story that
 * somebody has begun to rewrite.
 * @returns how many records stayed
 */
export async function undoImport(
  steps: readonly ImportStep[],
  settings: SettingsStep | undefined,
  versions: readonly VersionKey[] = [],
): Promise<number> {
  const undone = await write([...BACKUP_STORES, 'settings', 'versions'], async (tx) => {
    for (const key of versions) await tx.objectStore('versions').delete(key);
    const done: ImportStep[] = [];
    for (const step of steps) {
      const objects = tx.objectStore(step.store);
      const { id } = step;
      if (!same(await objects.get(id), step.put)) continue;
      const ownDraft = steps.some((one) => one.store === 'drafts' && one.id === id);
      if (step.store === 'stories' && !ownDraft && (await tx.objectStore('drafts').get(id)) !== undefined)
        continue;
      if (step.before === undefined) await objects.delete(id);
      else await objects.put(step.before);
      done.push(step);
    }
    if (settings) {
      const objects = tx.objectStore('settings');
      if (same(await objects.get('settings'), settings.put)) {
        if (settings.before) await objects.put(settings.before, 'settings');
        else await objects.delete('settings');
      }
    }
    return done;
  });
  for (const store of BACKUP_STORES) {
    announce(
      store,
      undone.filter((step) => step.store === store).map(({ id }) => id),
    );
  }
  if (settings) announce('settings', ['settings']);
  return steps.length - undone.length;
}
