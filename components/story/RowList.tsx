/** A list of rows in the editor that grows and shrinks, and gives the last row taken out back. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../ui/Icon';

interface Row<T> {
  readonly key: number;
  readonly value: T;
}

export interface Rows<T> {
  /** A key lasts as long as its row. */
  readonly rows: readonly Row<T>[];
  /** The row last taken out, until another comes or goes. */
  readonly gone: Row<T> | null;
  /** The row last put in, to be written in. */
  readonly fresh: number | null;
  add(value: T): void;
  set(key: number, value: T): void;
  remove(key: number): void;
  restore(): void;
}

/** @param keep is handed the whole list after each change */
export function useRows<T>(start: readonly T[], keep: (rows: T[]) => void): Rows<T> {
  const made = useRef(0);
  const keyed = (value: T) => ({ key: made.current++, value });
  const [rows, setRows] = useState<readonly Row<T>[]>(() => start.map(keyed));
  const [gone, setGone] = useState<{ readonly row: Row<T>; readonly at: number } | null>(null);
  const [fresh, setFresh] = useState<number | null>(null);
  const put = (next: readonly Row<T>[], out: typeof gone, entered: number | null) => {
    setRows(next);
    setGone(out);
    setFresh(entered);
    keep(next.map(({ value }) => value));
  };
  return {
    rows,
    gone: gone?.row ?? null,
    fresh,
    add: (value) => {
      const row = keyed(value);
      put([...rows, row], null, row.key);
    },
    set: (key, value) =>
      put(
        rows.map((row) => (row.key === key ? { key, value } : row)),
        gone,
        fresh,
      ),
    remove: (key) => {
      const at = rows.findIndex((row) => row.key === key);
      const row = rows[at];
      if (row) put(rows.toSpliced(at, 1), { row, at }, null);
    },
    restore: () => {
      if (gone) put(rows.toSpliced(gone.at, 0, gone.row), null, gone.row.key);
    },
  };
}

interface Props<T> {
  readonly title: string;
  /** What one row is called: "link". */
  readonly one: string;
  readonly list: Rows<T>;
  readonly most: number;
  readonly children: (row: Row<T>, number: number, end: ComponentChildren) => ComponentChildren;
  /** Ways to add a row beside the plain one. */
  readonly ends?: ComponentChildren;
  /** The row to begin in, when the editor was opened for it. */
  readonly focus?: number | undefined;
  onAdd(): void;
}

/** A new row has the focus, and so has the way back from a row taken out. */
export function RowList<T>({ title, one, list, most, children, ends, focus, onAdd }: Props<T>) {
  const root = useRef<HTMLFieldSetElement>(null);
  const { rows, gone, fresh } = list;
  const wanted = fresh ?? (gone ? null : focus);
  // biome-ignore lint/correctness/useExhaustiveDependencies: focus moves when a row came or went, not while one writes
  useLayoutEffect(() => {
    if (gone) root.current?.querySelector<HTMLElement>('.row-undo')?.focus();
    if (wanted === null || wanted === undefined) return;
    const fields = root.current?.querySelectorAll<HTMLElement>(`[data-row="${wanted}"] .field`);
    // Where the question stands already, its answer is what is written.
    const list = [...(fields ?? [])] as HTMLInputElement[];
    (list.find(({ value }) => value === '') ?? list.at(-1))?.focus();
  }, [fresh, gone]);
  return (
    <fieldset class="row-list" ref={root}>
      <legend>{title}</legend>
      {rows.map((row, i) => (
        <div data-row={row.key} key={row.key}>
          {children(
            row,
            i + 1,
            <button
              type="button"
              class="icon-button"
              aria-label={`Remove ${one} ${i + 1}`}
              title={`Remove ${one} ${i + 1}`}
              onClick={(event) => event.detail < 2 && list.remove(row.key)}
            >
              <Icon name="close" />
            </button>,
          )}
        </div>
      ))}
      {gone && (
        <p class="small soft" role="status">
          The {one} was taken out.{' '}
          <button type="button" class="link row-undo" onClick={list.restore}>
            Put it back
          </button>
        </p>
      )}
      {rows.length < most && (
        <div class="row-list-ends">
          {ends}
          <button type="button" class="link small" onClick={onAdd}>
            Another {one}
          </button>
        </div>
      )}
    </fieldset>
  );
}
