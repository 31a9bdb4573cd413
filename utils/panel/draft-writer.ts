/**
 * Keeps every keystroke without queueing one write a keystroke: while a write is under way the newest text waits, and
 * whatever lies between is passed over. Nothing is put off by a timer, so closing the panel loses nothing typed.
 */
export type DraftState = 'clean' | 'keeping' | 'kept' | 'failed';

export interface DraftWriter<T> {
  keep(value: T): void;
  /** Resolves once nothing is waiting; false when the last write failed. */
  settled(): Promise<boolean>;
  /** Drops what waits and ignores what is still under way. */
  stop(): void;
}

/** `onState` is told every change of state; `error` is set with `failed`. */
export function createDraftWriter<T>(
  put: (value: T) => Promise<void>,
  onState: (state: DraftState, error?: unknown) => void,
): DraftWriter<T> {
  let waiting: { value: T } | null = null;
  let running: Promise<boolean> | null = null;
  let stopped = false;

  async function drain(): Promise<boolean> {
    let ok = true;
    while (waiting !== null && !stopped) {
      const { value } = waiting;
      waiting = null;
      try {
        await put(value);
        ok = true;
        if (waiting === null && !stopped) onState('kept');
      } catch (error) {
        ok = false;
        if (waiting === null && !stopped) onState('failed', error);
      }
    }
    running = null;
    return ok;
  }

  return {
    keep(value) {
      if (stopped) return;
      waiting = { value };
      onState('keeping');
      running ??= drain();
    },
    settled: () => running ?? Promise.resolve(true),
    stop() {
      stopped = true;
      waiting = null;
    },
  };
}
