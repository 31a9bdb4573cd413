/** A file from outside, read record by record: the sound ones, and the reason for every other. */
import * as v from 'valibot';
import { BUILTIN_PACK } from '../rubrics/cues-pack';
import { faultInWords } from '../rubrics/faults';
import { checkPack } from '../rubrics/parse';
import { PACK_FORMAT } from '../rubrics/schema';
import { forbiddenKey, isForbidden, parseJson } from '../rubrics/untrusted';
import { emptyFields, SECTIONS } from '../stories/model';
import { isObject } from '../text/plain-object';
import {
  type AnyRecord,
  BACKUP_FORMAT,
  BACKUP_SCHEMAS,
  BACKUP_STORES,
  BACKUP_VERSION,
  type BackupStore,
} from './backup-format';
import { firstRevs } from './identity';
import type { StoreRecords } from './readable';
import { type SettingsRecord, settingsRecordFrom } from './settings';
import { Version } from './versions';

export interface BrokenRecord {
  /** Which list it stood in, and at which place, counted from 1. */
  readonly store: BackupStore | 'settings';
  readonly index: number;
  /** A title or a quotation to know it by; empty when it has none. */
  readonly label: string;
  readonly reason: string;
}

export type Incoming = { -readonly [S in BackupStore]: StoreRecords[S][] };

export interface ReadFile {
  readonly records: Incoming;
  readonly settings: SettingsRecord | undefined;
  /** What stories said before; undefined where the file does not list it at all. */
  readonly versions: readonly Version[] | undefined;
  /** Whether it is a backup of everything, and not a list of stories or a part of a backup. */
  readonly full: boolean;
  /** Store and id of what the file holds damaged, "stories 0f8b1a52-…": it must not cost what is here. */
  readonly spared: ReadonlySet<string>;
  readonly broken: readonly BrokenRecord[];
  /** Names of fields this version does not know; what they held is left out. */
  readonly unknownFields: readonly string[];
}

export type ReadResult = ({ readonly ok: true } & ReadFile) | { readonly ok: false; readonly error: string };

const refuse = (error: string): ReadResult => ({ ok: false, error });
const noRecords = (): Incoming => ({
  stories: [],
  drafts: [],
  snippets: [],
  events: [],
  corrections: [],
  packs: [],
});

/** Larger than any rev that writes lead to, and far enough below 2^53 to count on from. */
const MOST_REV = 2 ** 52;

/** Read a backup, or a plain array of stories. `device` signs the stories of an array, which have no frame yet. */
export function readImport(text: string, device: string): ReadResult {
  const json = parseJson(text);
  if (!json.ok) {
    const more = json.what === 'plain' ? ' To bring a story in as text, name its file .md.' : '';
    return refuse(json.error + more);
  }
  if (Array.isArray(json.value)) return readStories(json.value, device);
  if (!isObject(json.value))
    return refuse('This file holds no stories. Choose a backup, or a JSON list of stories.');
  return readBackup(json.value);
}

function readBackup(file: Readonly<Record<string, unknown>>): ReadResult {
  if (file.format === PACK_FORMAT)
    return refuse('This is a rubric pack, no Storymark backup. Bring it in under “Rubric packs”.');
  if (file.format !== BACKUP_FORMAT)
    return refuse(
      'This is no Storymark backup. Choose a file that Storymark saved, or a JSON list of stories.',
    );
  if (typeof file.version !== 'number' || !Number.isInteger(file.version) || file.version < 1) {
    return refuse('This backup does not say its version.');
  }
  if (file.version > BACKUP_VERSION) {
    return refuse('This backup was made by a newer Storymark. Update this one, then import it.');
  }
  const bad = Object.keys(file).find(isForbidden);
  if (bad !== undefined) return refuse(`The key "${bad}" is not allowed in a backup.`);
  const reading = new Reading(BACKUP_STORES.every((store) => Array.isArray(file[store])));
  for (const store of BACKUP_STORES) {
    const list = file[store] ?? [];
    if (!Array.isArray(list)) return refuse(`This backup is damaged: "${store}" is no list.`);
    list.forEach((value: unknown, i) => {
      reading.take(store, value, i);
    });
  }
  reading.takeSettings(file.settings);
  reading.takeVersions(file.versions);
  return reading.result();
}

/** Plain stories without a frame; an unknown title is no fault. */
function readStories(list: readonly unknown[], device: string): ReadResult {
  const reading = new Reading(false);
  const frames = firstRevs(list.length, device, 'import');
  list.forEach((value, i) => {
    if (isObject(value) && !isFramed(value) && !saysSomething(value)) {
      reading.refuse('stories', value, i, NO_WORDS);
      return;
    }
    const frame = frames[i];
    const story =
      isObject(value) && forbiddenKey(value) === undefined
        ? { ...emptyFields(), ...value, ...(isFramed(value) ? {} : frame) }
        : value;
    reading.take('stories', story, i, [
      'id',
      'schema',
      'createdAt',
      'updatedAt',
      'rev',
      'deviceId',
      'origin',
    ]);
  });
  return reading.result();
}

/** A story that left Storymark with its frame: it is known again by its id. */
const isFramed = (value: object): boolean =>
  ['id', 'schema', 'createdAt', 'updatedAt', 'rev', 'deviceId', 'origin'].every((key) => key in value);

/** What a story can't be without one of, and the reason where it lacks all: any list of objects might be chosen. */
const WORDS = ['title', 'body', ...SECTIONS, 'headline', 'tellings'] as const;
const NO_WORDS = `has no words of a story: none of ${WORDS.slice(0, -2).join(', ')}`;

/** Whether anything stands in a field of words; the schema says whether it may. */
const saysSomething = (value: Readonly<Record<string, unknown>>): boolean =>
  WORDS.some((name) => {
    const words = value[name];
    return typeof words === 'string' ? words.trim() !== '' : words !== undefined && words !== null;
  });

class Reading {
  private readonly records = noRecords();
  private readonly broken: BrokenRecord[] = [];
  private readonly unknown = new Set<string>();
  private readonly seen = new Set<string>();
  private settings: SettingsRecord | undefined;
  private versions: Version[] | undefined;
  private readonly spared = new Set<string>();

  constructor(private readonly full: boolean) {}

  take<S extends BackupStore>(
    store: S,
    value: unknown,
    index: number,
    ignored: readonly string[] = [],
  ): void {
    const schema: v.GenericSchema<unknown, StoreRecords[S]> = BACKUP_SCHEMAS[store];
    const result = v.safeParse(schema, value);
    const forbidden = forbiddenKey(value);
    let reason: string | undefined;
    if (forbidden !== undefined) reason = `the key "${forbidden}" is not allowed`;
    else if (!result.success) reason = faultInWords(result.issues[0], 'record');
    else reason = this.reasonAgainst(store, result.output);
    if (reason !== undefined || !result.success) {
      this.refuse(store, value, index, reason ?? '');
      return;
    }
    const record: StoreRecords[S] = result.output;
    for (const key of Object.keys(value as object)) {
      if (!(key in record) && !ignored.includes(key)) this.unknown.add(key);
    }
    this.seen.add(`${store} ${record.id}`);
    const list: StoreRecords[S][] = this.records[store];
    list.push(record);
  }

  refuse(store: BackupStore, value: unknown, index: number, reason: string): void {
    this.broken.push({ store, index: index + 1, label: labelOf(value), reason });
    if (isObject(value) && typeof value.id === 'string') this.spared.add(`${store} ${value.id}`);
  }

  private reasonAgainst(store: BackupStore, record: AnyRecord): string | undefined {
    const [name, rev] = 'rev' in record ? ['rev', record.rev] : ['baseRev', record.baseRev];
    if (rev > MOST_REV) return `${name}: is too large`;
    if (this.seen.has(`${store} ${record.id}`)) return 'the same id stands in the file twice';
    if (!('document' in record)) return undefined;
    const checked = checkPack(record.document);
    if (!checked.ok) return checked.errors[0] ?? 'the pack is damaged';
    if (checked.pack.id === BUILTIN_PACK) return `the id "${BUILTIN_PACK}" is the built-in pack's`;
    return checked.pack.id === record.packId ? undefined : 'the pack is filed under another id than its own';
  }

  takeSettings(value: unknown): void {
    if (value === undefined || value === null) return;
    const forbidden = forbiddenKey(value);
    // A backup of an older version lacks what has been settled since: it gets the defaults.
    const settings = settingsRecordFrom(value);
    if (forbidden === undefined && settings && settings.rev <= MOST_REV) this.settings = settings;
    else {
      const reason = forbidden === undefined ? 'they can’t be read' : `the key "${forbidden}" is not allowed`;
      this.broken.push({ store: 'settings', index: 1, label: 'Settings', reason });
    }
  }

  /** A damaged one is left out without a word: the story itself says what counts. */
  takeVersions(value: unknown): void {
    if (!Array.isArray(value)) return;
    this.versions = value.flatMap((one: unknown) => {
      const read = forbiddenKey(one) === undefined ? v.safeParse(Version, one) : null;
      if (read?.success && read.output.rev <= MOST_REV) return [read.output];
      if (isObject(one) && typeof one.storyId === 'string') this.spared.add(`versions ${one.storyId}`);
      return [];
    });
  }

  result(): ReadResult {
    const { records, settings, versions, full, spared, broken } = this;
    const unknownFields = [...this.unknown].sort();
    return { ok: true, records, settings, versions, full, spared, broken, unknownFields };
  }
}

/** Something to recognise a broken record by. */
function labelOf(value: unknown): string {
  if (!isObject(value)) return '';
  const words = [value.title, value.quote, value.text, value.company].find(
    (one) => typeof one === 'string' && one !== '',
  );
  return typeof words === 'string' ? words.slice(0, 80) : '';
}
