/**
 * TextIndex: the text of a page, or of a part of it, as a list of blocks in reading order. Reads tags and text,
 * never layout; enters open shadow roots; leaves out scripts, drawings and whatever can be edited.
 */
import { BlockWalk, type Section, sectionAround, type WalkMemory } from './block-walk';
import { frameOf } from './elements';
import type { LocatedBlock } from './locate';
import { placeAround } from './place';
import type { TextBlock, TextIndex } from './types';

export { offsetOf, rangeOf } from './locate';

/** A TextIndex that can follow its page. */
export interface LiveTextIndex extends TextIndex {
  /** Open shadow roots and documents of same-origin frames met on the way and still in the page. */
  readonly roots: readonly (ShadowRoot | Document)[];
  /** Text was left out: there was more of it than the limit. */
  readonly truncated: boolean;
  /** What all of it stands in. */
  readonly top: { readonly element: Element };
}

class Index implements LiveTextIndex {
  truncated = false;
  readonly memory: WalkMemory = {
    roots: new Set(),
    dirty: new Set(),
    fresh: new Set(),
  };
  readonly top: Section;
  #list: readonly TextBlock[] | null = null;

  constructor(
    readonly root: ParentNode & Node,
    readonly limit: number,
  ) {
    const element = elementOf(root);
    this.top = { element, lines: false, place: placeAround(element), items: [] };
  }

  get blocks(): readonly TextBlock[] {
    this.#list ??= collect(this.top, []);
    return this.#list;
  }

  get roots(): readonly (ShadowRoot | Document)[] {
    const { roots } = this.memory;
    for (const root of roots) if (!isThere(root)) roots.delete(root);
    return [...roots];
  }

  /** Reads one section again; yields after every `nodes` nodes. */
  *read(section: Section, fresh: boolean, nodes: number): Generator<void, void> {
    const list = this.#list;
    // What was added may have been taken out of a section that is still to be read.
    const before = list && this.memory.fresh.size === 0 ? collect(section, []) : [];
    this.#list = null;
    const walk = new BlockWalk(this.memory, section, fresh);
    while (!walk.step(nodes)) {
      if (walk.length > this.limit) {
        this.truncated = true;
        return;
      }
      yield;
    }
    const at = before[0] ? (list?.indexOf(before[0]) ?? -1) : -1;
    if (!list || at < 0) return;
    // A list put together anew would look at every block of the page.
    this.#list = list.slice(0, at).concat(collect(section, []), list.slice(at + before.length));
  }
}

const isThere = (root: ShadowRoot | Document): boolean =>
  root.nodeType === 9 ? frameOf(root as Document)?.isConnected === true : root.isConnected;

/** The element that is walked for a root: a document's body, a shadow root's host. */
const elementOf = (root: ParentNode & Node): Element => {
  if (root.nodeType === 1) return root as Element;
  if (root.nodeType === 11) return (root as ShadowRoot).host;
  const { body, documentElement } = root as Document;
  return body ?? documentElement;
};

const collect = (section: Section, into: LocatedBlock[]): LocatedBlock[] => {
  for (const item of section.items) {
    if ('items' in item) collect(item, into);
    else into.push(item);
  }
  return into;
};

const drain = (steps: Generator<void, void>): void => {
  while (!steps.next().done);
};

/** Nodes between two looks at the length; small enough that a slice stays below a few milliseconds. */
const SLICE_NODES = 500;

/**
 * The same as buildTextIndex, in slices: yields after every few hundred nodes. The index may be used when it is
 * done. Report what the page changed meanwhile through updateTextIndex.
 * @param limit UTF-16 units of normalised text after which the walk stops and the index is `truncated`.
 */
export function* buildTextIndexInSlices(
  root: ParentNode & Node,
  limit = Number.POSITIVE_INFINITY,
): Generator<void, LiveTextIndex> {
  const index = new Index(root, limit);
  yield* index.read(index.top, true, SLICE_NODES);
  return index;
}

/** Reads a subtree. `root` is an element, a shadow root, or a document (its body is read). */
export function buildTextIndex(root: ParentNode & Node, limit = Number.POSITIVE_INFINITY): LiveTextIndex {
  const index = new Index(root, limit);
  drain(index.read(index.top, true, SLICE_NODES));
  return index;
}

/**
 * Brings an index up to date. Only the blocks around changed nodes are read again; all others stay the same
 * objects. Afterwards the index equals one built anew.
 * @param mutatedNodes the targets of the mutations (`childList`, `characterData`).
 * @param addedNodes what was added: read anew even where it is known, since it may have changed while it was out.
 */
export function updateTextIndex(
  given: TextIndex,
  mutatedNodes: Iterable<Node>,
  addedNodes: Iterable<Node> = [],
): void {
  const index = given as Index;
  const { memory, top } = index;
  memory.fresh.clear();
  for (const node of addedNodes) if (node.nodeType === 1) memory.fresh.add(node);
  for (const node of mutatedNodes) {
    const section = sectionAround(top, node, top.element);
    if (section) memory.dirty.add(section);
    // Children of a host stand in slots anywhere in its shadow.
    if ((node as Element).shadowRoot) memory.fresh.add(node);
  }
  if (index.truncated && memory.dirty.size > 0) {
    index.truncated = false;
    memory.fresh.add(top.element);
    memory.dirty.add(top);
  }
  for (const section of memory.dirty) {
    // Read already on the way through a section around it, or gone with one.
    if (memory.dirty.has(section) && sectionAround(top, section.element, top.element) === section) {
      drain(index.read(section, memory.fresh.has(section.element), SLICE_NODES));
    }
    memory.dirty.delete(section);
  }
  memory.fresh.clear();
}
