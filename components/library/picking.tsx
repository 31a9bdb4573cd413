/** Picking several of a list, to do one thing with all of them. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Undo } from '../../utils/panel/services';

export interface Picked {
  has(id: string): boolean;
  set(id: string, on: boolean): void;
  clear(): void;
}

export function usePicked(): Picked {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  return {
    has: (id) => ids.has(id),
    set: (id, on) => {
      const next = new Set(ids);
      if (on) next.add(id);
      else next.delete(id);
      setIds(next);
    },
    clear: () => setIds(new Set()),
  };
}

interface BarProps {
  readonly count: number;
  /** What can be done beside deleting. */
  readonly children: ComponentChildren;
  onDelete(): void;
  onClear(): void;
}

/** How many are picked, and what can be done with them; nothing while none is. */
export function PickedBar({ count, children, onDelete, onClear }: BarProps) {
  if (count === 0) return null;
  return (
    <p class="card line picked" role="status">
      <span class="line-text">{count} selected</span>
      {children}
      <button type="button" class="button small quiet danger" onClick={onDelete}>
        Delete
      </button>
      <button type="button" class="button small quiet" onClick={onClear}>
        Clear
      </button>
    </p>
  );
}

/** One way back from several steps, the last one first. */
export const undoAll =
  (undos: readonly Undo[]): Undo =>
  async () => {
    for (const undo of [...undos].reverse()) await undo();
  };
