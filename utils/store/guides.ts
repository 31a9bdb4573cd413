/** Rubrics made of guides: they stand together in a pack of the reader's own. */
import type { PackSource } from '../rubrics/defaults';
import type { GuideDraft } from '../rubrics/guide';
import { type BuiltGuide, packIdFor, withGuide, withoutGuide } from '../rubrics/guide-rubric';
import { oneAtATime } from './one-at-a-time';
import { importPack, packs } from './packs';

export type KeptGuide =
  | { readonly ok: true; undo(): Promise<void> }
  | { readonly ok: false; readonly errors: readonly string[] };

const packOf = async (id: string) => {
  const record = (await packs.list()).records.find(({ packId }) => packId === id);
  return record && { record, document: record.document as PackSource };
};

/** Adds the rubric, or replaces the one of the same title. Resolves to the way back, or to what is wrong. */
export function keepGuide(built: BuiltGuide, draft: GuideDraft): Promise<KeptGuide> {
  const id = packIdFor(draft.language);
  return oneAtATime('guides', async () => {
    const before = (await packOf(id))?.document;
    const result = await importPack(JSON.stringify(withGuide(before, built, draft)));
    if (!result.ok) return result;
    return { ok: true, undo: () => oneAtATime('guides', () => takeOut(id, built.rubric.id, before)) };
  });
}

/** Only this rubric: others that were kept since stay. */
async function takeOut(packId: string, rubricId: string, before: PackSource | undefined): Promise<void> {
  const now = await packOf(packId);
  if (!now) return;
  const left = withoutGuide(now.document, rubricId, before);
  if (left) await importPack(JSON.stringify(left));
  else await packs.remove(now.record.id);
}

/** Is there a rubric of that id among the guides already? */
export async function hasGuide(rubricId: string, language: string): Promise<boolean> {
  const pack = (await packOf(packIdFor(language)))?.document;
  return pack?.rubrics.some(({ id }) => id === rubricId) ?? false;
}
