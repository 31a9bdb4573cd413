/**
 * The text of a page as snippets are looked for in it: one string for each version of the page, with the way from its
 * offsets to nodes. Reads text nodes only, never layout; enters open shadow roots and frames of the page's own origin.
 */
import { bodyOfFrame, editableIn, roleOf } from '../text/elements';
import { bare, bareLength, lowered, rawOffset } from './bare';
import { GramIndex } from './gram-index';

export interface PageText {
  /** Bare text (see bare.ts). */
  readonly text: string;
  /** The same in lower case, unit for unit. */
  readonly lower: string;
  readonly grams: GramIndex;
  /** Units are those of the bare text. Null where the nodes have changed since. */
  range(start: number, end: number): Range | null;
  /** Bare offset of a place in a text node; null for a node that was not read. */
  offsetOf(node: Text, rawOffset: number): number | null;
  /** Bare offset of a UTF-16 offset in `body.textContent`. */
  fromBody(raw: number): number;
  /** Text was left out: there was more of it than the limit. */
  readonly truncated: boolean;
}

/** Units of bare text after which a page is not read on. */
const LIMIT = 8_000_000;
/** Nodes read, and units indexed, between two looks at the clock. */
const SLICE_NODES = 400;
const SLICE_UNITS = 40_000;

class Nodes {
  readonly nodes: Text[] = [];
  /** Bare offset at which each begins. */
  readonly starts: number[] = [];
  /** UTF-16 offset in `body.textContent`; -1 in shadow roots and frames. */
  readonly raws: number[] = [];
  readonly pieces: string[] = [];
  length = 0;
  raw = 0;
  truncated = false;

  add(node: Text, inBody: boolean): void {
    const piece = bare(node.data);
    if (piece.length > 0 && !this.truncated) {
      this.nodes.push(node);
      this.starts.push(this.length);
      this.raws.push(inBody ? this.raw : -1);
      this.pieces.push(piece);
      this.length += piece.length;
      this.truncated = this.length > LIMIT;
    }
    if (inBody) this.raw += node.data.length;
  }
}

/** Reads what stands below `root` (a document's body, an element, a shadow root) in slices. */
export function* readPageText(root: Element | ShadowRoot): Generator<void, PageText> {
  const into = new Nodes();
  const writable = new Set(editableIn(root));
  yield* walk(root, into, writable, true);
  const text = into.pieces.join('');
  yield;
  const lower = lowered(text);
  yield;
  const grams = new GramIndex(lower);
  while (!grams.step(SLICE_UNITS)) yield;
  return pageTextOf(into, text, lower, grams);
}

function* walk(root: Node, into: Nodes, writable: Set<Element>, inBody: boolean): Generator<void, void> {
  let budget = SLICE_NODES;
  // A stack of "next nodes" instead of recursion: pages may be nested very deep.
  let node: Node | null = root.firstChild;
  const up: Node[] = [root];
  for (;;) {
    if (node === null) {
      const done = up.pop();
      if (done === undefined || up.length === 0) return;
      node = done.nextSibling;
      continue;
    }
    if (--budget <= 0) {
      yield;
      budget = SLICE_NODES;
    }
    if (node.nodeType === 3) into.add(node as Text, inBody);
    else if (node.nodeType === 1) {
      const element = node as Element;
      const role = roleOf(element);
      const left = role === 'skip' || writable.has(element);
      if (left) into.raw += inBody ? (element.textContent ?? '').length : 0;
      else {
        const inner = role === 'frame' ? bodyOfFrame(element) : element.shadowRoot;
        if (inner) {
          for (const one of editableIn(inner)) writable.add(one);
          yield* walk(inner, into, writable, false);
        }
        if (role !== 'frame' && element.firstChild) {
          up.push(element);
          node = element.firstChild;
          continue;
        }
        if (role === 'frame') into.raw += inBody ? (element.textContent ?? '').length : 0;
      }
    }
    node = node.nextSibling;
  }
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
  const { nodes, starts, raws, pieces } = from;
  let byNode: Map<Text, number> | null = null;
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
    truncated: from.truncated,
    range(start, end) {
      const first = place(start);
      const last = place(end - 1);
      if (!first || !last || end <= start) return null;
      const range = first[0].ownerDocument.createRange();
      range.setStart(...first);
      range.setEnd(last[0], last[1] + 1);
      // Nodes that changed places between them would give another stretch of text.
      return range.startContainer === first[0] && range.endContainer === last[0] ? range : null;
    },
    offsetOf(node, raw) {
      byNode ??= new Map(nodes.map((one, i) => [one, i]));
      const i = byNode.get(node);
      return i === undefined ? null : (starts[i] ?? 0) + bareLength(node.data, raw);
    },
    fromBody(raw) {
      let best = 0;
      for (let i = 0; i < raws.length; i++) {
        const at = raws[i] ?? -1;
        if (at < 0) continue;
        if (at > raw) break;
        const data = nodes[i]?.data ?? '';
        best = (starts[i] ?? 0) + bareLength(data, Math.min(data.length, raw - at));
      }
      return best;
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
    truncated: false,
    range: () => null,
    offsetOf: () => null,
    fromBody: (at) => bareLength(raw, Math.min(at, raw.length)),
  };
}
