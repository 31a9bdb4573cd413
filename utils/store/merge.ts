/** How a record from a file meets the one that is here. Pure; nothing of either side's words is ever lost. */
import type { StoryRecord } from '../stories/model';
import type { AnyRecord, BackupStore } from './backup-format';
import { newId } from './identity';
import type { StoreRecords } from './readable';

export type Verdict<R> =
  /** Not here yet, or here word for word. */
  | { readonly kind: 'new' | 'same' }
  /** `put` replaces what is here (absent: it stays); `copy` keeps the words that would else be lost. */
  | { readonly kind: 'changed'; readonly put?: R; readonly copy?: R };

const FROM_FILE = ' (imported copy)';
const FROM_HERE = ' (copy from before the import)';
/** What a write changes by itself, and what is no word of the user's; records that differ only in this are the same. */
const FRAME = new Set(['rev', 'deviceId', 'schema', 'origin', 'createdAt', 'dismissed']);

/** JSON with keys in order, so that equal contents are equal texts. */
function canonical(value: unknown, leftOut: ReadonlySet<string> = new Set()): string {
  return JSON.stringify(value, (key, inner: unknown) => {
    if (leftOut.has(key)) return undefined;
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** Whether two values are the same to the last field. */
export const sameInAll = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

const WORDS_ONLY = new Set([...FRAME, 'id', 'updatedAt', 'deletedAt', 'baseRev']);

/** What a record says, its frame and the marks of copying left out: equal for a record and its copy. */
export function wordsOf(record: AnyRecord): string {
  return canonical(record, WORDS_ONLY)
    .replaceAll(JSON.stringify(FROM_FILE).slice(1, -1), '')
    .replaceAll(JSON.stringify(FROM_HERE).slice(1, -1), '');
}

export const isDeleted = (record: AnyRecord) => 'deletedAt' in record && record.deletedAt !== undefined;

/**
 * The newer one wins; one that is not deleted wins over one that is, so that a backup brings back what was deleted
 * since, and an old deletion takes nothing away.
 */
function fileWins(here: AnyRecord, file: AnyRecord): boolean {
  if (isDeleted(here) !== isDeleted(file)) return isDeleted(here);
  return file.updatedAt > here.updatedAt;
}

/** A story, draft or snippet under an id of its own, its title saying where it comes from. */
function copyOf<S extends BackupStore>(
  store: S,
  record: StoreRecords[S],
  mark: string,
): StoreRecords[S] | undefined {
  if (store === 'stories' || store === 'snippets') {
    const titled = record as StoryRecord;
    return { ...record, id: newId(), rev: 1, title: marked(titled.title, mark) } as StoreRecords[S];
  }
  if (store === 'drafts') {
    const { fields } = record as StoreRecords['drafts'];
    const title = marked(fields.title, mark);
    return { ...record, id: newId(), baseRev: 0, fields: { ...fields, title } } as StoreRecords[S];
  }
  // Tellings, corrections and packs are small facts or files of their own: the later word stands.
  return undefined;
}

const marked = (title: string, mark: string) =>
  title.endsWith(mark) ? title : `${title.slice(0, 1_900)}${mark}`;

/**
 * @param here the record of that id in the database, if any
 * @param words what every record of the store says already (`wordsOf`); no second copy is made of any of it
 */
export function meet<S extends BackupStore>(
  store: S,
  here: StoreRecords[S] | undefined,
  file: StoreRecords[S],
  words: ReadonlySet<string>,
): Verdict<StoreRecords[S]> {
  if (here === undefined) return { kind: 'new' };
  if (canonical(here, FRAME) === canonical(file, FRAME)) return { kind: 'same' };
  const wins = fileWins(here, file);
  const winner: StoreRecords[S] = wins ? file : here;
  const loser: StoreRecords[S] = wins ? here : file;
  const lost = wordsOf(winner) !== wordsOf(loser) && (wins || !words.has(wordsOf(loser)));
  const copy = lost ? copyOf(store, loser, wins ? FROM_HERE : FROM_FILE) : undefined;
  // One more than both: an editor that is open on either must notice.
  const rev = Math.max(revOf(file), revOf(here)) + 1;
  const put = !wins ? undefined : 'rev' in file ? { ...file, rev } : file;
  return { kind: 'changed', ...(put ? { put } : {}), ...(copy ? { copy } : {}) };
}

const revOf = (record: AnyRecord) => ('rev' in record ? record.rev : 0);
