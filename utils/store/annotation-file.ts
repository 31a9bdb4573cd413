/** A file of annotations as the import takes it: a backup that holds nothing but its snippets. */
import { parseJson } from '../rubrics/untrusted';
import { annotationsIn, type BrokenAnnotation, readAnnotations } from '../snippets/annotations-in';
import { BACKUP_FORMAT, BACKUP_VERSION } from './backup-format';
import { NO_TIME, now, RECORD_SCHEMA } from './identity';

export interface AnnotationFile {
  /** JSON text for `previewImport`. */
  readonly text: string;
  readonly broken: readonly BrokenAnnotation[];
}

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** Null where the text is no file of annotations. */
export async function annotationFile(text: string): Promise<AnnotationFile | null> {
  const json = parseJson(text);
  const list = json.ok ? annotationsIn(json.value) : null;
  if (!list) return null;
  const { snippets, broken } = readAnnotations(list);
  const records = await Promise.all(
    snippets.map(async ({ id, createdAt, updatedAt, ...fields }) => ({
      ...fields,
      id:
        typeof id === 'string' && UUID.test(id)
          ? id.toLowerCase()
          : await uuidFor(typeof id === 'string' && id !== '' ? id : JSON.stringify(fields)),
      schema: RECORD_SCHEMA,
      createdAt: createdAt || updatedAt || NO_TIME,
      updatedAt: updatedAt || NO_TIME,
      rev: 1,
      deviceId: 'import',
      origin: 'import',
    })),
  );
  const backup = { format: BACKUP_FORMAT, version: BACKUP_VERSION, exportedAt: now(), snippets: records };
  return { text: JSON.stringify(backup), broken };
}

/** The same id for the same words each time (a UUID of version 8, from their SHA-256). */
async function uuidFor(words: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(words)));
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x80;
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...digest.slice(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
