/** Looking for words in a list of the library. */
import { useMemo } from 'preact/hooks';
import type { WordSearch } from '../../utils/text/word-search';

/** Made when somebody looks for something: records change with every key while one is being written. */
export function useSearch<T>(records: readonly T[], make: (records: readonly T[]) => WordSearch): WordSearch {
  return useMemo(() => {
    let made: WordSearch | undefined;
    return (words) => {
      made ??= make(records);
      return made(words);
    };
  }, [records, make]);
}

/** Those of `rows` that were found, in the order they were found in. */
export function inOrder<T>(ids: readonly string[], rows: readonly T[], idOf: (row: T) => string): T[] {
  const byId = new Map(rows.map((row) => [idOf(row), row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
