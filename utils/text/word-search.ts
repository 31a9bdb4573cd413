/** Looking for words in a list of records, typing mistakes forgiven: one way for every list. */
import MiniSearch, { type Query } from 'minisearch';
import { LiveIndex } from './live-index';
import { fold, tokens } from './tokens';

/** Mistakes forgiven in a word of so many letters. */
export const slips = (term: string): number | false => (term.length < 4 ? false : term.length < 8 ? 1 : 2);

/** Words of a query that are looked for. */
const MOST_WORDS = 12;

/** All words are wanted, each as typed or with two neighbouring letters changed over: the commonest slip of all. */
export function forgiving(words: readonly string[]): Query {
  return {
    combineWith: 'AND',
    queries: words
      .filter(Boolean)
      .slice(0, MOST_WORDS)
      .map((word) => ({
        combineWith: 'OR',
        queries: [word, { queries: swaps(word), fuzzy: false, boostDocument: () => 0.5 }],
      })),
  };
}

/** "lable" → "albel", "lbale", "lalbe", "label": every swap of two neighbours. */
function swaps(word: string): string[] {
  if (word.length < 4 || word.length > 24) return [];
  return Array.from({ length: word.length - 1 }, (_, at) =>
    [word.slice(0, at), word[at + 1], word[at], word.slice(at + 2)].join(''),
  );
}

/** Letters of a query that are read; the rest is left out. */
const LONGEST_QUERY = 500;

/** A record that is looked through; `rev` and `updatedAt` tell its versions apart. */
export interface Searchable {
  readonly id: string;
  readonly rev: number;
  readonly updatedAt: string;
}

/** What of a record is looked through. */
export interface SearchFields<R> {
  /** How much a word of each field weighs. */
  readonly boost: Readonly<Record<string, number>>;
  /** The text of each of these fields. */
  read(record: R): Readonly<Record<string, string>>;
}

/** A record that was found. */
export interface WordHit {
  readonly id: string;
  /** The record's own words that were met, folded: "migration" for "migraton". */
  readonly terms: readonly string[];
}

/** Follows a list of records: hand it over whenever it changed, then look for words in it. */
export class WordSearch<R extends Searchable> {
  private readonly index: MiniSearch<object>;
  private readonly live: LiveIndex<object, null>;

  constructor(private readonly fields: SearchFields<R>) {
    const { boost } = fields;
    this.index = new MiniSearch<object>({
      fields: Object.keys(boost),
      tokenize: (text) => tokens(text).map(({ word }) => word),
      processTerm: (term) => fold(term) || null,
      searchOptions: { prefix: true, fuzzy: slips, combineWith: 'AND', boost },
    });
    this.live = new LiveIndex(this.index, () => null);
  }

  /** In slices; false when a later call overtook this one. */
  update(records: readonly R[]): Promise<boolean> {
    const { read } = this.fields;
    return this.live.update(
      (function* () {
        for (const record of records) {
          const { id, rev, updatedAt } = record;
          yield { key: id, mark: `${rev} ${updatedAt}`, make: () => ({ ...read(record), id }) };
        }
      })(),
    );
  }

  /** The records that hold every word typed, best first. An empty query finds nothing. */
  find(query: string): WordHit[] {
    const words = tokens(query.slice(0, LONGEST_QUERY)).map(({ word }) => word);
    return this.index.search(forgiving(words)).map(({ id, terms }) => ({ id: String(id), terms }));
  }
}
