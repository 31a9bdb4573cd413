/** Keeps every keystroke of notes and tags; of one snippet only one write is under way at a time. */
import { createDraftWriter, type DraftWriter } from './draft-writer';
import type { PanelServices, SnippetChange } from './services';

interface Waiting {
  readonly writer: DraftWriter<null>;
  /** What is not stored yet, all parts together. */
  change: SnippetChange;
}

export function createSnippetWriter(
  update: PanelServices['store']['updateSnippet'],
  failed: (error: unknown) => void,
): (id: string, change: SnippetChange) => void {
  const snippets = new Map<string, Waiting>();
  const begin = (id: string): Waiting => {
    const waiting: Waiting = {
      change: {},
      writer: createDraftWriter<null>(
        async () => {
          const { change } = waiting;
          // What comes while this is written is gathered anew; what could not be written goes with it.
          waiting.change = {};
          try {
            await update(id, change);
          } catch (error) {
            waiting.change = { ...change, ...waiting.change };
            throw error;
          }
        },
        (state, error) => state === 'failed' && failed(error),
      ),
    };
    snippets.set(id, waiting);
    return waiting;
  };
  return (id, change) => {
    const waiting = snippets.get(id) ?? begin(id);
    waiting.change = { ...waiting.change, ...change };
    waiting.writer.keep(null);
  };
}
