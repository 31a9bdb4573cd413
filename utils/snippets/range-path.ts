/** A range as the W3C RangeSelector has it: XPaths of elements and offsets in their text. */
import type { RangePath } from './types';

/** Longest path kept, UTF-16 units. */
const LONGEST = 4_000;

/** XPath of an element from the document's root: "/html[1]/body[1]/p[3]". */
function pathOf(element: Element): string {
  const steps: string[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) {
    let nth = 1;
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling)
      if (before.localName === at.localName) nth++;
    steps.unshift(`${at.localName}[${nth}]`);
  }
  return `/${steps.join('/')}`;
}

/** The element around a boundary, and the offset in its `textContent`, UTF-16 units. */
function point(node: Node, offset: number): { element: Element; offset: number } | null {
  const element = node.nodeType === 1 ? (node as Element) : node.parentElement;
  if (!element) return null;
  const before = element.ownerDocument.createRange();
  before.setStart(element, 0);
  before.setEnd(node, offset);
  return { element, offset: before.toString().length };
}

/** Undefined inside shadow roots, where no XPath leads. */
export function rangePath(range: Range): RangePath | undefined {
  if (range.startContainer.getRootNode() !== range.startContainer.ownerDocument) return undefined;
  const start = point(range.startContainer, range.startOffset);
  const end = point(range.endContainer, range.endOffset);
  if (!start || !end) return undefined;
  const [from, to] = [pathOf(start.element), pathOf(end.element)];
  // A path through hundreds of levels tells nobody anything; the quote is what it is found by.
  if (from.length > LONGEST || to.length > LONGEST) return undefined;
  return {
    startContainer: from,
    startOffset: start.offset,
    endContainer: to,
    endOffset: end.offset,
  };
}
