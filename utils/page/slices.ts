/** Long work in short slices, so that no task of Storymark's keeps a page from answering. */

import { giveTurn } from '../text/turns';

/** Longest stretch of work before the page gets its turn, milliseconds. */
const SLICE = 5;

export interface SlicedResult<T> {
  readonly value: T;
  /** Time at work without the pauses, milliseconds. */
  readonly busy: number;
  /** The longest slice, milliseconds. */
  readonly longest: number;
}

/**
 * Runs a generator to its end in slices; waits while the page is hidden. Resolves to null when `signal` was aborted
 * meanwhile.
 */
export async function inSlices<T>(
  steps: Generator<void, T>,
  document: Document,
  signal: AbortSignal,
): Promise<SlicedResult<T> | null> {
  let busy = 0;
  let longest = 0;
  for (;;) {
    if (document.hidden) await untilVisible(document, signal);
    if (signal.aborted) return null;
    const from = performance.now();
    let step = steps.next();
    while (!step.done && performance.now() - from < SLICE) step = steps.next();
    const took = performance.now() - from;
    busy += took;
    longest = Math.max(longest, took);
    if (step.done) return { value: step.value, busy, longest };
    await giveTurn();
  }
}

async function untilVisible(document: Document, signal: AbortSignal): Promise<void> {
  const once = { once: true };
  while (document.hidden && !signal.aborted)
    await new Promise((resolve) => {
      document.addEventListener('visibilitychange', resolve, once);
      signal.addEventListener('abort', resolve, once);
    });
}
