/** What is selected in a document, also in its open shadow roots, which a selection tells of only when it is asked by them. */
import { rangeBetween } from './range-words';

export interface Selected {
  /** In one tree: around the hosts, where the ends stand in different ones. */
  readonly range: Range;
  /** Where the words begin and end. */
  readonly ends: AbstractRange;
}

/** Null where nothing is selected. */
export function selected(document: Document): Selected | null {
  const selection = document.getSelection();
  if (!selection) return null;
  const ends =
    acrossTrees(selection, document) ??
    (selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null);
  const range =
    ends && rangeBetween([ends.startContainer, ends.startOffset], [ends.endContainer, ends.endOffset]);
  return range && { range, ends };
}

/** The selection where an end of it lies in an open shadow root: seen from the document that end has no place. */
function acrossTrees(selection: Selection, document: Document): AbstractRange | null {
  if (!('getComposedRanges' in selection)) return null;
  // Seen from the document, such an end stands at its host: only then is a look at all elements worth its time.
  const isIn = (node: Node) => node.getRootNode() !== document;
  const isPlain = (node: Node | null) => node === null || (node.nodeType === 3 && !isIn(node));
  if (isPlain(selection.anchorNode) && isPlain(selection.focusNode)) return null;
  const shadowRoots = openRootsIn(document);
  if (shadowRoots.length === 0) return null;
  const [found] = selection.getComposedRanges({ shadowRoots });
  if (!found || found.collapsed) return null;
  return isIn(found.startContainer) || isIn(found.endContainer) ? found : null;
}

/** Every element is looked at: a page keeps no list of its shadow roots. */
function openRootsIn(root: Document | ShadowRoot): ShadowRoot[] {
  const found: ShadowRoot[] = [];
  for (const element of root.querySelectorAll('*')) {
    if (element.shadowRoot) found.push(element.shadowRoot, ...openRootsIn(element.shadowRoot));
  }
  return found;
}
