/** The user's stories. */
import { type StoryFields, StoryRecord } from '../stories/model';
import { write } from './database';
import { deviceId, firstRevs } from './identity';
import { announce } from './live';
import { checked, createRepository } from './repository';

export const stories = createRepository('stories', 'story', StoryRecord);

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
