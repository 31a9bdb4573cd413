/**
 * Describes a range of a page so that it can be found again: W3C Web Annotation TextQuote (quote, prefix, suffix) and
 * TextPosition (offsets in `body.textContent`), with the page's addresses. Everything raw, as the DOM has it, but without what
 * nobody reads: scripts, styles, fields.
 * https://www.w3.org/TR/annotation-model/#selectors
 */
import { frameOf } from '../text/elements';
import { NORMALISER_VERSION } from '../text/normalise';
import { canonicalUrl, cleanUrl } from './clean-url';
import { type RangeWords, wordsAround } from './range-words';
import { selected } from './selected';
import type { SnippetDraft } from './types';

/** Context kept on each side, UTF-16 units. */
const CONTEXT = 128;
/** Longest quote, UTF-16 units: a long chapter, not a whole book. */
export const QUOTE_MAX = 100_000;

export type Refusal = 'empty' | 'editable' | 'blank' | 'long';

/** @param words of the range and around it; of a question, which is never longer than a block, they are taken as they stand */
export function describeRange(range: Range, kind: SnippetDraft['kind'], words?: RangeWords): SnippetDraft {
  const page = pageOf(range);
  const root = textRoot(range);
  const head = documentOf(range).createRange();
  head.setStart(root, 0);
  head.setEnd(range.startContainer, range.startOffset);
  const start = head.toString().length;
  const raw = range.toString();
  const end = start + raw.length;
  const text = root.textContent ?? '';
  const { quote, before, after } = words ?? {
    quote: raw,
    before: text.slice(0, start),
    after: text.slice(end),
  };
  const url = page.location.href;
  const canonical = canonicalUrl(page, url);
  const language = languageOf(range.startContainer);
  return {
    quote,
    prefix: whole(before.slice(-CONTEXT)),
    suffix: whole(after.slice(0, CONTEXT)),
    position: { start, end, normaliser: NORMALISER_VERSION },
    url,
    cleanUrl: cleanUrl(url),
    ...(canonical ? { canonicalUrl: canonical } : {}),
    title: page.title.slice(0, 2_000),
    ...(language ? { language } : {}),
    kind,
  };
}

/** Describes what is selected, or says why it can't be saved. */
export function describeSelection(
  document: Document,
  describe: (range: Range, kind: SnippetDraft['kind'], ends: AbstractRange) => SnippetDraft = (
    range,
    kind,
    ends,
  ) => describeRange(range, kind, wordsOf(range, ends)),
): { snippet: SnippetDraft } | { refused: Refusal } {
  const found = selected(document);
  if (!found) return { refused: selectsInField(document.activeElement) ? 'editable' : 'empty' };
  const { range, ends } = found;
  if (isEditable(ends.startContainer) || isEditable(ends.endContainer)) return { refused: 'editable' };
  const { quote } = wordsAround(ends, elementAround(range));
  if (quote.trim() === '') return { refused: selectsInField(document.activeElement) ? 'editable' : 'blank' };
  if (quote.length > QUOTE_MAX) return { refused: 'long' };
  return { snippet: describe(range, 'selection', ends) };
}

/** What `textContent` is counted in: the body, or the shadow root that the range stands in. */
export function textRoot(range: Range): Element | ShadowRoot {
  const document = documentOf(range);
  const root = range.startContainer.getRootNode();
  return root === document ? (document.body ?? document.documentElement) : (root as ShadowRoot);
}

/** The innermost element or root that holds all of a range. */
const elementAround = ({ commonAncestorContainer: node }: Range): Node & ParentNode =>
  ('querySelectorAll' in node ? node : node.parentNode) as Node & ParentNode;

/** What is read of a range and around it, as the page is read when it is looked for. */
export const wordsOf = (range: Range, ends: AbstractRange = range): RangeWords =>
  wordsAround(ends, pageRoot(range));

const documentOf = (range: Range): Document =>
  range.startContainer.ownerDocument ?? (range.startContainer as Document);

/** The page a reader sees a range in: of a frame of the page's own origin, the page around it. Only that has an address of its own. */
export function pageOf(range: Range): Document {
  let page = documentOf(range);
  for (let frame = frameOf(page); frame; frame = frameOf(page)) page = frame.ownerDocument;
  return page;
}

/** What is read when a snippet is looked for. */
export function pageRoot(range: Range): Element {
  const page = pageOf(range);
  return page.body ?? page.documentElement;
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
