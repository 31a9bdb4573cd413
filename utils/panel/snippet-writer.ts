/** Keeps every keystroke of notes and tags; of one part of a snippet only one write is under way at a time. */
import { createDraftWriter, type DraftWriter } from './draft-writer';
import type { PanelServices, SnippetChange } from './services';

export function createSnippetWriter(
  update: PanelServices['store']['updateSnippet'],
  failed: (error: unknown) => void,
): (id: string, change: SnippetChange) => void {
  const writers = new Map<string, DraftWriter<SnippetChange>>();
  return (id, change) => {
    const key = `${id} ${Object.keys(change)}`;
    const writer =
      writers.get(key) ??
      createDraftWriter<SnippetChange>(
        async (newest) => void (await update(id, newest)),
        (state, error) => state === 'failed' && failed(error),
      );
    writers.set(key, writer);
    writer.keep(change);
  };
}
