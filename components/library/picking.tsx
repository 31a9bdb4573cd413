/** Picking several of a list, to do one thing with all of them. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Undo } from '../../utils/panel/services';

export interface Picked {
  readonly size: number;
  has(id: string): boolean;
  set(id: string, on: boolean): void;
  clear(): void;
}

export function usePicked(): Picked {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  return {
    size: ids.size,
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
  /** Picked, but not in the list as it is searched and narrowed now: left alone. */
  readonly hidden: number;
  /** What can be done beside deleting. */
  readonly children: ComponentChildren;
  onDelete(): void;
  onClear(): void;
}

/** How many are picked, and what can be done with them; nothing while none is. */
export function PickedBar({ count, hidden, children, onDelete, onClear }: BarProps) {
  if (count + hidden === 0) return null;
  return (
    <p class="card line picked" role="status">
      <span class="line-text">
        {count} selected{hidden > 0 && <span class="faint">, {hidden} more not shown here</span>}
      </span>
      {count > 0 && children}
      {count > 0 && (
        <button type="button" class="button small quiet danger" onClick={onDelete}>
          Delete
        </button>
      )}
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
