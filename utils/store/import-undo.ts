/** The way back from an import: every record as it stood before, unless somebody has changed it since. */
import type { IDBPTransaction } from 'idb';
import { BACKUP_STORES, type BackupStore } from './backup-format';
import { write } from './database';
import { announce } from './live';
import type { SettingsRecord } from './settings';
import type { Version } from './versions';

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

/** One write of an earlier version. */
export interface VersionStep {
  readonly key: VersionKey;
  /** What was written; undefined where the version was taken away. */
  readonly put: Version | undefined;
  /** What stood there before, readable or not. */
  readonly before: unknown;
}

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
  versions: readonly VersionStep[] = [],
): Promise<number> {
  const undone = await write([...BACKUP_STORES, 'settings', 'versions'], async (tx) => {
    const done: ImportStep[] = [];
    const drafts = new Map(steps.flatMap((step) => (step.store === 'drafts' ? [[step.id, step]] : [])));
    for (const step of steps) {
      const objects = tx.objectStore(step.store);
      const { id } = step;
      if (!same(await objects.get(id), step.put)) continue;
      if (step.store === 'stories') {
        const draft: unknown = await tx.objectStore('drafts').get(id);
        if (draft !== undefined && !same(draft, drafts.get(id)?.put)) continue;
      }
      if (step.before === undefined) await objects.delete(id);
      else await objects.put(step.before);
      done.push(step);
    }
    await undoVersions(tx, versions, steps, done);
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

/** A story that stayed keeps what the import brought to it, and words that a save has put there since stay too. */
async function undoVersions(
  tx: IDBPTransaction<unknown, string[], 'readwrite'>,
  versions: readonly VersionStep[],
  steps: readonly ImportStep[],
  done: readonly ImportStep[],
): Promise<void> {
  const objects = tx.objectStore('versions');
  const undone = new Set(done);
  const stayed = new Set(
    steps.filter((step) => step.store === 'stories' && !undone.has(step)).map(({ id }) => id),
  );
  for (const { key, put, before } of versions) {
    // One that was taken away comes back in any case: it takes nobody's place.
    if ((put !== undefined && stayed.has(key[0])) || !same(await objects.get(key), put)) continue;
    if (before === undefined) await objects.delete(key);
    else await objects.put(before);
  }
}
