/**
 * The whole description of a passage, made once when it is saved: besides what describe.ts keeps, what tells it from the
 * other passages of its page, and the link that leads to it. Reads the page's whole text; too much for every hover.
 */
import { offsetOf } from '../text/locate';
import { buildTextIndex } from '../text/text-index';
import type { TextBlock } from '../text/types';
import { bare, bareLength, lookalikeKey, lowered } from './bare';
import { changedForms, wholeHits } from './candidates';
import {
  describeRange,
  describeSelection,
  pageOf,
  pageRoot,
  type Refusal,
  textRoot,
  whole,
  wordsOf,
} from './describe';
import { type PageText, readPageTextNow } from './page-text';
import { rangePath } from './range-path';
import type { RangeWords } from './range-words';
import { textFragment } from './text-fragment';
import type { SnippetDraft } from './types';

/** Longer pages are described without what takes a look at all of their text, UTF-16 units. */
const PAGE_MAX = 3_000_000;
/** Longest context kept, where less would stand elsewhere too. */
const CONTEXT_MAX = 1_000;
/** From this likeness on, another passage is a lookalike; kept are the likest. */
const ALIKE = 0.68;
const MOST_ALIKE = 6;

/** A page read once, for as many passages of it as are to be described. */
export interface ReadPage {
  readonly root: Element | ShadowRoot;
  readonly raw: string;
  readonly text: PageText;
  readonly blocks: readonly TextBlock[];
}

export function readForDescribing(root: Element | ShadowRoot): ReadPage {
  return {
    root,
    raw: root.textContent ?? '',
    text: readPageTextNow(root),
    blocks: buildTextIndex(root).blocks,
  };
}

/**
 * @param read the page, where it is at hand; it is read anew if not
 * @param ends where the words begin and end, if these are in different trees
 */
export function describeFully(
  range: Range,
  kind: SnippetDraft['kind'],
  read?: ReadPage,
  ends: AbstractRange = range,
): SnippetDraft {
  const words = wordsOf(range, ends);
  const base = describeRange(range, kind, words);
  const raw = read?.raw ?? textRoot(range).textContent ?? '';
  const path = rangePath(range);
  const described = {
    ...base,
    ...uniqueContext(base, words),
    codePoints: codePointsOf(raw, base.position),
    ...(path ? { range: path } : {}),
  };
  if (raw.length > PAGE_MAX) return described;
  const known = read ?? readForDescribing(pageRoot(range));
  const page = known.text;
  const quote = bare(base.quote);
  const hits = wholeHits(page.text, quote, lowered(quote), page.grams);
  const meant = bareLength(words.before);
  const nth = hits.indexOf(meant);
  // What is not in the page's text (it was cut short) can't be counted.
  if (nth < 0) return described;
  // Browsers look for the words of a link in the page itself.
  const inFrame = pageOf(range) !== range.startContainer.ownerDocument;
  const fragment = inFrame ? undefined : fragmentFor(range, known, meant, meant + quote.length);
  return {
    ...described,
    copies: hits.length - 1,
    nth,
    lookalikes: lookalikesOf(page, lowered(quote), meant),
    ...(fragment ? { fragment } : {}),
  };
}

/** Describes what is selected, or says why it can't be saved. */
export const describeSelectionFully = (
  document: Document,
): { snippet: SnippetDraft } | { refused: Refusal } =>
  describeSelection(document, (range, kind, ends) => describeFully(range, kind, undefined, ends));

/** Prefix and suffix long enough that the three together stand on the page once. */
function uniqueContext(
  { prefix, quote, suffix }: SnippetDraft,
  words: RangeWords,
): { prefix: string; suffix: string } {
  const text = words.before + quote + words.after;
  let [before, after] = [prefix, suffix];
  for (let length = 256; length <= CONTEXT_MAX; length *= 2) {
    const all = before + quote + after;
    if (text.indexOf(all, text.indexOf(all) + 1) < 0) break;
    before = whole(words.before.slice(-length));
    after = whole(words.after.slice(0, length));
  }
  return { prefix: before, suffix: after };
}

function codePointsOf(raw: string, { start, end }: { start: number; end: number }) {
  const count = (text: string) => text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
  const before = count(raw.slice(0, start));
  return { start: before, end: before + count(raw.slice(start, end)) };
}

/** Passages that could be taken for the quote once it is gone. */
function lookalikesOf({ grams, lower }: PageText, quote: string, meant: number): string[] {
  const nothing = { before: '', after: '' };
  const others = changedForms(grams, quote, nothing, Math.ceil(quote.length * (1 - ALIKE)), MOST_ALIKE + 2)
    .filter(({ start, end }) => end <= meant || start >= meant + quote.length)
    .map(({ start, end }) => lower.slice(start, end))
    .filter((text) => text !== quote);
  return [...new Set(others.map(lookalikeKey))].slice(0, MOST_ALIKE);
}

function fragmentFor(
  range: Range,
  { blocks, text: page }: ReadPage,
  start: number,
  end: number,
): string | undefined {
  const covered = blocks.flatMap((block, i) => {
    const part = partIn(block, range);
    return part ? [{ ...part, block, i }] : [];
  });
  const first = covered[0];
  const last = covered.at(-1);
  if (!first || !last) return undefined;
  const before = first.block.text.slice(0, first.from);
  const after = last.block.text.slice(last.to);
  return textFragment({
    parts: covered.map(({ block, from, to }) => block.text.slice(from, to)),
    before: before.trim() === '' ? (blocks[first.i - 1]?.text ?? '') : before,
    after: after.trim() === '' ? (blocks[last.i + 1]?.text ?? '') : after,
    page: page.lower,
    start,
    end,
  });
}

/** Normalised offsets of what the range covers of a block; null for nothing. */
function partIn(block: TextBlock, range: Range): { from: number; to: number } | null {
  const touched = block.nodes.filter((node) => range.intersectsNode(node));
  const [head, tail] = [touched[0], touched.at(-1)];
  if (!head || !tail) return null;
  const from =
    head === range.startContainer ? offsetOf(block, head, range.startOffset) : offsetOf(block, head, 0);
  const to =
    tail === range.endContainer ? offsetOf(block, tail, range.endOffset) : offsetOf(block, tail, tail.length);
  // Of a `<pre>` a node belongs to several blocks: where a boundary is another line's, the line is covered whole.
  const [a, b] = [from ?? 0, to ?? block.text.length];
  return b > a ? { from: a, to: b } : null;
}
