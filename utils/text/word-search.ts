/** Looking for words in a list of records, typing mistakes forgiven: one way for every list. */
import MiniSearch from 'minisearch';
import { fold, tokens } from './tokens';

/** Ids of the records that hold every word typed, best first. An empty query finds nothing. */
export type WordSearch = (query: string) => string[];

/** Mistakes forgiven in a word of so many letters. */
export const slips = (term: string): number | false => (term.length < 4 ? false : term.length < 8 ? 1 : 2);

/** Letters of a query that are read; the rest is left out. */
const LONGEST_QUERY = 500;

/** `boost`: the fields looked through, each with how much a word in it weighs. */
export function createWordSearch<R extends { readonly id: string }>(
  boost: Readonly<Record<Exclude<keyof R & string, 'id'>, number>>,
  records: readonly R[],
): WordSearch {
  const index = new MiniSearch({
    fields: Object.keys(boost),
    tokenize: (text) => tokens(text).map(({ word }) => word),
    processTerm: (term) => fold(term) || null,
    searchOptions: { prefix: true, fuzzy: slips, combineWith: 'AND', boost },
  });
  index.addAll(records);
  return (query) =>
    query.trim() === '' ? [] : index.search(query.slice(0, LONGEST_QUERY)).map(({ id }) => String(id));
}
