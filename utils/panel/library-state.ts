/** The user's records as the panel holds them: read whole, read again whenever any window changed something. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { LIBRARY_PARTS, type Library, type LibraryPart, type PanelServices } from './services';

export interface LibraryState {
  /** null until first read. */
  readonly current: ReadonlySignal<Library | null>;
  /** What keeps the database from being read, in words with what to do; null when all is well. */
  readonly problem: ReadonlySignal<string | null>;
  /** Reads the parts named again; everything without a name. */
  reload(...parts: readonly LibraryPart[]): Promise<void>;
  /** Starts following changes of other windows; returns the way to stop. */
  follow(): () => void;
}

export function createLibraryState(store: PanelServices['store']): LibraryState {
  const current = signal<Library | null>(null);
  const problem = signal<string | null>(null);
  let running: Promise<void> | null = null;
  const stale = new Set<LibraryPart>();

  async function read(): Promise<void> {
    while (stale.size > 0) {
      // Of snippets there may be very many, and nothing waits for them: the rest is there before.
      const later = current.peek() === null && stale.size > 1 && stale.has('snippets');
      const parts = new Set([...stale].filter((part) => !later || part !== 'snippets'));
      stale.clear();
      if (later) stale.add('snippets');
      try {
        current.value = await store.library(current.peek(), parts);
        problem.value = null;
      } catch (error) {
        problem.value = explain(error);
      }
    }
    running = null;
  }
  function reload(...parts: readonly LibraryPart[]): Promise<void> {
    for (const part of parts.length > 0 ? parts : LIBRARY_PARTS) stale.add(part);
    running ??= read();
    return running;
  }
  return {
    current,
    problem,
    reload,
    follow: () => store.onChange((part) => void reload(part)),
  };
}

/** The store's own errors are sentences with what to do; any other gets one. */
const SENTENCES = new Set([
  'StoreFull',
  'StoreBlocked',
  'StoreNewer',
  'InvalidRecord',
  'Conflict',
  'NotFound',
]);

/** A storage error in words, with what to do about it. */
export function explain(error: unknown): string {
  if (error instanceof Error && SENTENCES.has(error.name)) return error.message;
  const name = error instanceof Error ? error.name : '';
  if (name === 'InvalidStateError' || name === 'UnknownError' || name === 'SecurityError')
    return 'The browser would not open Storymark’s database. In a private window it may be forbidden; else restart the browser.';
  return 'Storymark’s database did not answer. Close this panel and open it again; what is saved stays saved.';
}
