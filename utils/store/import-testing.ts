/** For unit tests of imports: a file looked at or brought in, and what is here by title. */
import type { StoryRecord } from '../stories/model';
import { commitDraft, putDraft } from './drafts';
import { applyImport, type ImportPreview, previewImport } from './import';
import { stories } from './stories';
import { fields } from './testing';
import { versionsOf } from './versions';

/** The preview of a file, given as its text or as what its JSON says; throws where the file is refused. */
export async function preview(file: unknown): Promise<ImportPreview> {
  const result = await previewImport(typeof file === 'string' ? file : JSON.stringify(file));
  if (!result.ok) throw new Error(result.error);
  return result;
}

/** The file taken, added to what is here. */
export const bring = async (file: unknown) => applyImport(await preview(file));

/** Titles of the stories here, sorted. */
export const titles = async () => (await stories.list()).records.map(({ title }) => title).sort();

/** Titles of a story's earlier versions, the last one first. */
export const said = async (id: string) => (await versionsOf(id)).map((version) => version.fields.title);

/** The story saved under another title, from its draft as the editor does. */
export async function save(id: string, title: string): Promise<StoryRecord> {
  await putDraft({ id, fields: fields({ title }), baseRev: (await stories.get(id))?.rev ?? 0 });
  return commitDraft(id);
}
