/** Create, read, compare-and-set, delete softly and take that back: the same for every record with a RecordBase. */
import * as v from 'valibot';
import { faultInWords } from '../rubrics/faults';
import type { RecordBase } from '../stories/model';
import { read, write } from './database';
import { Conflict, InvalidRecord, NotFound } from './errors';
import { deviceId, firstRev, nextRev } from './identity';
import { announce } from './live';
import { isReadable, type RecordStore, type StoreRecords } from './readable';

/** Stores whose records carry a RecordBase; drafts do not. */
export type BasedStore = Exclude<RecordStore, 'drafts'>;

export interface Listing<R> {
  readonly records: R[];
  /** Records too damaged to show; they stay in the database. */
  readonly broken: number;
}

/** The fields of a record that are not its frame. */
export type FieldsOf<R extends RecordBase> = Omit<R, keyof RecordBase>;

export interface Repository<R extends RecordBase> {
  /** Newest change first. Deleted records only when asked for. */
  list(options?: { deleted?: boolean }): Promise<Listing<R>>;
  /** The record, deleted or not; undefined when it is not there or not readable. */
  get(id: string): Promise<R | undefined>;
  /** Throws InvalidRecord, StoreFull. */
  create(fields: FieldsOf<R>, options?: { id?: string; origin?: RecordBase['origin'] }): Promise<R>;
  /** Writes only if the record still has `rev`; else throws Conflict with the record as it stands. */
  update(id: string, rev: number, fields: Partial<FieldsOf<R>>): Promise<R>;
  /** Marks it deleted; with `rev` only if the record still has it. Deleting twice is no error. */
  remove(id: string, rev?: number): Promise<R>;
  /** Takes a deletion back. */
  undelete(id: string): Promise<R>;
  /** Removes it for good. */
  purge(id: string): Promise<void>;
}

/** Check a record against its schema; throws InvalidRecord with one sentence a fault. */
export function checked<R>(schema: v.GenericSchema<unknown, R>, value: unknown): R {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  throw new InvalidRecord(result.issues.map((issue) => faultInWords(issue, 'record')));
}

/** Records read at once. */
const PORTION = 1_000;

const byNewest = (a: RecordBase, b: RecordBase) =>
  a.updatedAt < b.updatedAt ? 1 : a.updatedAt > b.updatedAt ? -1 : 0;

/**
 * @param what the record's name in a sentence, e.g. "story"
 * @param schema checks every record before it is written
 */
export function createRepository<S extends BasedStore>(
  store: S,
  what: string,
  schema: v.GenericSchema<unknown, StoreRecords[S]>,
): Repository<StoreRecords[S]> {
  type R = StoreRecords[S];

  async function change(
    id: string,
    rev: number | undefined,
    next: (record: R, device: string) => unknown,
  ): Promise<R> {
    const device = await deviceId();
    const written = await write([store], async (tx) => {
      const objects = tx.objectStore(store);
      const current: unknown = await objects.get(id);
      if (!isReadable(store, current)) throw new NotFound(what);
      if (rev !== undefined && current.rev !== rev) throw new Conflict<R>(current);
      const record = checked(schema, next(current, device));
      await objects.put(record);
      return record;
    });
    announce(store, [id]);
    return written;
  }

  return {
    async list(options = {}) {
      const records: R[] = [];
      let broken = 0;
      // In portions of one transaction: all of one instant, and no task that keeps the interface from answering.
      await read([store], async (tx) => {
        const objects = tx.objectStore(store);
        let after: IDBKeyRange | undefined;
        for (;;) {
          const values: unknown[] = await objects.getAll(after, PORTION);
          for (const value of values) {
            if (!isReadable(store, value)) broken++;
            else if (value.deletedAt === undefined || options.deleted === true) records.push(value);
          }
          const last = values.at(-1);
          if (values.length < PORTION || last === undefined) return;
          after = IDBKeyRange.lowerBound((last as { id: string }).id, true);
        }
      });
      return { records: records.sort(byNewest), broken };
    },
    async get(id) {
      const value: unknown = await read([store], (tx) => tx.objectStore(store).get(id));
      return isReadable(store, value) ? value : undefined;
    },
    async create(fields, options = {}) {
      const frame = firstRev(await deviceId(), options.origin ?? 'user', options.id);
      const record = checked(schema, { ...fields, ...frame });
      // `add`, not `put`: an id that is taken must not replace what is there.
      await write([store], (tx) => tx.objectStore(store).add(record));
      announce(store, [record.id]);
      return record;
    },
    update: (id, rev, fields) =>
      change(id, rev, (record, device) => ({
        ...record,
        ...fields,
        id,
        createdAt: record.createdAt,
        ...nextRev(record, device),
      })),
    remove: (id, rev) =>
      change(id, rev, (record, device) => {
        const frame = nextRev(record, device);
        return { ...record, ...frame, deletedAt: record.deletedAt ?? frame.updatedAt };
      }),
    undelete: (id) =>
      change(id, undefined, (record, device) => {
        const { deletedAt: _gone, ...rest } = record;
        return { ...rest, ...nextRev(record, device) };
      }),
    async purge(id) {
      await write([store], (tx) => tx.objectStore(store).delete(id));
      announce(store, [id]);
    },
  };
}
