/** The page's snippets with what was found of them, in the order of the page. */
import type { Anchor, AnchorState } from '../snippets/anchor';
import type { PageText } from '../snippets/page-text';
import type { PageSnippet } from '../snippets/types';

export interface PlacedSnippet {
  readonly spot: { readonly id: string };
  readonly snippet: PageSnippet;
  readonly range: Range;
}

export class PlacedSnippets {
  static readonly NONE = new PlacedSnippets([], [], null);
  /** Those that have a place, in the order of the page. */
  readonly all: readonly PlacedSnippet[];
  readonly states: readonly { readonly id: string; readonly state: AnchorState }[];
  readonly #nearest = new Map<string, Range>();
  readonly #ranges = new Map<string, Range>();

  constructor(snippets: readonly PageSnippet[], anchors: readonly Anchor[], page: PageText | null) {
    const found = snippets.map((snippet, i) => {
      const anchor = anchors[i];
      const range = anchor?.place && page ? page.range(anchor.place.start, anchor.place.end) : null;
      const likest = anchor?.nearest && page ? page.range(anchor.nearest.start, anchor.nearest.end) : null;
      if (likest) this.#nearest.set(snippet.id, likest);
      if (range) this.#ranges.set(snippet.id, range);
      const state: AnchorState = anchor && (range || !anchor.place) ? anchor.state : 'orphan';
      return { snippet, range, state, at: range ? (anchor?.place?.start ?? 0) : Number.POSITIVE_INFINITY };
    });
    // Two without a place stand as they came: Infinity minus Infinity is no number.
    found.sort((a, b) => (a.at === b.at ? 0 : a.at - b.at));
    this.states = found.map(({ snippet, state }) => ({ id: snippet.id, state }));
    this.all = found.flatMap(({ snippet, range }) =>
      range ? [{ spot: { id: snippet.id }, snippet, range }] : [],
    );
  }

  /** The innermost snippet that holds a place and has a card. */
  at(node: Node, offset: number): PlacedSnippet | null {
    let best: PlacedSnippet | null = null;
    for (const one of this.all) {
      const { range, snippet } = one;
      const sameTree = node.getRootNode() === range.startContainer.getRootNode();
      if (!snippet.hasCard || !sameTree || !range.isPointInRange(node, offset)) continue;
      if (!best || range.toString().length < best.range.toString().length) best = one;
    }
    return best;
  }

  rangeOf(id: string): Range | null {
    return this.#ranges.get(id) ?? null;
  }

  /** The passage likest to a snippet, found or not. */
  nearestTo(id: string): Range | null {
    return this.#nearest.get(id) ?? null;
  }
}
