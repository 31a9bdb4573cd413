/**
 * All cues of all packs in one pass over the words of a text: a trie over symbols, alive in as many places at once as
 * cues allow gaps. The work per word is bounded by the trie's nodes within the widest gap, not by how many cues there
 * are: a word that begins none costs one look into an array.
 */
import { createRun, FRESH, NUMBER, NUMBER_SYMBOL, type Run } from '../text/lexer';
import { intern, internWord } from '../text/symbols';
import { type Token, tokens } from '../text/tokens';
import type { CompiledCues } from './cues';

export interface CueMatch {
  readonly target: string;
  readonly weight: number;
  /** UTF-16 offsets into the text: first character of the first word, end of the last. */
  readonly start: number;
  readonly end: number;
}

/** A match in a run: the words [first, last], counted from the run's beginning. */
export interface RunMatch {
  readonly target: string;
  readonly weight: number;
  readonly first: number;
  readonly last: number;
}

type Ends = readonly (readonly [target: string, weight: number])[];

const ROOT = 0;
const FRONT = 1;
/** Row of the edge table that means none. */
const NO_EDGE = 0;

/**
 * A trie over symbols, shared by all compiled sets it was made of. Edges are rows of plain numbers, found by node and
 * symbol in a table of the same kind: a page asks for them a hundred thousand times.
 */
export class Matcher {
  /** First edge of the root by symbol: every word is looked up here. */
  #heads = new Int32Array(4096);
  /** Symbols on edges of other nodes than the root: 1. Most words are on none, and change nothing. */
  #inner = new Int32Array(4096);
  /** Of each edge: where it leads, how many words may stand before it, the next edge of the same node and symbol. */
  readonly #child: number[] = [0];
  readonly #gap: number[] = [0];
  readonly #after: number[] = [NO_EDGE];
  /** What each node completes, and how many words on its children may begin; 0 for none. */
  readonly #ends: (Ends | undefined)[] = [undefined, undefined];
  readonly #reach: number[] = [0, 0];
  /** Which entry of the next list a node has, good while `seen` says so. */
  readonly #entry: number[] = [0, 0];
  readonly #seen: number[] = [0, 0];
  #turn = 0;
  readonly #slots: number;
  readonly #keyNodes: Int32Array;
  readonly #keySymbols: Int32Array;
  readonly #firsts: Int32Array;

  /** Made for these sets, none of them taken in yet. */
  constructor(sets: readonly CompiledCues[]) {
    // As many edges as all programs have symbols at most; the table is at most half full.
    let symbols = 16;
    for (const { rows } of sets) for (const [, , program] of rows) symbols += program.split(/[ |]/).length;
    this.#slots = 2 ** Math.ceil(Math.log2(2 * symbols));
    this.#keyNodes = new Int32Array(this.#slots).fill(-1);
    this.#keySymbols = new Int32Array(this.#slots);
    this.#firsts = new Int32Array(this.#slots);
  }

  /** Takes in a cue of the sets it was made for. `children`: nodes by their path, the same map for all of them. */
  add(children: Map<string, number>, program: string, target = '', weight = 1): void {
    const anchored = program.startsWith('^');
    let node = anchored ? FRONT : ROOT;
    // A beginning that is known already leads to its node without a look at its parts.
    for (let from = anchored ? 1 : 0; from < program.length; ) {
      const space = program.indexOf(' ', from);
      const to = space < 0 ? program.length : space;
      const path = program.slice(0, to);
      let child = children.get(path);
      if (child === undefined) {
        child = this.#ends.length;
        children.set(path, child);
        this.#ends.push(undefined);
        this.#reach.push(0);
        this.#entry.push(0);
        this.#seen.push(0);
        this.#link(node, program.slice(from, to), child);
      }
      node = child;
      from = to + 1;
    }
    const known = this.#ends[node];
    this.#ends[node] = known ? [...known, [target, weight]] : [[target, weight]];
  }

  #link(node: number, element: string, child: number): void {
    const gap = element[1] === ':' ? Number(element[0]) : 0;
    this.#reach[node] = Math.max(this.#reach[node] ?? 0, gap + 1);
    for (const text of (gap > 0 ? element.slice(2) : element).split('|')) {
      const symbol = intern(text);
      const edge = this.#child.length;
      this.#child.push(child);
      this.#gap.push(gap);
      if (node === ROOT) {
        if (symbol >= this.#heads.length) this.#heads = grown(this.#heads, symbol);
        this.#after.push(this.#heads[symbol] ?? NO_EDGE);
        this.#heads[symbol] = edge;
        continue;
      }
      if (symbol >= this.#inner.length) this.#inner = grown(this.#inner, symbol);
      this.#inner[symbol] = 1;
      const slot = this.#slotOf(node, symbol);
      this.#keyNodes[slot] = node;
      this.#keySymbols[slot] = symbol;
      this.#after.push(this.#firsts[slot] ?? NO_EDGE);
      this.#firsts[slot] = edge;
    }
  }

  #slotOf(node: number, symbol: number): number {
    const mask = this.#slots - 1;
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(symbol, 0x85ebca6b)) >>> 7;
    for (;;) {
      slot &= mask;
      const held = this.#keyNodes[slot];
      if (held === -1 || (held === node && this.#keySymbols[slot] === symbol)) return slot;
      slot++;
    }
  }

  /** The first edge of a node for a symbol; NO_EDGE for none. */
  #edgeOf(node: number, symbol: number): number {
    return this.#firsts[this.#slotOf(node, symbol)] ?? NO_EDGE;
  }

  /**
   * Matches in the words [from, to) of a run, added to `out` in order of their ends. Of two ways through a node only the
   * later one is kept, since everything the earlier could still reach, the later reaches too.
   */
  match(run: Run, out: RunMatch[] = [], from = 0, to = run.length): RunMatch[] {
    const heads = this.#heads;
    const reach = this.#reach;
    const inner = this.#inner;
    const { stems, forms, flags } = run;
    alive.length = 0;
    for (let i = from; i < to; i++) {
      const flag = flags[i] ?? 0;
      const stem = stems[i] ?? 0;
      const form = forms[i] ?? 0;
      if ((flag & FRESH) !== 0) alive.length = 0;
      const byStem = heads[stem] ?? NO_EDGE;
      const byForm = heads[form] ?? NO_EDGE;
      const number = (flag & NUMBER) !== 0;
      const stepsOn = alive.length > 0 && (number || inner[stem] === 1 || inner[form] === 1);
      // Places left alone grow older by themselves: how far a gap reaches is asked when a step is taken.
      if (!stepsOn && !byStem && !byForm && !number && i !== from) continue;
      later.length = 0;
      this.#turn++;
      for (let k = 0; k < alive.length; k++) {
        const node = alive.nodes[k] ?? 0;
        const at = alive.at[k] ?? 0;
        if (i - at < (reach[node] ?? 0)) this.#put(node, at, alive.first[k] ?? 0);
      }
      for (let k = 0; k < alive.length; k++) {
        const node = alive.nodes[k] ?? 0;
        const skipped = i - (alive.at[k] ?? 0) - 1;
        if (skipped < (reach[node] ?? 0))
          this.#step(node, skipped, alive.first[k] ?? 0, i, stem, form, number, out);
      }
      this.#follow(byStem, 0, i, i, out);
      this.#follow(byForm, 0, i, i, out);
      if (number) this.#follow(heads[NUMBER_SYMBOL] ?? NO_EDGE, 0, i, i, out);
      if (i === from && reach[FRONT] !== 0) this.#step(FRONT, 0, i, i, stem, form, number, out);
      const swap = alive;
      alive = later;
      later = swap;
    }
    return out;
  }

  #step(
    node: number,
    skipped: number,
    first: number,
    i: number,
    stem: number,
    form: number,
    number: boolean,
    out: RunMatch[],
  ): void {
    const byStem = this.#edgeOf(node, stem);
    if (byStem) this.#follow(byStem, skipped, first, i, out);
    const byForm = this.#edgeOf(node, form);
    if (byForm) this.#follow(byForm, skipped, first, i, out);
    if (number) this.#follow(this.#edgeOf(node, NUMBER_SYMBOL), skipped, first, i, out);
  }

  #follow(edge: number, skipped: number, first: number, i: number, out: RunMatch[]): void {
    for (let at = edge; at !== NO_EDGE; at = this.#after[at] ?? NO_EDGE) {
      if (skipped > (this.#gap[at] ?? 0)) continue;
      const child = this.#child[at] ?? 0;
      const ends = this.#ends[child];
      if (ends !== undefined)
        for (const [target, weight] of ends) out.push({ target, weight, first, last: i });
      if (this.#reach[child] !== 0) this.#put(child, i, first);
    }
  }

  #put(node: number, at: number, first: number): void {
    let k = later.length;
    if (this.#seen[node] === this.#turn) k = this.#entry[node] ?? 0;
    else {
      this.#seen[node] = this.#turn;
      this.#entry[node] = k;
      later.length++;
    }
    later.nodes[k] = node;
    later.at[k] = at;
    later.first[k] = first;
  }
}

function grown(list: Int32Array<ArrayBuffer>, at: number): Int32Array<ArrayBuffer> {
  const more = new Int32Array(Math.max(at + 1, list.length * 2));
  more.set(list);
  return more;
}

/** Build one matcher from any number of compiled sets (built-in and users' packs). */
export function createMatcher(sets: readonly CompiledCues[]): Matcher {
  const matcher = new Matcher(sets);
  const children = new Map<string, number>();
  for (const { rows, targets } of sets)
    for (const [target, weight, program] of rows) matcher.add(children, program, targets[target], weight);
  return matcher;
}

/** Places where a cue has begun: node, number of the word that brought it there, number of its first word. */
interface Alive {
  length: number;
  readonly nodes: number[];
  readonly at: number[];
  readonly first: number[];
}
let alive: Alive = { length: 0, nodes: [], at: [], first: [] };
let later: Alive = { length: 0, nodes: [], at: [], first: [] };

/** The matches of a matcher in the words [from, to) of a run, added to `out`. */
export const matchRun = (
  matcher: Matcher,
  run: Run,
  out?: RunMatch[],
  from?: number,
  to?: number,
): RunMatch[] => matcher.match(run, out, from, to);

const scratch = createRun(256);

/** All matches over words already read as tokens, with their places in the text. */
export function matchTokens(matcher: Matcher, list: readonly Token[]): CueMatch[] {
  const run: Run = list.length <= scratch.starts.length ? scratch : createRun(list.length);
  run.length = list.length;
  for (const [i, token] of list.entries()) {
    run.stems[i] = internWord(token.stem);
    run.forms[i] = internWord(`=${token.word}`);
    run.flags[i] = (token.fresh ? FRESH : 0) | (token.number ? NUMBER : 0);
  }
  return matchRun(matcher, run).map(({ target, weight, first, last }) => ({
    target,
    weight,
    start: list[first]?.start ?? 0,
    end: list[last]?.end ?? 0,
  }));
}

const matchers = new WeakMap<CompiledCues, Matcher>();

/** Matches of one compiled set in a text, in order of their ends. The matcher is built once per set. */
export function matchCues(compiled: CompiledCues, text: string): CueMatch[] {
  const matcher = matchers.get(compiled) ?? createMatcher([compiled]);
  matchers.set(compiled, matcher);
  return matchTokens(matcher, tokens(text));
}
