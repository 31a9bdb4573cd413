/** Looking for words in a list of the library. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Searchable, WordHit, WordSearch } from '../../utils/text/word-search';

interface Search {
  /** What was found, best first; null while nothing is looked for, or not yet. */
  readonly found: readonly WordHit[] | null;
  /** What to say of the search itself: that it is being made ready, or that this failed; else empty. */
  readonly status: string;
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
  const [failed, setFailed] = useState(false);
  const looking = query.trim() !== '';
  useEffect(() => {
    if (!looking) return;
    index.current ??= make();
    index.current.update(records).then(
      (ready) => {
        if (!ready) return;
        setFailed(false);
        setTaken((before) => before + 1);
      },
      () => setFailed(true),
    );
  }, [looking, records, make]);
  const found = useMemo(
    () => (looking && taken > 0 ? (index.current?.find(query) ?? []) : null),
    [looking, query, taken],
  );
  if (!looking) return { found, status: '' };
  if (failed) return { found, status: 'The search is not complete. Reload this page and try again.' };
  return { found, status: taken === 0 ? 'Searching …' : '' };
}

/** Those of `rows` that were found, in the order they were found in. */
export function inOrder<T>(found: readonly WordHit[], rows: readonly T[], idOf: (row: T) => string): T[] {
  const byId = new Map(rows.map((row) => [idOf(row), row]));
  return found.flatMap(({ id }) => byId.get(id) ?? []);
}
