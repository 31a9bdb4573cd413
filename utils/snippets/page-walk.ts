/**
 * A page's nodes in the order in which their words are read: into open shadow roots and frames of the page's own origin, past
 * scripts, styles and what somebody writes. Reads the tree only, never layout.
 */
import { bodyOfFrame, editableIn, roleOf } from '../text/elements';

export interface Visitor {
  text(node: Text): void;
  /** A shadow root, or the document of a frame, before anything of it. */
  root?(root: ShadowRoot | Document): void;
  /** An element that is passed over with all that it holds; of a frame, what stands between its tags. */
  left?(element: Element): void;
  /** Before anything of a node. */
  enter?(node: Node): void;
  /** After everything below an element. */
  exit?(element: Node): void;
}

/** Nodes looked at between two looks at the clock. */
const SLICE = 400;

/** @param root a document's body, an element, a shadow root */
export function* walkPage(
  root: Node & ParentNode,
  visitor: Visitor,
  writable = new Set<Element>(),
): Generator<void, void> {
  for (const one of editableIn(root)) writable.add(one);
  let budget = SLICE;
  // A stack of "next nodes" instead of recursion: pages may be nested very deep.
  let node: Node | null = root.firstChild;
  const up: Node[] = [root];
  for (;;) {
    if (node === null) {
      const done = up.pop();
      if (done) visitor.exit?.(done);
      if (done === undefined || up.length === 0) return;
      node = done.nextSibling;
      continue;
    }
    if (--budget <= 0) {
      yield;
      budget = SLICE;
    }
    visitor.enter?.(node);
    if (node.nodeType === 3) visitor.text(node as Text);
    else if (node.nodeType === 1) {
      const element = node as Element;
      const role = roleOf(element);
      if (role === 'skip' || writable.has(element)) visitor.left?.(element);
      else {
        const inner = role === 'frame' ? bodyOfFrame(element) : element.shadowRoot;
        if (inner) {
          visitor.root?.(role === 'frame' ? inner.ownerDocument : (inner as ShadowRoot));
          yield* walkPage(inner, visitor, writable);
        }
        if (role === 'frame') visitor.left?.(element);
        else {
          up.push(element);
          node = element.firstChild;
          continue;
        }
      }
    }
    node = node.nextSibling;
  }
}
