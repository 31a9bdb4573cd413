/** What a reader sees of a range, and of the page around it: read as the page is when snippets are looked for in it. */
import { frameOf } from '../text/elements';
import { walkPage } from './page-walk';

/** Raw text, nothing tidied. */
export interface RangeWords {
  readonly before: string;
  readonly quote: string;
  readonly after: string;
}

/** A place where a range begins or ends, as the walk comes to it. */
class Edge {
  passed: boolean;
  readonly #next: Node | null;
  readonly #isText: boolean;

  constructor(
    readonly node: Node,
    readonly offset: number,
    root: Node,
  ) {
    this.#isText = node.nodeType === 3;
    this.#next = node.childNodes[offset] ?? null;
    // What stands before all that is read, or around it. Of two trees neither stands before the other.
    const where = root.compareDocumentPosition(node);
    this.passed =
      (where & (Node.DOCUMENT_POSITION_PRECEDING | Node.DOCUMENT_POSITION_DISCONNECTED)) ===
      Node.DOCUMENT_POSITION_PRECEDING;
  }

  enter(node: Node): void {
    if (node === this.#next) this.passed = true;
  }

  exit(node: Node): void {
    if (node === this.node && !this.#isText) this.passed = true;
  }

  left(element: Element): void {
    if (element.contains(this.node)) this.passed = true;
  }

  /** Offset in a text node up to which the page is on this side of it. */
  in(node: Text): number {
    if (this.passed) return 0;
    if (node !== this.node) return node.length;
    this.passed = true;
    return this.offset;
  }
}

/** @param range may begin and end in different trees below the root */
export function wordsAround(range: AbstractRange, root: Node & ParentNode): RangeWords {
  const start = new Edge(range.startContainer, range.startOffset, root);
  const end = new Edge(range.endContainer, range.endOffset, root);
  // Ends behind all that is read.
  if (range.endContainer !== root && range.endContainer.contains(root)) end.passed = false;
  let [before, quote, after] = ['', '', ''];
  const each = (told: (edge: Edge) => void) => {
    told(start);
    told(end);
  };
  const steps = walkPage(root, {
    text(node) {
      const from = start.in(node);
      const to = end.in(node);
      before += node.data.slice(0, from);
      quote += node.data.slice(from, to);
      after += node.data.slice(Math.max(from, to));
    },
    left: (element) => each((edge) => edge.left(element)),
    enter: (node) => each((edge) => edge.enter(node)),
    exit: (node) => each((edge) => edge.exit(node)),
  });
  while (!steps.next().done);
  return { before, quote, after };
}

type Place = readonly [node: Node, offset: number];

/** A node, the host of the tree it stands in, the host of that, and so on. */
function* hosts(node: Node): Generator<Node> {
  for (let at: Node | null = node; at; ) {
    yield at;
    const root: Node = at.getRootNode();
    at = root.nodeType === 9 ? frameOf(root as Document) : ((root as Partial<ShadowRoot>).host ?? null);
  }
}

/** A range in one tree, which is all there is: around the hosts of the trees that its ends stand in, if these are two. */
export function rangeBetween(start: Place, end: Place): Range | null {
  const ends = [...hosts(end[0])];
  for (const first of hosts(start[0])) {
    const root = first.getRootNode();
    const last = ends.find((one) => one.getRootNode() === root);
    if (!last) continue;
    const range = (first.ownerDocument ?? (first as Document)).createRange();
    if (first === start[0]) range.setStart(...start);
    else range.setStartBefore(first);
    if (last === end[0]) range.setEnd(...end);
    else range.setEndAfter(last);
    return range;
  }
  return null;
}
