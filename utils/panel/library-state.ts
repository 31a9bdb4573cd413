/** The user's records as the panel holds them: read whole, read again whenever any window changed something. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Library, PanelServices } from './services';

export interface LibraryState {
  /** null until first read. */
  readonly current: ReadonlySignal<Library | null>;
  /** What keeps the database from being read, in words with what to do; null when all is well. */
  readonly problem: ReadonlySignal<string | null>;
  reload(): Promise<void>;
  /** Starts following changes of other windows; returns the way to stop. */
  follow(): () => void;
}

export function createLibraryState(store: PanelServices['store']): LibraryState {
  const current = signal<Library | null>(null);
  const problem = signal<string | null>(null);
  let running: Promise<void> | null = null;
  let again = false;

  async function read(): Promise<void> {
    do {
      again = false;
      try {
        current.value = await store.library();
        problem.value = null;
      } catch (error) {
        problem.value = explain(error);
      }
    } while (again);
    running = null;
  }
  function reload(): Promise<void> {
    if (running) again = true;
    running ??= read();
    return running;
  }
  return {
    current,
    problem,
    reload,
    follow: () => store.onChange(() => void reload()),
  };
}

/** A storage error in words, with what to do about it. */
export function explain(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  const text = error instanceof Error ? error.message : '';
  if (name === 'QuotaExceededError')
    return 'This computer has no room left for Storymark. Free some disk space; what you typed is still here.';
  if (/block/i.test(name) || /block/i.test(text))
    return 'Another Storymark window still uses the older database. Close Storymark’s other tabs and open this panel again.';
  if (name === 'VersionError')
    return 'The database was written by a newer Storymark. Update Storymark; nothing has been changed.';
  if (name === 'InvalidStateError' || name === 'UnknownError')
    return 'The browser would not open Storymark’s database. In a private window it may be forbidden; else restart the browser.';
  return 'Storymark’s database did not answer. Close this panel and open it again; what is saved stays saved.';
}
