/** Import in two steps: look at what a file would bring, then take it in one transaction. */
import { type AnyRecord, BACKUP_STORES, type BackupStore } from './backup-format';
import { read, write } from './database';
import { deviceId } from './identity';
import { type BrokenRecord, type Incoming, type ReadFile, readImport } from './import-read';
import {
  type Here,
  hereById,
  type Replacing,
  replaceVersions,
  replacingSteps,
  whatGoes,
} from './import-replace';
import { type ImportStep, type SettingsStep, undoImport } from './import-undo';
import { addVersions, liftStories } from './import-versions';
import { announce } from './live';
import { isDeleted, meet, wordsOf } from './merge';
import { isReadable } from './readable';
import { type SettingsRecord, settingsRecordFrom } from './settings';

export interface Counts {
  readonly new: number;
  readonly changed: number;
  readonly same: number;
}

export interface ImportPreview {
  readonly ok: true;
  readonly counts: Readonly<Record<BackupStore, Counts>>;
  readonly broken: readonly BrokenRecord[];
  /** Fields this version does not know; what they hold would be left out. */
  readonly unknownFields: readonly string[];
  /** Whether the file's settings are newer than those here. */
  readonly settings: boolean;
  /** Whether it holds everything, as a backup does; only then may it take the place of what is here. */
  readonly full: boolean;
  /** What would go if the file replaced everything. */
  readonly goes: Readonly<Record<BackupStore, number>>;
  /** What `applyImport` takes. */
  readonly incoming: Replacing & Pick<ReadFile, 'settings'>;
}
export type PreviewResult = ImportPreview | { readonly ok: false; readonly error: string };

export interface ImportOutcome {
  readonly how: ImportHow;
  readonly counts: Readonly<Record<BackupStore, Counts>>;
  /** Records kept beside the winning version, so that no words are lost. */
  readonly copies: number;
  /** Takes it back; what was changed since stays. Resolves to the number of records that stayed. */
  undo(): Promise<number>;
}

interface Plan {
  readonly counts: Record<BackupStore, Counts>;
  readonly puts: { readonly store: BackupStore; readonly record: { readonly id: string } }[];
  readonly copies: number;
}

/** Read a file and hold it against what is here. Writes nothing. */
export async function previewImport(text: string): Promise<PreviewResult> {
  const file = readImport(text, await deviceId());
  if (!file.ok) return file;
  const { plan, settings, goes } = await read([...BACKUP_STORES, 'settings'], async (tx) => {
    const here: unknown[][] = [];
    for (const store of BACKUP_STORES) here.push(await tx.objectStore(store).getAll());
    const before = settingsRecordFrom(await tx.objectStore('settings').get('settings'));
    return {
      plan: makePlan(file.records, here),
      settings: isNewer(file.settings, before),
      goes: whatGoes(replacingSteps(file, here)),
    };
  });
  const { records, versions, spared, full, broken, unknownFields } = file;
  return {
    ok: true,
    counts: plan.counts,
    broken,
    unknownFields,
    settings,
    full,
    goes,
    incoming: { records, settings: file.settings, versions, spared },
  };
}

/** `merge` adds to what is here and loses nothing; `replace` leaves what a backup holds and nothing else. */
export type ImportHow = 'merge' | 'replace';

/**
 * Take what the preview showed, all of it or none. What is here is held against the file anew inside the transaction:
 * words written since the preview are not lost either, or, where the file replaces them, come back with the undo.
 */
export async function applyImport(preview: ImportPreview, how: ImportHow = 'merge'): Promise<ImportOutcome> {
  if (how === 'replace' && !preview.full)
    throw new Error('Only a backup of everything can take the place of what is here.');
  const { records, settings, versions } = preview.incoming;
  const { plan, steps, taken, added } = await write(
    [...BACKUP_STORES, 'settings', 'versions'],
    async (tx) => {
      const here: unknown[][] = [];
      for (const store of BACKUP_STORES) here.push(await tx.objectStore(store).getAll());
      const plan = makePlan(records, here);
      let steps = how === 'merge' ? stepsOf(plan, here) : replacingSteps(preview.incoming, here);
      for (const { store, id, put } of steps) {
        if (put) await tx.objectStore(store).put(put);
        else await tx.objectStore(store).delete(id);
      }
      const before = settingsRecordFrom(await tx.objectStore('settings').get('settings'));
      let taken: SettingsStep | undefined;
      if (settings && (how === 'replace' || isNewer(settings, before))) {
        const rev = before ? Math.max(settings.rev, before.rev) + 1 : settings.rev;
        taken = { put: { ...settings, rev }, before };
        await tx.objectStore('settings').put(taken.put, 'settings');
      }
      const added = await (how === 'merge'
        ? addVersions(tx, versions ?? [])
        : replaceVersions(tx, preview.incoming));
      const revs = new Map(records.stories.map(({ id, rev }) => [id, rev]));
      steps = await liftStories(tx, steps, added, (id) => revs.get(id) ?? 0);
      return { plan, steps, taken, added };
    },
  );
  for (const store of BACKUP_STORES) {
    announce(
      store,
      steps.filter((step) => step.store === store).map(({ id }) => id),
    );
  }
  if (taken) announce('settings', ['settings']);
  const copies = how === 'merge' ? plan.copies : 0;
  return { how, counts: plan.counts, copies, undo: () => undoImport(steps, taken, added) };
}

/** The writes of a plan, each with what it replaces. */
function stepsOf(plan: Plan, here: Here): ImportStep[] {
  const before = hereById(here);
  return plan.puts.map(({ store, record }) => ({
    store,
    id: record.id,
    put: record,
    before: before.get(`${store} ${record.id}`),
  }));
}

function isNewer(file: SettingsRecord | undefined, here: SettingsRecord | undefined): boolean {
  return file !== undefined && (here === undefined || file.updatedAt > here.updatedAt);
}

function makePlan(incoming: Incoming, here: Here): Plan {
  const none: Counts = { new: 0, changed: 0, same: 0 };
  const counts = {
    stories: none,
    drafts: none,
    snippets: none,
    events: none,
    corrections: none,
    packs: none,
  };
  const puts: { store: BackupStore; record: { readonly id: string } }[] = [];
  let copies = 0;
  const planStore = <S extends BackupStore>(store: S, stored: readonly unknown[]) => {
    const readable = stored.filter((value) => isReadable(store, value));
    const byId = new Map(readable.map((record) => [record.id, record]));
    const words = new Set(readable.map(wordsOf));
    const shown = new Set(readable.filter((record) => !isDeleted(record)).map(wordsOf));
    const count = { new: 0, changed: 0, same: 0 };
    for (const record of incoming[store]) {
      // A plain list of stories has no ids of its own: what is here word for word is known by its words.
      if (store === 'stories' && !byId.has(record.id) && isUnframed(record) && shown.has(wordsOf(record))) {
        count.same++;
        continue;
      }
      const verdict = meet(store, byId.get(record.id), record, words);
      count[verdict.kind]++;
      const more =
        verdict.kind === 'new' ? [record] : verdict.kind === 'changed' ? [verdict.put, verdict.copy] : [];
      for (const one of more) if (one) puts.push({ store, record: one });
      if (verdict.kind === 'changed' && verdict.copy) copies++;
    }
    counts[store] = count;
  };
  BACKUP_STORES.forEach((store, i) => {
    planStore(store, here[i] ?? []);
  });
  return { counts, puts, copies };
}

const isUnframed = (record: AnyRecord) =>
  'origin' in record && record.origin === 'import' && record.rev === 1;
