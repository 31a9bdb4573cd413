/** The user's own rubric packs. */
import { BUILTIN_PACK } from '../rubrics/cues-pack';
import type { Pack } from '../rubrics/schema';
import { write } from './database';
import { deviceId, firstRev, nextRev } from './identity';
import { announce } from './live';
import { isReadable } from './readable';
import { PackRecord } from './records';
import { checked, createRepository } from './repository';

export const packs = createRepository('packs', 'pack', PackRecord);

export type PackImport =
  | { readonly ok: true; readonly record: PackRecord; readonly replaced: boolean }
  | { readonly ok: false; readonly errors: readonly string[] };

/** Take a pack from its JSON text; one of the same id that is here already is replaced. */
export async function importPack(text: string): Promise<PackImport> {
  // The schema is big and rarely needed: it comes when a pack does.
  const { parsePack } = await import('../rubrics/parse');
  const parsed = parsePack(text);
  if (!parsed.ok) return parsed;
  const { pack } = parsed;
  if (pack.id === BUILTIN_PACK) {
    return {
      ok: false,
      errors: [`The id "${BUILTIN_PACK}" is taken by the built-in pack; give yours another one.`],
    };
  }
  const device = await deviceId();
  const { record, replaced } = await write(['packs'], async (tx) => {
    const objects = tx.objectStore('packs');
    const stored: unknown[] = await objects.index('packId').getAll(pack.id);
    const before = stored.find((value) => isReadable('packs', value));
    const frame = before
      ? { ...firstRev(device, 'import', before.id), createdAt: before.createdAt, ...nextRev(before, device) }
      : firstRev(device, 'import');
    const record = checked(PackRecord, { ...frame, packId: pack.id, enabled: true, document: pack });
    await objects.put(record);
    return { record, replaced: before !== undefined && before.deletedAt === undefined };
  });
  announce('packs', [record.id]);
  return { ok: true, record, replaced };
}

/** The packs in force, oldest first, one an id. Their documents were checked when they came in. */
export async function enabledPacks(): Promise<Pack[]> {
  const { records } = await packs.list();
  const byId = new Map<string, PackRecord>();
  for (const record of records)
    if (record.enabled && !byId.has(record.packId)) byId.set(record.packId, record);
  return [...byId.values()]
    .sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
    .map(({ document }) => document as Pack);
}
