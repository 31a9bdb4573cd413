/** The user's stories. */
import { type StoryFields, StoryRecord } from '../stories/model';
import { write } from './database';
import { deviceId, firstRev } from './identity';
import { announce } from './live';
import { checked, createRepository } from './repository';

export const stories = createRepository('stories', 'story', StoryRecord);

/** Add several stories in one transaction: all of them or none. */
export async function addStories(
  list: readonly StoryFields[],
  origin: StoryRecord['origin'] = 'user',
): Promise<StoryRecord[]> {
  const device = await deviceId();
  const records = list.map((fields) => checked(StoryRecord, { ...fields, ...firstRev(device, origin) }));
  await write(['stories'], async (tx) => {
    for (const record of records) await tx.objectStore('stories').add(record);
  });
  announce(
    'stories',
    records.map((record) => record.id),
  );
  return records;
}
