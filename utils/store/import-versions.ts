/** Earlier versions that come with a file: how they come in, and the steps that take them out again. */
import type { IDBPTransaction } from 'idb';
import type { StoryRecord } from '../stories/model';
import type { ImportStep, VersionKey, VersionStep } from './import-undo';
import { isReadable } from './readable';
import type { DraftRecord } from './records';
import type { Version } from './versions';

type Writing = IDBPTransaction<unknown, string[], 'readwrite'>;

/** Earlier versions are never replaced: those that are not here come in. */
export async function addVersions(tx: Writing, versions: readonly Version[]): Promise<VersionStep[]> {
  const objects = tx.objectStore('versions');
  const added: VersionStep[] = [];
  for (const version of versions) {
    const key: VersionKey = [version.storyId, version.rev];
    if ((await objects.getKey(key)) !== undefined) continue;
    await objects.put(version);
    added.push({ key, put: version, before: undefined });
  }
  return added;
}

/**
 * A story that a version from elsewhere has caught up with gets a rev above both: the next save would else keep its
 * words under that version's key and so lose it. Its unsaved words go on from there.
 * @param revOf rev of a story in the file, if it is there
 * @returns the import's steps with these among them
 */
export async function liftStories(
  tx: Writing,
  steps: readonly ImportStep[],
  added: readonly VersionStep[],
  revOf: (storyId: string) => number,
): Promise<ImportStep[]> {
  const all = new Map(steps.map((step) => [`${step.store} ${step.id}`, step]));
  const tops = new Map<string, number>();
  for (const { key, put } of added) if (put) tops.set(key[0], Math.max(key[1], tops.get(key[0]) ?? 0));
  const put = async (store: 'stories' | 'drafts', before: unknown, record: StoryRecord | DraftRecord) => {
    await tx.objectStore(store).put(record);
    const place = `${store} ${record.id}`;
    const step = all.get(place) ?? { store, id: record.id, before };
    all.set(place, { ...step, put: record });
  };
  for (const [id, top] of tops) {
    const story: unknown = await tx.objectStore('stories').get(id);
    if (!isReadable('stories', story) || story.rev > top) continue;
    const rev = Math.max(top, revOf(id)) + 1;
    await put('stories', story, { ...story, rev });
    const draft: unknown = await tx.objectStore('drafts').get(id);
    if (isReadable('drafts', draft) && draft.baseRev === story.rev)
      await put('drafts', draft, { ...draft, baseRev: rev });
  }
  return [...all.values()];
}
