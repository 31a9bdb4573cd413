/** Sample stories: there to look at, badged, never counted, gone with one click. */
import { emptyFields, StoryRecord } from '../stories/model';
import samples from '../stories/samples.json';
import { write } from './database';
import { deviceId, firstRevs } from './identity';
import { announce } from './live';
import { isReadable } from './readable';
import { checked } from './repository';

/** Put the samples in, unless they are there already. Resolves to the samples that were added. */
export async function loadSamples(): Promise<StoryRecord[]> {
  const device = await deviceId();
  const frames = firstRevs(samples.length, device, 'sample');
  const wanted = samples.map((sample, i) =>
    checked(StoryRecord, { ...emptyFields(), ...sample, ...frames[i] }),
  );
  const added = await write(['stories'], async (tx) => {
    const objects = tx.objectStore('stories');
    const stored: unknown[] = await objects.getAll();
    const there = new Set(
      stored.flatMap((value) =>
        isReadable('stories', value) && value.origin === 'sample' && value.deletedAt === undefined
          ? [value.title]
          : [],
      ),
    );
    const missing = wanted.filter(({ title }) => !there.has(title));
    for (const record of missing) await objects.add(record);
    return missing;
  });
  announce(
    'stories',
    added.map(({ id }) => id),
  );
  return added;
}

/**
 * Take the samples away for good, with what hangs on them. A sample that the user has rewritten is the user's own
 * story and stays, and so do unsaved words put into one.
 */
export async function removeSamples(): Promise<void> {
  const gone = await write(['stories', 'events'], async (tx) => {
    const stored: unknown[] = await tx.objectStore('stories').getAll();
    const ids = stored.flatMap((value) =>
      isReadable('stories', value) && value.origin === 'sample' ? [value.id] : [],
    );
    for (const id of ids) {
      await tx.objectStore('stories').delete(id);
      for (const key of await tx.objectStore('events').index('storyId').getAllKeys(id)) {
        await tx.objectStore('events').delete(key);
      }
    }
    return ids;
  });
  announce('stories', gone);
}
