/**
 * The database's shape, as an ordered list of steps. A shipped step is never changed; a later version adds one.
 * Steps run inside the one versionchange transaction, so a step that fails leaves the older database as it was.
 */
import type { IDBPDatabase, IDBPTransaction } from 'idb';

export interface Migration {
  /** The version the database has after this step; steps are numbered 1, 2, 3, … */
  readonly to: number;
  /** Await nothing but requests of `tx` in here: the transaction would end. */
  apply(db: IDBPDatabase, tx: IDBPTransaction<unknown, string[], 'versionchange'>): void | Promise<void>;
}

export const MIGRATIONS: readonly Migration[] = [
  {
    to: 1,
    apply(db) {
      db.createObjectStore('stories', { keyPath: 'id' });
      db.createObjectStore('drafts', { keyPath: 'id' });
      const snippets = db.createObjectStore('snippets', { keyPath: 'id' });
      snippets.createIndex('cleanUrl', 'cleanUrl');
      const events = db.createObjectStore('events', { keyPath: 'id' });
      events.createIndex('storyId', 'storyId');
      const corrections = db.createObjectStore('corrections', { keyPath: 'id' });
      corrections.createIndex('key', 'key');
      const packs = db.createObjectStore('packs', { keyPath: 'id' });
      packs.createIndex('packId', 'packId');
      // Keys outside the values: `settings` holds one record, `meta` a few words about this machine.
      db.createObjectStore('settings');
      db.createObjectStore('meta');
    },
  },
  {
    to: 2,
    apply(db) {
      // What a story said before it was changed; see versions.ts.
      const versions = db.createObjectStore('versions', { keyPath: ['storyId', 'rev'] });
      versions.createIndex('storyId', 'storyId');
    },
  },
];

/** The version a list of steps leads to. */
export function versionOf(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.to ?? 0;
}

/** Run every step above `from`, in order. */
export async function migrate(
  db: IDBPDatabase,
  tx: IDBPTransaction<unknown, string[], 'versionchange'>,
  from: number,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  for (const step of migrations) if (step.to > from) await step.apply(db, tx);
}
