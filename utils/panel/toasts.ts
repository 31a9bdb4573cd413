/** Short notices at the panel's foot, each with at most one way back. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Undo } from './services';

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: 'plain' | 'bad';
  readonly undo?: Undo;
}

export interface Toasts {
  readonly current: ReadonlySignal<Toast | null>;
  say(text: string, undo?: Undo): void;
  /** Something did not work: what, and what to do. Stays until closed. */
  complain(text: string): void;
  undo(): Promise<void>;
  close(): void;
  /** Holds the notice while the pointer or the focus is on it. */
  hold(held: boolean): void;
}

/** How long a notice stays, milliseconds: longer where there is something to undo. */
const PLAIN = 4_000;
const WITH_UNDO = 10_000;

export function createToasts(): Toasts {
  const current = signal<Toast | null>(null);
  let count = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const schedule = () => {
    clearTimeout(timer);
    const toast = current.value;
    if (!toast || toast.tone === 'bad') return;
    timer = setTimeout(close, toast.undo ? WITH_UNDO : PLAIN);
  };
  const show = (toast: Omit<Toast, 'id'>) => {
    count += 1;
    current.value = { id: count, ...toast };
    schedule();
  };
  function close() {
    clearTimeout(timer);
    current.value = null;
  }

  return {
    current,
    say: (text, undo) => show({ text, tone: 'plain', ...(undo ? { undo } : {}) }),
    complain: (text) => show({ text, tone: 'bad' }),
    async undo() {
      const undo = current.value?.undo;
      close();
      try {
        await undo?.();
      } catch {
        show({ text: 'That could not be undone: the database did not answer. Try again.', tone: 'bad' });
      }
    },
    close,
    hold(held) {
      if (held) clearTimeout(timer);
      else schedule();
    },
  };
}
