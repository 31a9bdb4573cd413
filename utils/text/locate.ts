/** From normalised offsets to places in the DOM and back. Blocks keep no map: one is made when it is asked for. */
import { flatParent } from './elements';
import type { TextBlock } from './types';

/** A block as the walker makes it: raw offsets at which it begins in its first node and ends in its last. */
export interface LocatedBlock extends TextBlock {
  readonly from: number;
  /** Infinity: to the end of the node. */
  readonly to: number;
}

const SPACE = 1;
const NOTHING = 2;
/** What a UTF-16 unit is to the normaliser: 0 a character, SPACE, or NOTHING (zero width). */
const CLASSES = new Uint8Array(65536);
for (const unit of [0x20, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000]) CLASSES[unit] = SPACE;
CLASSES.fill(SPACE, 0x09, 0x0e).fill(SPACE, 0x2000, 0x200b);
for (const unit of [0xad, 0xfeff]) CLASSES[unit] = NOTHING;
CLASSES.fill(NOTHING, 0x200b, 0x2010).fill(NOTHING, 0x202a, 0x202f);
CLASSES.fill(NOTHING, 0x2060, 0x2065).fill(NOTHING, 0x2066, 0x206a);

/**
 * Raw offset of every unit of the normalised text; a collapsed space stands at the first white space of its run.
 * The map's length is the length of `normaliseText(raw)`.
 */
export function mapOf(raw: string): Uint32Array {
  const map = new Uint32Array(raw.length);
  let length = 0;
  let space = -1;
  for (let i = 0; i < raw.length; i++) {
    const kind = CLASSES[raw.charCodeAt(i)];
    if (kind === NOTHING) continue;
    if (kind === SPACE) {
      if (space < 0 && length > 0) space = i;
      continue;
    }
    if (space >= 0) map[length++] = space;
    space = -1;
    map[length++] = i;
  }
  return map.subarray(0, length);
}

/** Normalised offsets of ascending raw ones: as many of the units before each as the normalised text keeps. */
export function normalisedOffsets(raw: string, bounds: readonly number[]): number[] {
  const out: number[] = [];
  let length = 0;
  let space = false;
  let i = 0;
  for (const bound of bounds) {
    for (; i < bound && i < raw.length; i++) {
      const unit = raw.charCodeAt(i);
      const kind = unit > 32 && unit < 127 ? 0 : CLASSES[unit];
      if (kind === NOTHING) continue;
      if (kind === SPACE) {
        space = space || length > 0;
        continue;
      }
      length += space ? 2 : 1;
      space = false;
    }
    out.push(space ? length + 1 : length);
  }
  return out;
}

/** How many numbers of an ascending list are below `value`. */
export function countBelow(sorted: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Located {
  readonly block: LocatedBlock;
  readonly raw: string;
  readonly map: Uint32Array;
  /** Where each node begins in `raw`. */
  readonly starts: readonly number[];
}

/** Spots of one block are located one after the other: the last map is kept, and no other. */
let last: Located | null = null;

const rawOf = (block: LocatedBlock, starts?: number[]): string => {
  let raw = '';
  const end = block.nodes.length - 1;
  block.nodes.forEach((node, i) => {
    starts?.push(raw.length);
    const whole = (i > 0 || block.from === 0) && (i < end || block.to === Number.POSITIVE_INFINITY);
    raw += whole ? node.data : node.data.slice(i === 0 ? block.from : 0, i === end ? block.to : undefined);
  });
  return raw;
};

const standsIn = (node: Node, element: Element): boolean => {
  let at: Node | null = node;
  while (at && at !== element) at = flatParent(at);
  return at !== null;
};

/** The block's map, or null when its nodes no longer hold its text. */
function locate(given: TextBlock): Located | null {
  const block = given as LocatedBlock;
  if (!block.element.isConnected || !block.nodes.every((node) => standsIn(node, block.element))) return null;
  if (last?.block === block && last.raw === rawOf(block)) return last;
  const starts: number[] = [];
  const raw = rawOf(block, starts);
  const map = mapOf(raw);
  if (map.length !== block.text.length) return null;
  for (let i = 0; i < map.length; i++) {
    const unit = raw.charCodeAt(map[i] ?? 0);
    if (unit !== block.text.charCodeAt(i) && CLASSES[unit] !== SPACE) return null;
  }
  last = { block, raw, map, starts };
  return last;
}

type Place = [node: Text, offset: number];

/** The raw character at `raw`, in its node. */
const place = (found: Located, raw: number): Place | null => {
  const i = Math.max(0, countBelow(found.starts, raw + 1) - 1);
  const node = found.block.nodes[i];
  if (!node) return null;
  return [node, raw - (found.starts[i] ?? 0) + (i === 0 ? found.block.from : 0)];
};

/**
 * The Range of normalised offsets [start, end) of a block. It begins at the first and ends behind the last of
 * these characters. Null when the block's nodes changed since it was read, or the offsets lie outside of it.
 */
export function rangeOf(block: TextBlock, start: number, end: number): Range | null {
  if (start < 0 || end < start || end > block.text.length) return null;
  const found = locate(block);
  if (!found) return null;
  const { map } = found;
  const behind = (i: number): Place | null => {
    const at = place(found, map[i] ?? 0);
    return at && [at[0], at[1] + 1];
  };
  const first = start < map.length ? place(found, map[start] ?? 0) : behind(start - 1);
  const final = end > start ? behind(end - 1) : first;
  if (!first || !final) return null;
  const range = block.element.ownerDocument.createRange();
  range.setStart(...first);
  range.setEnd(...final);
  // Nodes that changed places between them would give another stretch of text.
  return range.startContainer === first[0] && range.endContainer === final[0] ? range : null;
}

/**
 * Normalised offset of a place in one of the block's text nodes: how many of the block's characters stand before
 * it. Null when the node is not the block's, the place lies outside of the block, or the nodes changed.
 */
export function offsetOf(block: TextBlock, node: Node, rawOffset: number): number | null {
  const i = block.nodes.indexOf(node as Text);
  const found = i < 0 ? null : locate(block);
  if (!found || rawOffset < 0 || rawOffset > (node as Text).length) return null;
  const inNode = rawOffset - (i === 0 ? found.block.from : 0);
  const raw = (found.starts[i] ?? 0) + inNode;
  if (inNode < 0 || raw > found.raw.length) return null;
  return countBelow(found.map, raw);
}
