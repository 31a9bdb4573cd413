/** For unit tests of imports: a file looked at or brought in, and what is here by title. */
import { applyImport, type ImportPreview, previewImport } from './import';
import { stories } from './stories';

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
