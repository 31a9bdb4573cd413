/** An index that follows what it is made of: only what is new or changed is read again, in slices. */
import type MiniSearch from 'minisearch';
import { inTurns } from './turns';

/** An entry that is only made when it is new. */
export interface Sketch<E> {
  readonly key: string;
  /** Tells one version of the entry from the next. */
  readonly mark: string;
  make(): E;
}

/** The index takes `E`; `S` is what is kept of each entry to show it by. */
export class LiveIndex<E, S> {
  private readonly known = new Map<string, { readonly mark: string; readonly kept: S }>();
  private turn = 0;

  /** @param index with `key` of the sketches as its id */
  constructor(
    private readonly index: MiniSearch<E>,
    private readonly keep: (entry: E) => S,
  ) {}

  /**
   * Takes the sketches as all there is now; false when a later call overtook this one.
   * @param each what is kept of each of them, in their order
   */
  async update(sketches: Iterable<Sketch<E>>, each: (kept: S) => void = () => undefined): Promise<boolean> {
    this.turn += 1;
    const mine = this.turn;
    const overtaken = () => mine !== this.turn;
    const seen = new Set<string>();
    const taken = await inTurns(
      sketches,
      (sketch) => {
        seen.add(sketch.key);
        each(this.take(sketch));
      },
      overtaken,
    );
    if (!taken) return false;
    const gone = [...this.known.keys()].filter((key) => !seen.has(key));
    return inTurns(gone, (key) => this.drop(key), overtaken);
  }

  kept(key: string): S | undefined {
    return this.known.get(key)?.kept;
  }

  private take({ key, mark, make }: Sketch<E>): S {
    const before = this.known.get(key);
    if (before?.mark === mark) return before.kept;
    this.drop(key);
    const entry = make();
    this.index.add(entry);
    const kept = this.keep(entry);
    this.known.set(key, { mark, kept });
    return kept;
  }

  private drop(key: string): void {
    if (this.known.delete(key)) this.index.discard(key);
  }
}
