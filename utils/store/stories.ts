/** The user's stories. */
import { type StoryFields, StoryRecord } from '../stories/model';
import { write } from './database';
import { NotFound } from './errors';
import { deviceId, firstRevs } from './identity';
import { announce } from './live';
import { isReadable } from './readable';
import { checked, createRepository } from './repository';

export const stories = createRepository('stories', 'story', StoryRecord);

/**
 * Remarks of the coach that are to be silent for a story. It changes no word and so no rev: an editor that is open on the
 * story must not meet a conflict for it. Throws NotFound.
 */
export async function dismissRemarks(id: string, dismissed: readonly string[]): Promise<void> {
  await write(['stories'], async (tx) => {
    const objects = tx.objectStore('stories');
    const story: unknown = await objects.get(id);
    if (!isReadable('stories', story)) throw new NotFound('story');
    await objects.put({ ...story, dismissed: [...dismissed] });
  });
  announce('stories', [id]);
}

/** Add several stories in one transaction: all of them or none. */
export async function addStories(
  list: readonly StoryFields[],
  origin: StoryRecord['origin'] = 'user',
): Promise<StoryRecord[]> {
  const device = await deviceId();
  const frames = firstRevs(list.length, device, origin);
  const records = list.map((fields, i) => checked(StoryRecord, { ...fields, ...frames[i] }));
  await write(['stories'], async (tx) => {
    for (const record of records) await tx.objectStore('stories').add(record);
  });
  announce(
    'stories',
    records.map((record) => record.id),
  );
  return records;
}
