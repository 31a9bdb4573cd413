/** The one connection to the database, and transactions that are acknowledged only when they are complete. */
import { type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { asStoreError, isClosed, StoreBlocked } from './errors';
import { MIGRATIONS, type Migration, migrate, versionOf } from './migrations';

export const DB_NAME = 'storymark';

/** How long another window may hold an upgrade back before we say so, in milliseconds. */
const BLOCKED_AFTER = 4_000;

let connection: Promise<IDBPDatabase> | undefined;

/** Open a database by a list of migrations; the app's own is `database()`. */
export async function openAt(name: string, migrations: readonly Migration[]): Promise<IDBPDatabase> {
  let opened: IDBPDatabase | undefined;
  let failed: unknown;
  let refuse: (error: Error) => void = () => undefined;
  const blockedTooLong = new Promise<never>((_resolve, reject) => {
    refuse = reject;
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const opening = openDB(name, versionOf(migrations), {
    async upgrade(db, from, _to, tx) {
      try {
        await migrate(db, tx, from, migrations);
      } catch (error) {
        // The browser takes no notice of a rejected promise: without this a half-made version would stay.
        failed = error;
        tx.done.catch(() => undefined);
        tx.abort();
      }
    },
    // An older window gets `blocking` and closes by itself; wait a little before troubling the user.
    blocked() {
      timer = setTimeout(() => refuse(new StoreBlocked()), BLOCKED_AFTER);
    },
    // A newer version wants to upgrade: let go at once. The next transaction opens again, or says why it can't.
    blocking() {
      opened?.close();
      forget(opened);
    },
    terminated() {
      forget(opened);
    },
  });
  try {
    opened = await Promise.race([opening, blockedTooLong]);
    return opened;
  } catch (error) {
    // The open request can't be withdrawn: if it succeeds later, its connection must not block anybody.
    opening.then(
      (late) => late.close(),
      () => undefined,
    );
    throw asStoreError(failed ?? error);
  } finally {
    clearTimeout(timer);
  }
}

let current: IDBPDatabase | undefined;

function forget(db: IDBPDatabase | undefined): void {
  if (db !== undefined && db !== current) return;
  current = undefined;
  connection = undefined;
}

/** The open database of this context. Throws StoreBlocked, StoreNewer, StoreFull. */
export function database(): Promise<IDBPDatabase> {
  connection ??= openAt(DB_NAME, MIGRATIONS).then(
    (db) => {
      current = db;
      return db;
    },
    (error: unknown) => {
      connection = undefined;
      throw error;
    },
  );
  return connection;
}

/** Close this context's connection; the next use opens it again. */
export async function closeDatabase(): Promise<void> {
  const open = connection;
  connection = undefined;
  current = undefined;
  (await open?.catch(() => undefined))?.close();
}

async function begin<M extends 'readonly' | 'readwrite'>(
  stores: string[],
  mode: M,
  durability: 'strict' | 'relaxed',
): Promise<IDBPTransaction<unknown, string[], M>> {
  const db = await database();
  try {
    return db.transaction(stores, mode, { durability });
  } catch (error) {
    if (!isClosed(error)) throw error;
    // Nothing was asked of it yet, so asking again on a new connection repeats nothing.
    forget(db);
    return (await database()).transaction(stores, mode, { durability });
  }
}

/** Read inside one transaction: all that is read is of the same instant. */
export async function read<T>(
  stores: string[],
  work: (tx: IDBPTransaction<unknown, string[], 'readonly'>) => Promise<T>,
): Promise<T> {
  try {
    const tx = await begin(stores, 'readonly', 'relaxed');
    const [result] = await Promise.all([work(tx), tx.done]);
    return result;
  } catch (error) {
    throw asStoreError(error);
  }
}

/**
 * Write inside one transaction; resolves when it is complete (with `strict`: flushed to disk), rejects with nothing
 * of it written. `work` awaits nothing but requests of `tx`.
 */
export async function write<T>(
  stores: string[],
  work: (tx: IDBPTransaction<unknown, string[], 'readwrite'>) => Promise<T>,
  durability: 'strict' | 'relaxed' = 'strict',
): Promise<T> {
  let tx: IDBPTransaction<unknown, string[], 'readwrite'>;
  try {
    tx = await begin(stores, 'readwrite', durability);
  } catch (error) {
    throw asStoreError(error);
  }
  // Seen by nobody when `work` fails first; without this it would count as an unhandled rejection.
  const done = tx.done.catch((error: unknown) => {
    throw asStoreError(error);
  });
  done.catch(() => undefined);
  try {
    const result = await work(tx);
    await done;
    return result;
  } catch (error) {
    try {
      tx.abort();
    } catch {
      // Already ended by the database itself: its error is the one to tell.
    }
    // A request that fails for want of space aborts the transaction, whose error names the reason.
    const reason = await done.then(
      () => undefined,
      (why: unknown) => why,
    );
    throw reason instanceof Error && reason.name === 'StoreFull' ? reason : asStoreError(error);
  }
}
