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
  /** Oldest first. A notice that can be undone gives way to none but later ones of its kind. */
  readonly shown: ReadonlySignal<readonly Toast[]>;
  say(text: string, undo?: Undo): void;
  /** Something did not work: what, and what to do. Stays until closed, or until newer notices that stay need its room. */
  complain(text: string): void;
  /** Takes back what the notice speaks of; the newest that can be where none is named. */
  undo(id?: number): Promise<void>;
  close(id: number): void;
  /** Holds the notices while the pointer or the focus is on them. */
  hold(held: boolean): void;
}

/** How long a notice stays, milliseconds: longer where there is something to undo. */
const PLAIN = 4_000;
const WITH_UNDO = 10_000;
/** Notices that stay, shown at once; a plain word beside them is gone in a moment. */
const MOST = 3;

const stays = ({ tone, undo }: Toast) => undo !== undefined || tone === 'bad';

export function createToasts(): Toasts {
  const shown = signal<readonly Toast[]>([]);
  const timers = new Map<number, ReturnType<typeof setTimeout>>();
  let count = 0;

  const schedule = ({ id, tone, undo }: Toast) => {
    clearTimeout(timers.get(id));
    if (tone === 'plain')
      timers.set(
        id,
        setTimeout(() => close(id), undo ? WITH_UNDO : PLAIN),
      );
  };
  const show = (toast: Omit<Toast, 'id'>) => {
    count += 1;
    const next = { id: count, ...toast };
    // What only says something gives way to the next word; what can be taken back stays for its time, and what went wrong
    // until it is closed, though once is enough.
    const staying = shown.value.filter(
      ({ tone, text, undo }) => undo || (tone === 'bad' && text !== toast.text),
    );
    const all = [...staying, next];
    const over = all.filter(stays).length - MOST;
    // Of those that stay the oldest complaint goes first: it was read, and takes nobody's way back with it.
    const leaving = over > 0 ? [...staying.filter(({ undo }) => !undo), ...staying].slice(0, over) : [];
    for (const { id } of leaving) drop(id);
    shown.value = all.filter((one) => !leaving.includes(one));
    schedule(next);
  };
  function drop(id: number) {
    clearTimeout(timers.get(id));
    timers.delete(id);
  }
  function close(id: number) {
    drop(id);
    shown.value = shown.value.filter((toast) => toast.id !== id);
  }

  return {
    shown,
    say: (text, undo) => show({ text, tone: 'plain', ...(undo ? { undo } : {}) }),
    complain: (text) => show({ text, tone: 'bad' }),
    async undo(id) {
      const toast = shown.value.findLast((one) => one.undo && (id === undefined || one.id === id));
      if (!toast) return;
      close(toast.id);
      try {
        await toast.undo?.();
      } catch {
        show({ text: 'That could not be undone: the database did not answer. Try again.', tone: 'bad' });
      }
    },
    close,
    hold(held) {
      for (const toast of shown.value) {
        if (held) clearTimeout(timers.get(toast.id));
        else schedule(toast);
      }
    },
  };
}
