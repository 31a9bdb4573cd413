/**
 * Unsaved words. A draft is written at every keystroke, so that closing the panel loses nothing, and becomes a story
 * in one transaction: at no instant is there neither a draft nor a story.
 */
import { type StoryFields, StoryRecord } from '../stories/model';
import { read, write } from './database';
import { Conflict, NotFound } from './errors';
import { deviceId, firstRev, newId, nextRev, now } from './identity';
import { announce } from './live';
import { isReadable } from './readable';
import type { DraftRecord } from './records';
import { checked, type Listing } from './repository';
import { keepVersion } from './versions';

/** When this window last wrote each draft: whatever else stands there was written by another one. */
const written = new Map<string, string>();

/** A draft as an editor hands it in. */
export interface DraftToKeep extends Omit<DraftRecord, 'updatedAt'> {
  /** `updatedAt` of the draft the editor began with; absent where it began without one. */
  readonly seen?: string | undefined;
}

/**
 * Keep the words as they stand. Not checked against the schema: a keystroke is never refused, saving may be.
 * `baseRev` is the rev of the story the draft started from, 0 for a new one. Words that another window has put there
 * meanwhile are kept beside, as a draft of their own.
 */
export async function putDraft({ seen, ...draft }: DraftToKeep): Promise<DraftRecord> {
  const record: DraftRecord = { ...draft, updatedAt: now() };
  const known = written.get(draft.id) ?? seen;
  const kept = await write(
    ['drafts'],
    async (tx) => {
      const objects = tx.objectStore('drafts');
      const before: unknown = await objects.get(draft.id);
      await objects.put(record);
      if (!isReadable('drafts', before) || before.updatedAt === known || sameWords(before, record)) return [];
      const theirs: DraftRecord = {
        ...before,
        id: newId(),
        baseRev: 0,
        fields: { ...before.fields, title: `${before.fields.title} (from another window)`.trim() },
      };
      await objects.put(theirs);
      return [theirs.id];
    },
    'relaxed',
  );
  written.set(record.id, record.updatedAt);
  announce('drafts', [record.id, ...kept]);
  return record;
}

/** Do two drafts say the same? */
function sameWords(a: DraftRecord, b: DraftRecord): boolean {
  return JSON.stringify(Object.entries(a.fields).sort()) === JSON.stringify(Object.entries(b.fields).sort());
}

/** The draft of a story, if there is one. */
export async function getDraft(id: string): Promise<DraftRecord | undefined> {
  const value: unknown = await read(['drafts'], (tx) => tx.objectStore('drafts').get(id));
  return isReadable('drafts', value) ? value : undefined;
}

/** All drafts, last touched first. */
export async function listDrafts(): Promise<Listing<DraftRecord>> {
  const all: unknown[] = await read(['drafts'], (tx) => tx.objectStore('drafts').getAll());
  const records = all.filter((value) => isReadable('drafts', value));
  records.sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
  return { records, broken: all.length - records.length };
}

/** The story that a draft makes of the one it started from. Words put into a sample make it the user's own. */
function storyOf(draft: DraftRecord, before: StoryRecord | undefined, device: string): StoryRecord {
  const fields: StoryFields = draft.fields;
  const frame =
    before === undefined
      ? firstRev(device, 'user', draft.id)
      : {
          id: before.id,
          schema: before.schema,
          createdAt: before.createdAt,
          ...nextRev(before, device),
          origin: before.origin === 'sample' ? ('user' as const) : before.origin,
        };
  return checked(StoryRecord, { ...fields, ...frame, dismissed: before?.dismissed });
}

/**
 * Save the story a draft holds and drop the draft, both or neither. Throws Conflict when the story was changed or
 * deleted since the draft began: the draft is kept, and the error carries both versions. To save it all the same,
 * put the draft again with `baseRev` of the current story.
 */
export async function commitDraft(id: string): Promise<StoryRecord> {
  const device = await deviceId();
  const story = await write(['stories', 'drafts', 'versions'], async (tx) => {
    const drafts = tx.objectStore('drafts');
    const stories = tx.objectStore('stories');
    const draft: unknown = await drafts.get(id);
    if (!isReadable('drafts', draft)) throw new NotFound('draft');
    const stored: unknown = await stories.get(id);
    const before = isReadable('stories', stored) ? stored : undefined;
    if (before !== undefined && before.rev !== draft.baseRev) throw new Conflict(before, draft);
    const record = storyOf(draft, before, device);
    await keepVersion(tx, before, record);
    await stories.put(record);
    await drafts.delete(id);
    return record;
  });
  written.delete(id);
  announce('stories', [id]);
  announce('drafts', [id]);
  return story;
}

/** Drop the unsaved words; the story, if there is one, stays as it was. */
export async function discardDraft(id: string): Promise<void> {
  await write(['drafts'], (tx) => tx.objectStore('drafts').delete(id));
  written.delete(id);
  announce('drafts', [id]);
}
