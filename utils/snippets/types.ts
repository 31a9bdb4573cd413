/** What is known of a quote, and enough to find it again: raw texts as they stood on the page. */
export interface Described {
  readonly quote: string;
  /** Raw text before and after, at least 64 characters where the page has them. */
  readonly prefix: string;
  readonly suffix: string;
  /** How many other places of the page said the same, and which of all of them, counted from 0, was meant. */
  readonly copies?: number | undefined;
  readonly nth?: number | undefined;
  /** Other passages of the page that were much like it, bare and in lower case: it must not be found there. */
  readonly lookalikes?: readonly string[] | undefined;
}

/** A snippet as the page describes it, before it becomes a record on the extension side. */
export interface SnippetDraft extends Described {
  /** UTF-16 units of `body.textContent`, with the normaliser's version. */
  readonly position: { readonly start: number; readonly end: number; readonly normaliser: number };
  readonly url: string;
  /** The address without tracking parameters. */
  readonly cleanUrl: string;
  /** Only if it is of the same origin as the page. */
  readonly canonicalUrl?: string | undefined;
  readonly title: string;
  readonly language?: string | undefined;
  readonly kind: 'selection' | 'question';
  /** What marked it says it tests: the first competency of a question. */
  readonly competency?: string | undefined;
  /** W3C RangeSelector: XPaths of elements, offsets in UTF-16 units of their `textContent`. */
  readonly range?: RangePath | undefined;
  /** The position in Unicode code points, as the W3C counts it. */
  readonly codePoints?: { readonly start: number; readonly end: number } | undefined;
  /** "#:~:text=…": leads a browser to the very words. */
  readonly fragment?: string | undefined;
}

/** What a page is told of a snippet: what is needed to find it, and no word that the reader wrote. */
export interface PageSnippet extends Described {
  readonly id: string;
  /** A card comes when the pointer rests on it, whether or not there is a note: that it comes, the page sees. */
  readonly hasCard: boolean;
}

export interface RangePath {
  readonly startContainer: string;
  readonly startOffset: number;
  readonly endContainer: string;
  readonly endOffset: number;
}
