/** A backup in place of what is here: what has to be written for it, and what would go. */
import type { IDBPTransaction } from 'idb';
import { isObject } from '../text/plain-object';
import { type AnyRecord, BACKUP_STORES, type BackupStore } from './backup-format';
import type { ReadFile } from './import-read';
import type { ImportStep, VersionKey, VersionStep } from './import-undo';
import { sameInAll } from './merge';

/** Everything here, readable or not, one list a store in the order of BACKUP_STORES. */
export type Here = readonly (readonly unknown[])[];
/** Of a file, what it takes to replace by it. */
export type Replacing = Pick<ReadFile, 'records' | 'versions' | 'spared'>;

/** What is here by store and id. */
export function hereById(here: Here): Map<string, unknown> {
  const before = new Map<string, unknown>();
  BACKUP_STORES.forEach((store, i) => {
    for (const value of here[i] ?? []) before.set(`${store} ${(value as { id: string }).id}`, value);
  });
  return before;
}

/**
 * The writes that leave what the file holds and nothing else, but for records that the file holds damaged: of those the
 * one here is all there is.
 */
export function replacingSteps({ records, spared }: Replacing, here: Here): ImportStep[] {
  const before = hereById(here);
  const kept = new Set(spared);
  const steps: ImportStep[] = [];
  /** Stories whose rev is not the file's, for the drafts that go on from it. */
  const raised = new Map<string, { readonly from: number; readonly to: number }>();
  for (const store of BACKUP_STORES) {
    for (const record of records[store]) {
      const key = `${store} ${record.id}`;
      const old = before.get(key);
      kept.add(key);
      // A draft is written in any case: to the undo, one that is no part of the import is somebody's new words.
      if (store !== 'drafts' && old !== undefined && sameInAll(old, record)) continue;
      const put = inPlaceOf(old, record, raised);
      if (store === 'stories' && 'rev' in put && 'rev' in record)
        raised.set(record.id, { from: record.rev, to: put.rev });
      steps.push({ store, id: record.id, put, before: old });
    }
  }
  BACKUP_STORES.forEach((store, i) => {
    for (const value of here[i] ?? []) {
      const { id } = value as { id: string };
      if (!kept.has(`${store} ${id}`)) steps.push({ store, id, put: undefined, before: value });
    }
  });
  return steps;
}

/** A rev above both: a window that has either open must meet a conflict, not write over it. */
function inPlaceOf(
  old: unknown,
  record: AnyRecord,
  raised: ReadonlyMap<string, { readonly from: number; readonly to: number }>,
): AnyRecord {
  if (!('rev' in record)) {
    const story = raised.get(record.id);
    return story?.from === record.baseRev ? { ...record, baseRev: story.to } : record;
  }
  if (old === undefined) return record;
  const rev = isObject(old) && Number.isSafeInteger(old.rev) ? Number(old.rev) : 0;
  return { ...record, rev: Math.max(rev, record.rev) + 1 };
}

/** How many records one sees here would be seen no more. */
export function whatGoes(steps: readonly ImportStep[]): Record<BackupStore, number> {
  const goes = { stories: 0, drafts: 0, snippets: 0, events: 0, corrections: 0, packs: 0 };
  for (const { store, put, before } of steps) if (isSeen(before) && !isSeen(put)) goes[store]++;
  return goes;
}

const isSeen = (value: unknown): boolean => isObject(value) && value.deletedAt === undefined;

/**
 * Leaves the earlier versions that the file holds, for the stories that it holds, and no others. Those of a damaged
 * story stay, and where the file lists no versions, as one of an older Storymark, so do those of its stories.
 */
export async function replaceVersions(
  tx: IDBPTransaction<unknown, string[], 'readwrite'>,
  { records, versions, spared }: Replacing,
): Promise<VersionStep[]> {
  const objects = tx.objectStore('versions');
  const inFile = new Set(records.stories.map(({ id }) => id));
  const wanted = new Map(
    (versions ?? []).flatMap((one) => (inFile.has(one.storyId) ? [[`${one.storyId} ${one.rev}`, one]] : [])),
  );
  const steps: VersionStep[] = [];
  const all: unknown[] = await objects.getAll();
  for (const before of all) {
    const { storyId, rev } = before as { storyId: string; rev: number };
    const key: VersionKey = [storyId, rev];
    const put = wanted.get(`${storyId} ${rev}`);
    wanted.delete(`${storyId} ${rev}`);
    const stays =
      spared.has(`stories ${storyId}`) ||
      spared.has(`versions ${storyId}`) ||
      (versions === undefined && inFile.has(storyId));
    if (put === undefined ? stays : sameInAll(before, put)) continue;
    if (put === undefined) await objects.delete(key);
    else await objects.put(put);
    steps.push({ key, put, before });
  }
  for (const put of wanted.values()) {
    await objects.put(put);
    steps.push({ key: [put.storyId, put.rev], put, before: undefined });
  }
  return steps;
}
