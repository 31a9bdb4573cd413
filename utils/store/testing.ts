/** For unit tests of the store: an empty database before each, and a second window over the same one. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import { emptyFields, type StoryFields } from '../stories/model';
import { closeDatabase } from './database';

/** Begin with an empty database, as on another machine. */
export async function freshDatabase(): Promise<void> {
  await closeDatabase();
  globalThis.indexedDB = new IDBFactory();
}

/** The store's modules once more, with a connection and listeners of their own: another window. */
export async function otherWindow() {
  vi.resetModules();
  return {
    stories: (await import('./stories')).stories,
    drafts: await import('./drafts'),
    live: await import('./live'),
    database: await import('./database'),
    errors: await import('./errors'),
  };
}

export const fields = (over: Partial<StoryFields> = {}): StoryFields => ({
  ...emptyFields(),
  title: 'A story',
  ...over,
});
