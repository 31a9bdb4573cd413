/** Ids, times and the name of this machine. */
import type { RecordBase } from '../stories/model';
import { write } from './database';

/** Version of the records' own shape, written into each. */
export const RECORD_SCHEMA = 1;

export const newId = (): string => crypto.randomUUID();

/**
 * Of records from files that do not say when they were made: always the same, so that a file brought in twice says the
 * same twice, and early, so that what was changed here since is the newer.
 */
export const NO_TIME = '1970-01-01T00:00:00.000Z';

export const now = (): string => new Date().toISOString();

let known: Promise<string> | undefined;

/** This machine's id, minted once and kept in the database; it tells records apart when machines are merged. */
export function deviceId(): Promise<string> {
  known ??= write(['meta'], async (tx) => {
    const meta = tx.objectStore('meta');
    const stored: unknown = await meta.get('deviceId');
    if (typeof stored === 'string' && stored !== '') return stored;
    const minted = newId();
    await meta.put(minted, 'deviceId');
    return minted;
  }).catch((error: unknown) => {
    known = undefined;
    throw error;
  });
  return known;
}

/** The first life of a record. */
export function firstRev(device: string, origin: RecordBase['origin'], id = newId()): RecordBase {
  const at = now();
  return { id, schema: RECORD_SCHEMA, createdAt: at, updatedAt: at, rev: 1, deviceId: device, origin };
}

/**
 * Frames for records that come together: each a millisecond older than the one before, so that lists, which show the
 * newest first, keep their order.
 */
export function firstRevs(count: number, device: string, origin: RecordBase['origin']): RecordBase[] {
  const at = Date.now();
  return Array.from({ length: count }, (_, i) => {
    const time = new Date(at - i).toISOString();
    return { ...firstRev(device, origin), createdAt: time, updatedAt: time };
  });
}

/** What changes in a record's frame at every later write. */
export function nextRev(
  record: RecordBase,
  device: string,
): Pick<RecordBase, 'updatedAt' | 'rev' | 'deviceId'> {
  return { updatedAt: now(), rev: record.rev + 1, deviceId: device };
}
