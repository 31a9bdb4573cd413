/**
 * Cues: token sequences that speak for a target. `compileCues` turns cue syntax into plain JSON that may cross
 * to the content script; `matcher.ts` finds all cues of all packs in one pass over a text.
 *
 * Syntax: words matched by stem · `=word` by exact form · `(a|b c)` alternatives · `..3` a gap of at most three
 * words · `#` a number · `^` at the very front: only at the start of the text. A match never spans two sentences.
 */
import { fold, stem, tokens } from '../text/tokens';

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

/** Symbols of each word seen so far: cues say the same words over and over. */
export type KnownWords = Map<string, readonly string[]>;

/**
 * Compile cues. Throws CueSyntaxError for the first malformed one.
 * @param known handed from one list to the next, it spares reading their common words again
 */
export function compileCues(list: readonly CueSource[], known: KnownWords = new Map()): CompiledCues {
  const targets = new Map<string, number>();
  const rows: CompiledRow[] = [];
  for (const { cue, target, weight = 1 } of list) {
    const at = targets.get(target) ?? targets.size;
    targets.set(target, at);
    for (const program of programsOf(cue, known)) rows.push([at, weight, program]);
  }
  return { version: CUES_VERSION, targets: [...targets.keys()], rows };
}

const PIECE = /\(([^()]*)\)|\.\.(\d)|([^\s()|]+)/g;

/** All programs of one cue: alternatives of one word stay one element, longer ones are written out. */
function programsOf(cue: string, known: KnownWords): string[] {
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
      .flatMap((word) => {
        const symbols = known.get(word) ?? symbolsOf(word, cue);
        known.set(word, symbols);
        return symbols;
      });
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
