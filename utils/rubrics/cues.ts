/**
 * Cues: token sequences that speak for a target. `compileCues` turns cue syntax into plain JSON that may cross
 * to the content script; `matchCues` finds all cues of all packs in one pass over a text.
 *
 * Syntax: words matched by stem · `=word` by exact form · `(a|b c)` alternatives · `..3` a gap of at most three
 * words · `#` a number · `^` at the very front: only at the start of the text. A match never spans two sentences.
 */
import { fold, stem, type Token, tokens } from '../text/tokens';

export const CUES_VERSION = 1;
const MAX_GAP = 9;
const MAX_VARIANTS = 64;

export interface CueSource {
  readonly cue: string;
  readonly target: string;
  /** Default 1. */
  readonly weight?: number;
}

/**
 * A cue made ready: elements divided by a space; an element is `symbol|symbol…`, `3:` before it a gap of at most
 * three words. A symbol is a stem, `=form` or `#`. First element may start with `^`.
 */
export type CompiledRow = readonly [target: number, weight: number, program: string];

export interface CompiledCues {
  readonly version: typeof CUES_VERSION;
  readonly targets: readonly string[];
  readonly rows: readonly CompiledRow[];
}

export interface CueMatch {
  readonly target: string;
  readonly weight: number;
  /** UTF-16 offsets into the text: first character of the first word, end of the last. */
  readonly start: number;
  readonly end: number;
}

/** A cue that does not follow the syntax; `message` says what and where. */
export class CueSyntaxError extends Error {
  constructor(
    readonly cue: string,
    reason: string,
  ) {
    super(`cue "${cue}": ${reason}`);
    this.name = 'CueSyntaxError';
  }
}

/** Compile cues. Throws CueSyntaxError for the first malformed one. */
export function compileCues(list: readonly CueSource[]): CompiledCues {
  const targets = new Map<string, number>();
  const rows: CompiledRow[] = [];
  for (const { cue, target, weight = 1 } of list) {
    const at = targets.get(target) ?? targets.size;
    targets.set(target, at);
    for (const program of programsOf(cue)) rows.push([at, weight, program]);
  }
  return { version: CUES_VERSION, targets: [...targets.keys()], rows };
}

const PIECE = /\(([^()]*)\)|\.\.(\d)|([^\s()|]+)/g;

/** All programs of one cue: alternatives of one word stay one element, longer ones are written out. */
function programsOf(cue: string): string[] {
  const anchored = cue.startsWith('^');
  const body = anchored ? cue.slice(1) : cue;
  const rest = body.replace(PIECE, '').trim();
  if (/\.\.\d\d/.test(body)) throw new CueSyntaxError(cue, `a gap is at most ${MAX_GAP} words`);
  if (rest !== '') throw new CueSyntaxError(cue, `cannot read "${rest}"`);
  let variants: string[][] = [[]];
  let gap = 0;
  const words = (text: string) =>
    text
      .trim()
      .split(/\s+/)
      .flatMap((word) => symbolsOf(word, cue));
  for (const [, group, gapText, word] of body.matchAll(PIECE)) {
    if (gapText !== undefined) {
      gap = Math.min(Number(gapText), MAX_GAP);
      continue;
    }
    const options = group === undefined ? [words(word ?? '')] : group.split('|').map(words);
    if (options.some((option) => option.length === 0)) throw new CueSyntaxError(cue, 'an empty alternative');
    const singles = [...new Set(options.flatMap((option) => (option.length === 1 ? option : [])))].sort();
    const elements = options.filter((option) => option.length > 1).map((option) => [...option]);
    if (singles.length > 0) elements.unshift([singles.join('|')]);
    const before = gap > 0 ? `${gap}:` : '';
    variants = variants.flatMap((done) =>
      elements.map((option) => [...done, ...option.map((symbol, i) => (i === 0 ? before + symbol : symbol))]),
    );
    if (variants.length > MAX_VARIANTS) throw new CueSyntaxError(cue, 'too many alternatives');
    gap = 0;
  }
  if (gap > 0) throw new CueSyntaxError(cue, 'ends with a gap');
  if (variants[0]?.[0] === undefined) throw new CueSyntaxError(cue, 'has no word');
  if (/^\d:/.test(variants[0][0])) throw new CueSyntaxError(cue, 'starts with a gap');
  return variants.map((elements) => (anchored ? '^' : '') + elements.join(' '));
}

/** Symbols of one written word; "end-to-end" is three. */
function symbolsOf(word: string, cue: string): string[] {
  if (word === '#') return ['#'];
  const exact = word.startsWith('=');
  const out = tokens(exact ? word.slice(1) : word).map((token) =>
    exact ? `=${fold(token.word)}` : stem(token.word),
  );
  if (out.length === 0) throw new CueSyntaxError(cue, `"${word}" is no word`);
  return out;
}

interface Node {
  /** Children by symbol, with the gap each allows before itself. */
  next: Map<string, [child: Node, gap: number][]> | undefined;
  reach: number;
  /** Targets this node completes. */
  ends: [target: string, weight: number][] | undefined;
}

/** A matcher in memory: a trie over elements, shared by all compiled sets it was made of. */
export interface Matcher {
  readonly root: Node;
  readonly front: Node;
}

const newNode = (): Node => ({ next: undefined, reach: 0, ends: undefined });

/** Build one matcher from any number of compiled sets (built-in and users' packs). */
export function createMatcher(sets: readonly CompiledCues[]): Matcher {
  const root = newNode();
  const front = newNode();
  const made = new Map<Node, Map<string, Node>>();
  for (const set of sets) {
    for (const [target, weight, program] of set.rows) {
      const anchored = program.startsWith('^');
      let node = anchored ? front : root;
      for (const element of (anchored ? program.slice(1) : program).split(' ')) {
        const children = made.get(node) ?? new Map<string, Node>();
        made.set(node, children);
        let child = children.get(element);
        if (!child) {
          child = newNode();
          children.set(element, child);
          link(node, element, child);
        }
        node = child;
      }
      node.ends ??= [];
      node.ends.push([set.targets[target] ?? '', weight]);
    }
  }
  return { root, front };
}

function link(node: Node, element: string, child: Node): void {
  const gap = element[1] === ':' ? Number(element[0]) : 0;
  node.reach = Math.max(node.reach, gap + 1);
  node.next ??= new Map();
  for (const symbol of (gap > 0 ? element.slice(2) : element).split('|')) {
    const edges = node.next.get(symbol);
    if (edges) edges.push([child, gap]);
    else node.next.set(symbol, [[child, gap]]);
  }
}

/**
 * All matches over the tokens of one text. One pass; the work per token is bounded by the number of trie nodes
 * alive within the widest gap, whatever the text: of two runs through a node only the later one is kept, since
 * everything the earlier could still reach, the later reaches too.
 */
export function matchTokens(matcher: Matcher, list: readonly Token[]): CueMatch[] {
  const out: CueMatch[] = [];
  let alive = new Map<Node, [at: number, start: number]>();
  for (const [i, token] of list.entries()) {
    if (token.fresh && alive.size > 0) alive.clear();
    const symbols = [token.stem, `=${token.word}`];
    if (token.number) symbols.push('#');
    const kept = new Map<Node, [at: number, start: number]>();
    const reached: [Node, number][] = [];
    const step = (node: Node, skipped: number, start: number) => {
      for (const symbol of symbols) {
        for (const [child, gap] of node.next?.get(symbol) ?? [])
          if (skipped <= gap) reached.push([child, start]);
      }
    };
    for (const [node, [at, start]] of alive) {
      if (i - at > node.reach) continue;
      step(node, i - at - 1, start);
      if (i - at < node.reach) kept.set(node, [at, start]);
    }
    step(matcher.root, 0, token.start);
    if (i === 0) step(matcher.front, 0, token.start);
    for (const [node, start] of reached) {
      for (const [target, weight] of node.ends ?? []) out.push({ target, weight, start, end: token.end });
      if (node.next) kept.set(node, [i, start]);
    }
    alive = kept;
  }
  return out;
}

const matchers = new WeakMap<CompiledCues, Matcher>();

/** Matches of one compiled set in a text, in order of their ends. The matcher is built once per set. */
export function matchCues(compiled: CompiledCues, text: string): CueMatch[] {
  const matcher = matchers.get(compiled) ?? createMatcher([compiled]);
  matchers.set(compiled, matcher);
  return matchTokens(matcher, tokens(text));
}
