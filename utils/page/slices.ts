/** Long work in short slices, so that no task of Storymark's keeps a page from answering. */

/** Longest stretch of work before the page gets its turn, milliseconds. */
const SLICE = 5;

interface Yielding {
  scheduler?: { yield?: () => Promise<void> };
}

function giveTurn(): Promise<void> {
  const { scheduler } = globalThis as Yielding;
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

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

function untilVisible(document: Document, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      if (document.hidden && !signal.aborted) return;
      document.removeEventListener('visibilitychange', done);
      signal.removeEventListener('abort', done);
      resolve();
    };
    document.addEventListener('visibilitychange', done);
    signal.addEventListener('abort', done);
  });
}
