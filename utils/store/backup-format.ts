/** The backup file: everything the user made, as one JSON document. */
import type * as v from 'valibot';
import { StoryRecord } from '../stories/model';
import type { StoreRecords } from './readable';
import { CorrectionRecord, DraftRecord, PackRecord, SnippetRecord, ToldEvent } from './records';
import { SettingsRecord } from './settings';

export const BACKUP_FORMAT = 'storymark-backup';
/** Newest backup this build reads; a newer one is refused, never half-read. */
export const BACKUP_VERSION = 1;

/** Stores whose records a backup lists, in the order they are written. */
export const BACKUP_STORES = ['stories', 'drafts', 'snippets', 'events', 'corrections', 'packs'] as const;
export type BackupStore = (typeof BACKUP_STORES)[number];

export type AnyRecord = StoreRecords[BackupStore];

/** What a record of each store must be to come in. */
export const BACKUP_SCHEMAS: { readonly [S in BackupStore]: v.GenericSchema<unknown, StoreRecords[S]> } = {
  stories: StoryRecord,
  drafts: DraftRecord,
  snippets: SnippetRecord,
  events: ToldEvent,
  corrections: CorrectionRecord,
  packs: PackRecord,
};

/** As exported. Records are written as they are stored, damaged ones too: nothing is dropped on the way out. */
export type Backup = {
  readonly format: typeof BACKUP_FORMAT;
  readonly version: number;
  readonly exportedAt: string;
  readonly settings: SettingsRecord | null;
  /** What stories said before; see versions.ts. */
  readonly versions: readonly unknown[];
} & { readonly [S in BackupStore]: readonly unknown[] };

export { SettingsRecord };
