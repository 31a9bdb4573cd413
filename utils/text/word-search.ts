/** Looking for words in a list of records, typing mistakes forgiven: one way for every list. */
import MiniSearch from 'minisearch';
import { LiveIndex } from './live-index';
import { fold, tokens } from './tokens';

/** Mistakes forgiven in a word of so many letters. */
export const slips = (term: string): number | false => (term.length < 4 ? false : term.length < 8 ? 1 : 2);

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

  /** Ids of the records that hold every word typed, best first. An empty query finds nothing. */
  find(query: string): string[] {
    if (query.trim() === '') return [];
    return this.index.search(query.slice(0, LONGEST_QUERY)).map(({ id }) => String(id));
  }
}
