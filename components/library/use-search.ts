/** Looking for words in a list of the library. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Searchable, WordHit, WordSearch } from '../../utils/text/word-search';

interface Search {
  /** What was found, best first; null while nothing is looked for, or not yet. */
  readonly found: readonly WordHit[] | null;
  /** The words wait for the index. */
  readonly waiting: boolean;
}

/**
 * Follows `records`. The index is made when somebody looks for something, in slices: a large library takes seconds.
 * `make` must keep its identity.
 */
export function useSearch<R extends Searchable>(
  records: readonly R[],
  make: () => WordSearch<R>,
  query: string,
): Search {
  const index = useRef<WordSearch<R> | null>(null);
  // Counts what the index has taken in: results are asked for again.
  const [taken, setTaken] = useState(0);
  const looking = query.trim() !== '';
  useEffect(() => {
    if (!looking) return;
    index.current ??= make();
    void index.current.update(records).then((ready) => {
      if (ready) setTaken((before) => before + 1);
    });
  }, [looking, records, make]);
  const found = useMemo(
    () => (looking && taken > 0 ? (index.current?.find(query) ?? []) : null),
    [looking, query, taken],
  );
  return { found, waiting: looking && taken === 0 };
}

/** Those of `rows` that were found, in the order they were found in. */
export function inOrder<T>(found: readonly WordHit[], rows: readonly T[], idOf: (row: T) => string): T[] {
  const byId = new Map(rows.map((row) => [idOf(row), row]));
  return found.flatMap(({ id }) => byId.get(id) ?? []);
}
