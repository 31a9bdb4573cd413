/**
 * The text of a page as snippets are looked for in it: one string for each version of the page, with the way from its
 * offsets to nodes. Reads text nodes only, never layout; enters open shadow roots and frames of the page's own origin.
 */
import { bare, bareLength, lowered, rawOffset } from './bare';
import { GramIndex } from './gram-index';
import { type Visitor, walkPage } from './page-walk';
import { rangeBetween } from './range-words';

export interface PageText {
  /** Bare text (see bare.ts). */
  readonly text: string;
  /** The same in lower case, unit for unit. */
  readonly lower: string;
  readonly grams: GramIndex;
  /** Shadow roots and documents of frames that were read too. */
  readonly roots: readonly (ShadowRoot | Document)[];
  /** Units are those of the bare text. Null where the nodes have changed since. */
  range(start: number, end: number): Range | null;
  /** Text was left out: there was more of it than the limit. */
  readonly truncated: boolean;
}

/** Units of bare text after which a page is not read on. */
const LIMIT = 8_000_000;
/** Units indexed between two looks at the clock. */
const SLICE_UNITS = 40_000;

class Nodes implements Visitor {
  readonly nodes: Text[] = [];
  /** Bare offset at which each begins. */
  readonly starts: number[] = [];
  readonly pieces: string[] = [];
  readonly roots: (ShadowRoot | Document)[] = [];
  length = 0;
  truncated = false;

  root(root: ShadowRoot | Document): void {
    this.roots.push(root);
  }

  text(node: Text): void {
    const piece = bare(node.data);
    if (piece.length > 0 && !this.truncated) {
      this.nodes.push(node);
      this.starts.push(this.length);
      this.pieces.push(piece);
      this.length += piece.length;
      this.truncated = this.length > LIMIT;
    }
  }
}

/** Reads what stands below `root` (a document's body, an element, a shadow root) in slices. */
export function* readPageText(root: Element | ShadowRoot): Generator<void, PageText> {
  const into = new Nodes();
  yield* walkPage(root, into);
  const text = into.pieces.join('');
  yield;
  const lower = lowered(text);
  yield;
  const grams = new GramIndex(lower);
  while (!grams.step(SLICE_UNITS)) yield;
  return pageTextOf(into, text, lower, grams);
}

/** The last index whose value is not above `value`. */
function lastAtMost(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function pageTextOf(from: Nodes, text: string, lower: string, grams: GramIndex): PageText {
  const { nodes, starts, pieces } = from;
  const place = (offset: number): [Text, number] | null => {
    const i = lastAtMost(starts, offset);
    const node = nodes[i];
    if (!node || bareLength(node.data) !== pieces[i]?.length) return null;
    return [node, rawOffset(node.data, offset - (starts[i] ?? 0))];
  };
  return {
    text,
    lower,
    grams,
    roots: from.roots,
    truncated: from.truncated,
    range(start, end) {
      const first = place(start);
      const last = place(end - 1);
      if (!first || !last || end <= start) return null;
      const range = rangeBetween(first, [last[0], last[1] + 1]);
      // Nodes that changed places between them would give another stretch of text, or none.
      return range?.collapsed ? null : range;
    },
  };
}

/** The same at once: for a short page, a test, the moment of saving. */
export function readPageTextNow(root: Element | ShadowRoot): PageText {
  const steps = readPageText(root);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** A page text of nothing but a string: for tests and for measuring. It has no ranges. */
export function pageTextOfString(raw: string): PageText {
  const text = bare(raw);
  const lower = lowered(text);
  const grams = new GramIndex(lower);
  while (!grams.step(Number.MAX_SAFE_INTEGER));
  return {
    text,
    lower,
    grams,
    roots: [],
    truncated: false,
    range: () => null,
  };
}
