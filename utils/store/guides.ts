/** Rubrics made of guides: they stand together in a pack of the reader's own. */
import type { PackSource } from '../rubrics/defaults';
import type { GuideDraft } from '../rubrics/guide';
import { type BuiltGuide, packIdFor, withGuide } from '../rubrics/guide-rubric';
import { importPack, packs } from './packs';

/** Adds the rubric, or replaces the one of the same title. Resolves to the way back, or to what is wrong. */
export async function keepGuide(
  built: BuiltGuide,
  draft: GuideDraft,
): Promise<{ ok: true; undo(): Promise<void> } | { ok: false; errors: readonly string[] }> {
  const id = packIdFor(draft.language);
  const before = (await packs.list()).records.find(({ packId }) => packId === id);
  const known = before?.document as PackSource | undefined;
  const result = await importPack(JSON.stringify(withGuide(known, built, draft)));
  if (!result.ok) return result;
  return {
    ok: true,
    async undo() {
      if (known) await importPack(JSON.stringify(known));
      else await packs.remove(result.record.id);
    },
  };
}

/** Is there a rubric of that id among the guides already? */
export async function hasGuide(rubricId: string, language: string): Promise<boolean> {
  const { records } = await packs.list();
  const pack = records.find(({ packId }) => packId === packIdFor(language))?.document as
    | PackSource
    | undefined;
  return pack?.rubrics.some(({ id }) => id === rubricId) ?? false;
}
