/**
 * Describes a range of a page so that it can be found again: W3C Web Annotation TextQuote (quote, prefix, suffix) and
 * TextPosition (offsets in `body.textContent`), with the page's addresses. Everything raw, as the DOM has it.
 * https://www.w3.org/TR/annotation-model/#selectors
 */
import { NORMALISER_VERSION } from '../text/normalise';
import { canonicalUrl, cleanUrl } from './clean-url';
import type { SnippetDraft } from './types';

/** Context kept on each side, UTF-16 units. */
const CONTEXT = 128;
/** Longest quote, UTF-16 units: a long chapter, not a whole book. */
export const QUOTE_MAX = 100_000;

export type Refusal = 'empty' | 'editable' | 'blank' | 'long';

export function describeRange(range: Range, kind: SnippetDraft['kind']): SnippetDraft {
  const document = range.startContainer.ownerDocument ?? (range.startContainer as Document);
  const root = textRoot(range, document);
  const before = document.createRange();
  before.setStart(root, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const text = root.textContent ?? '';
  const quote = range.toString();
  const start = before.toString().length;
  const end = start + quote.length;
  const url = document.location.href;
  const canonical = canonicalUrl(document, url);
  const language = languageOf(range.startContainer);
  return {
    quote,
    prefix: whole(text.slice(Math.max(0, start - CONTEXT), start)),
    suffix: whole(text.slice(end, end + CONTEXT)),
    position: { start, end, normaliser: NORMALISER_VERSION },
    url,
    cleanUrl: cleanUrl(url),
    ...(canonical ? { canonicalUrl: canonical } : {}),
    title: document.title.slice(0, 2_000),
    ...(language ? { language } : {}),
    kind,
  };
}

/** Describes what is selected, or says why it can't be saved. */
export function describeSelection(
  document: Document,
  describe: typeof describeRange = describeRange,
): { snippet: SnippetDraft } | { refused: Refusal } {
  const selection = document.getSelection();
  const shadowed = selection && inShadow(selection, document);
  if (!selection || (!shadowed && (selection.rangeCount === 0 || selection.isCollapsed))) {
    return { refused: selectsInField(document.activeElement) ? 'editable' : 'empty' };
  }
  const range = shadowed ?? selection.getRangeAt(0);
  if (isEditable(range.startContainer) || isEditable(range.endContainer)) return { refused: 'editable' };
  const quote = range.toString();
  if (quote.trim() === '') return { refused: selectsInField(document.activeElement) ? 'editable' : 'blank' };
  if (quote.length > QUOTE_MAX) return { refused: 'long' };
  return { snippet: describe(range, 'selection') };
}

/** The selection where it lies wholly in one open shadow root: seen from the document it has no words. */
function inShadow(selection: Selection, document: Document): Range | null {
  const shadowRoots = 'getComposedRanges' in selection ? openRootsIn(document) : [];
  if (shadowRoots.length === 0) return null;
  const [found] = selection.getComposedRanges({ shadowRoots });
  if (!found || found.collapsed) return null;
  const root = found.startContainer.getRootNode();
  if (root === document || root !== found.endContainer.getRootNode()) return null;
  const range = document.createRange();
  range.setStart(found.startContainer, found.startOffset);
  range.setEnd(found.endContainer, found.endOffset);
  return range;
}

/** Elements looked at for a shadow root: one look at a page, at the moment of saving. */
function openRootsIn(root: Document | ShadowRoot): ShadowRoot[] {
  const found: ShadowRoot[] = [];
  for (const element of root.querySelectorAll('*')) {
    if (element.shadowRoot) found.push(element.shadowRoot, ...openRootsIn(element.shadowRoot));
  }
  return found;
}

/** What `textContent` is counted in: the body, or the shadow root that the range stands in. */
export function textRoot(range: Range, document: Document): Node {
  const root = range.startContainer.getRootNode();
  return root === document ? (document.body ?? document.documentElement) : root;
}

function selectsInField(element: Element | null): boolean {
  if (element === null || !/^(?:input|textarea)$/i.test(element.localName)) return false;
  const { selectionStart, selectionEnd } = element as HTMLTextAreaElement;
  return selectionStart !== selectionEnd;
}

function isEditable(node: Node): boolean {
  const element = node.nodeType === 1 ? (node as Element) : node.parentElement;
  return element?.closest('textarea, input, [contenteditable]:not([contenteditable="false" i])') != null;
}

function languageOf(node: Node): string {
  const element = node.nodeType === 1 ? (node as Element) : node.parentElement;
  return (element?.closest('[lang]')?.getAttribute('lang') ?? '').slice(0, 40);
}

/** Drops half of a surrogate pair that a cut left at either end. */
export function whole(text: string): string {
  return text.replace(/^[\udc00-\udfff]/, '').replace(/[\ud800-\udbff]$/, '');
}
