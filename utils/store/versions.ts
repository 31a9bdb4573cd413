/**
 * What a story said before it was changed. The version that a save replaces is kept in the same transaction, so that no
 * word is lost between the two; the oldest of many go.
 */
import type { IDBPTransaction } from 'idb';
import * as v from 'valibot';
import { Rev, StoryFields, StoryRecord, wordsOfStory } from '../stories/model';
import { read, write } from './database';
import { deviceId, nextRev } from './identity';
import { announce } from './live';
import { isReadable } from './readable';
import { checked } from './repository';

/** Versions kept of one story. */
const MOST = 40;

export const Version = v.object({
  storyId: v.string(),
  /** Rev of the story that said so. */
  rev: Rev,
  /** When it was written. */
  at: v.string(),
  fields: StoryFields,
});
export type Version = v.InferOutput<typeof Version>;

const same = (a: StoryFields, b: StoryFields) =>
  JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());

/** Keeps `before` where `after` says something else; within the transaction that writes `after`. */
export async function keepVersion(
  tx: IDBPTransaction<unknown, string[], 'readwrite'>,
  before: StoryRecord | undefined,
  after: StoryRecord,
): Promise<void> {
  // A story damaged by hand may fit no schema; it must not keep the new words from being saved.
  const words = v.safeParse(StoryFields, before);
  if (before === undefined || !words.success || same(words.output, wordsOfStory(after))) return;
  const versions = tx.objectStore('versions');
  const version: Version = {
    storyId: before.id,
    rev: before.rev,
    at: before.updatedAt,
    fields: words.output,
  };
  await versions.put(version);
  const keys = await versions.index('storyId').getAllKeys(before.id);
  for (const key of keys.slice(0, Math.max(0, keys.length - MOST))) await versions.delete(key);
}

/** Versions of a story, the last one first. */
export async function versionsOf(storyId: string): Promise<Version[]> {
  const found: unknown[] = await read(['versions'], (tx) =>
    tx.objectStore('versions').index('storyId').getAll(storyId),
  );
  return found
    .flatMap((value) => {
      const read = v.safeParse(Version, value);
      return read.success ? [read.output] : [];
    })
    .sort((a, b) => b.rev - a.rev);
}

/** Makes the story say again what it said; what it says now becomes a version itself. Undefined where the story is gone. */
export async function restoreVersion({ storyId, fields }: Version): Promise<StoryRecord | undefined> {
  const device = await deviceId();
  const restored = await write(['stories', 'versions'], async (tx) => {
    const objects = tx.objectStore('stories');
    const current: unknown = await objects.get(storyId);
    if (!isReadable('stories', current) || current.deletedAt !== undefined) return undefined;
    const { id, schema, createdAt, origin, dismissed } = current;
    const record = checked(StoryRecord, {
      ...fields,
      dismissed,
      id,
      schema,
      createdAt,
      origin,
      ...nextRev(current, device),
    });
    await keepVersion(tx, current, record);
    await objects.put(record);
    return record;
  });
  if (restored) announce('stories', [storyId]);
  return restored;
}
