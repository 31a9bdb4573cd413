/** Shapes of the text layer. Offsets are UTF-16 units of a block's normalised text unless said otherwise. */

import type { Place } from './place';

/** A half-open range [start, end) of normalised offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * One block of a page: the text a reader sees as one unit (a list item, a cell, a heading, a paragraph,
 * a line of a `<pre>`, a stretch between two `<br>`). White space is collapsed, zero-width characters are dropped.
 */
export interface TextBlock {
  /** Nearest element that makes the block. */
  readonly element: Element;
  /** Its lower-case local name; `line` for a line of preformatted text. */
  readonly tag: string;
  readonly text: string;
  /** What it stands in. */
  readonly place: Place;
  /** The text nodes the block is made of, in document order. A node of a `<pre>` may belong to several blocks. */
  readonly nodes: readonly Text[];
  /**
   * Normalised offsets at which an inline element other than mere emphasis begins or ends (link, span of a card …):
   * where a page glues parts together without white space ("…costAmazon"), the seam is here.
   */
  readonly seams: readonly number[];
}

/** A page, or part of one, as a list of blocks in document order. */
export interface TextIndex {
  readonly root: ParentNode & Node;
  readonly blocks: readonly TextBlock[];
}
