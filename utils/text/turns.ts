/** Long work over a list, in slices: whoever looks at the interface meanwhile waits for nothing. */

/** Longest stretch of work before the browser gets its turn, milliseconds. */
const SLICE = 5;

interface Yielding {
  scheduler?: { yield?: () => Promise<void> };
}

/** Resolves when the browser has had its turn. */
export const giveTurn = (): Promise<void> => {
  const { scheduler } = globalThis as Yielding;
  return scheduler?.yield ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve));
};

/** @param gone nobody waits for the rest any more; then false comes back */
export async function inTurns<T>(
  items: Iterable<T>,
  work: (item: T) => void,
  gone: () => boolean = () => false,
): Promise<boolean> {
  let since = performance.now();
  for (const item of items) {
    work(item);
    if (performance.now() - since < SLICE) continue;
    await giveTurn();
    if (gone()) return false;
    since = performance.now();
  }
  return !gone();
}

/** Work that may be paused wherever it yields; what it made comes at its end. */
export type Steps<T> = Generator<void, T>;

/** All steps at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** All steps, in slices. */
export async function finishInTurns<T>(steps: Steps<T>): Promise<T> {
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - since < SLICE) continue;
    await giveTurn();
    since = performance.now();
  }
}
