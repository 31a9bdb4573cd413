/**
 * One walk over a DOM subtree, from node to node without recursion, so that it can stop and go on. It fills
 * sections: what one block-level element holds, as blocks of its own and sections of its children, in order.
 */
import {
  bodyOfFrame,
  type ElementRole,
  editableIn,
  flatParent,
  isLeftOut,
  isWritten,
  roleOf,
} from './elements';
import { type LocatedBlock, normalisedOffsets } from './locate';
import { normaliseText } from './normalise';
import { type Place, placeInside } from './place';

/** A block-level element with what it holds. Sections that nothing changed in are kept as they are. */
export interface Section {
  readonly element: Element;
  /** Text inside of preformatted elements: every line is a block. */
  readonly lines: boolean;
  readonly place: Place;
  items: (LocatedBlock | Section)[];
}

/** What a walk needs to know of earlier ones. */
export interface WalkMemory {
  /** Open shadow roots and documents of frames met on the way. */
  readonly roots: Set<ShadowRoot | Document>;
  /** Sections whose own text must be read again. */
  readonly dirty: Set<Section>;
  /** Elements below which nothing known may be used again. */
  readonly fresh: Set<Node>;
}

/** An element being walked. Frames are used again for the next element of the same depth: there are many. */
interface Frame {
  next: Node | null;
  /** A slot's nodes, which are no siblings of each other. */
  list: readonly Node[] | null;
  at: number;
  section: Section;
  role: ElementRole;
  fresh: boolean;
}

/** Anything a reader can see. */
const VISIBLE = /[^\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/;
/** Anything the normaliser would change. */
const UNEVEN =
  /[\t-\r\u00a0\u00ad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2064\u2066-\u2069\u3000\ufeff]| (?: |$)|^ /;
const WHOLE = Number.POSITIVE_INFINITY;
const TEXT_NODE = 3;
const ELEMENT_NODE = 1;

export class BlockWalk {
  /** UTF-16 units of normalised text read so far. */
  length = 0;
  readonly #frames: Frame[] = [];
  #depth = 0;
  readonly #editable: Set<Element>;
  /** Sections that the walked one held before. */
  readonly #known: KnownSections;
  #nodes: Text[] = [];
  #raw = '';
  #from = 0;
  #to = WHOLE;
  #bounds: number[] = [];
  readonly #memory: WalkMemory;

  constructor(memory: WalkMemory, section: Section, fresh: boolean) {
    this.#memory = memory;
    this.#editable = new Set(editableIn(section.element));
    this.#known = new KnownSections(section);
    const role = roleOf(section.element) === 'frame' ? 'frame' : 'block';
    if (!isWritten(section.element))
      this.#enter(section.element, section, section.lines ? 'lines' : role, fresh);
    section.items = [];
    memory.dirty.delete(section);
  }

  /** Goes on for at most `budget` nodes; true when the walk is at its end. */
  step(budget: number): boolean {
    for (let left = budget; left > 0; left--) {
      const frame = this.#frames[this.#depth - 1];
      if (!frame) return true;
      const node = frame.list ? (frame.list[frame.at++] ?? null) : frame.next;
      if (!node) {
        this.#leave(frame);
        continue;
      }
      // Read before descending: when the page takes the node away meanwhile, its parent is reported as changed.
      if (!frame.list) frame.next = node.nextSibling;
      if (node.nodeType === TEXT_NODE) this.#text(node as Text, frame.section);
      else if (node.nodeType === ELEMENT_NODE) this.#element(node as Element, frame);
    }
    return this.#depth === 0;
  }

  #element(element: Element, frame: Frame): void {
    const role = roleOf(element);
    if (role === 'skip' || (this.#editable.size > 0 && this.#editable.has(element))) return;
    if (role === 'break') {
      this.#flush(frame.section);
      return;
    }
    const fresh = frame.fresh || this.#memory.fresh.has(element);
    const inner = role === 'frame' ? bodyOfFrame(element) : null;
    if (role === 'frame' && !inner) return;
    if (role !== 'block' && role !== 'lines' && role !== 'frame') {
      if (role === 'inline') this.#bounds.push(this.#raw.length);
      this.#enter(element, frame.section, role, fresh);
      return;
    }
    this.#flush(frame.section);
    const lines = frame.section.lines || role === 'lines';
    const known = fresh ? undefined : this.#known.take(element);
    if (known && known.lines === lines) {
      frame.section.items.push(known);
      if (!this.#memory.dirty.delete(known)) return;
      this.#known.add(known);
      known.items = [];
      this.#enter(element, known, role, fresh);
      return;
    }
    const place = placeInside(element, frame.section.place);
    const section: Section = { element, lines, place, items: [] };
    frame.section.items.push(section);
    this.#enter(element, section, role, fresh);
  }

  #enter(element: Element, section: Section, role: ElementRole, fresh: boolean): void {
    const body = role === 'frame' ? bodyOfFrame(element) : null;
    if (body) {
      this.#memory.roots.add(body.ownerDocument);
      for (const editable of editableIn(body)) this.#editable.add(editable);
    }
    const shadow = mayHost(element) ? element.shadowRoot : null;
    if (shadow) {
      this.#memory.roots.add(shadow);
      for (const editable of editableIn(shadow)) this.#editable.add(editable);
    }
    const slotted = role === 'slot' ? (element as HTMLSlotElement).assignedNodes() : [];
    const list = slotted.length > 0 ? slotted : null;
    const next = (body ?? shadow ?? element).firstChild;
    const frame = this.#frames[this.#depth++];
    if (!frame) {
      this.#frames.push({ next, list, at: 0, section, role, fresh });
      return;
    }
    frame.next = next;
    frame.list = list;
    frame.at = 0;
    frame.section = section;
    frame.role = role;
    frame.fresh = fresh;
  }

  #leave(frame: Frame): void {
    this.#depth--;
    if (frame.role === 'inline') this.#bounds.push(this.#raw.length);
    else if (frame.role === 'block' || frame.role === 'lines' || frame.role === 'frame')
      this.#flush(frame.section);
  }

  #text(node: Text, section: Section): void {
    const data = node.data;
    if (!section.lines) {
      this.#piece(node, data, 0, WHOLE);
      return;
    }
    for (let from = 0; from <= data.length; ) {
      const newline = data.indexOf('\n', from);
      const to = newline < 0 ? data.length : newline;
      this.#piece(node, data.slice(from, to), from, newline < 0 ? WHOLE : to);
      if (newline < 0) return;
      this.#flush(section);
      from = newline + 1;
    }
  }

  #piece(node: Text, data: string, from: number, to: number): void {
    if (this.#nodes.length === 0) {
      if (!VISIBLE.test(data)) return;
      this.#from = from;
      this.#bounds.length = 0;
    }
    this.#nodes.push(node);
    this.#raw += data;
    this.#to = to;
  }

  #flush(section: Section): void {
    if (this.#nodes.length > 0) {
      const raw = this.#raw;
      const text = UNEVEN.test(raw) ? normaliseText(raw) : raw;
      const { element, lines, place } = section;
      const tag = lines ? 'line' : element.localName;
      const seams = this.#seams(raw, text);
      section.items.push({
        element,
        tag,
        text,
        place,
        nodes: this.#nodes,
        seams,
        from: this.#from,
        to: this.#to,
      });
      this.length += text.length;
      this.#nodes = [];
      this.#raw = '';
    }
    this.#bounds.length = 0;
  }

  /** Seams stand at the first visible character behind an element's edge; the block's own ends are none. */
  #seams(raw: string, text: string): readonly number[] {
    if (this.#bounds.length === 0) return NONE;
    const seams: number[] = [];
    for (const bound of raw === text ? this.#bounds : normalisedOffsets(raw, this.#bounds)) {
      let seam = bound;
      if (text[seam] === ' ') seam++;
      if (seam > 0 && seam < text.length && seam > (seams[seams.length - 1] ?? 0)) seams.push(seam);
    }
    return seams.length > 0 ? seams : NONE;
  }
}

const NONE: readonly number[] = [];

/** Elements that never have a shadow, by the DOM standard; those met most often. */
const NO_HOSTS = new Set(
  'li ul ol a td th tr tbody thead table b strong i em code small button label dl dt dd'.split(' '),
);
const mayHost = (element: Element): boolean => !NO_HOSTS.has(element.localName);

/** Sections known from an earlier walk. They mostly come back in the order they had, so that order is tried first. */
class KnownSections {
  #list: Section[] = [];
  #at = 0;
  #byElement: Map<Element, Section> | null = null;

  constructor(section: Section) {
    this.add(section);
  }

  add(section: Section): void {
    const inner: Section[] = [];
    for (const item of section.items) if ('items' in item) inner.push(item);
    if (inner.length === 0) return;
    this.#list = [...this.#list.slice(0, this.#at), ...inner, ...this.#list.slice(this.#at)];
    this.#byElement = null;
  }

  take(element: Element): Section | undefined {
    const next = this.#list[this.#at];
    if (next?.element === element) {
      this.#at++;
      return next;
    }
    if (this.#at >= this.#list.length) return undefined;
    this.#byElement ??= new Map(this.#list.map((section) => [section.element, section]));
    const found = this.#byElement.get(element);
    if (found) this.#at = this.#list.indexOf(found, this.#at) + 1 || this.#at;
    return found;
  }
}

const holdsAny = (element: Element | null, nodes: readonly Node[]): boolean =>
  nodes.some((node) => element?.contains(node));

/**
 * The section nearest to a node that is known; null when the node stands in something that is not read, unless it was
 * read before: then the section around that.
 */
export function sectionAround(top: Section, node: Node, root: Node): Section | null {
  const chain = new Set<Node>();
  let leftOut: Element | null = null;
  let at: Node | null = node;
  for (; at && at !== root; at = flatParent(at)) {
    if (at.nodeType === ELEMENT_NODE && isLeftOut(at as Element)) leftOut = at as Element;
    chain.add(at);
  }
  if (at !== root) return null;
  if (isWritten(top.element)) return top;
  let found = top;
  for (;;) {
    const inner = found.items.find((item): item is Section => 'items' in item && chain.has(item.element));
    if (leftOut && (!inner || leftOut.contains(inner.element)))
      return inner || found.items.some((item) => 'nodes' in item && holdsAny(leftOut, item.nodes))
        ? found
        : null;
    if (!inner) return found;
    found = inner;
  }
}
