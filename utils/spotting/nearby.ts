/** Metadata that stands beside a question rather than in it: the line under a card's title, the other cells of its row. */
import { partsOf } from './card';
import type { Fact } from './facts';
import { keyOf, type Meta, metaOfParts, partKind } from './meta';
import type { SpotMeta } from './types';

/** Longest line of metadata (UTF-16 units). */
const LONGEST_LINE = 160;
const NOTHING: SpotMeta = {};

/** What the blocks next to a question and its table row say of it. */
export function metaNearby(fact: Fact): SpotMeta {
  return { ...ofLine(fact, 'next'), ...ofLine(fact, 'previous'), ...ofRow(fact) };
}

/** Whether the block is the title of a question card: a line beside it says in which round it was asked, or how hard it is. */
export function isCardTitle(fact: Fact): boolean {
  const line = fact.next;
  if (!line || line.form.score > 0 || line.block.text.length > LONGEST_LINE) return false;
  // Two of many items of one list: most lines of a posting.
  if (fact.place.list && fact.group.size > 2 && fact.group === line.group) return false;
  if (fact.form.score === 0 && partKind(fact.block.text) !== null) return false;
  const meta = ofLine(fact, 'next');
  return meta.difficulty !== undefined || (meta.round !== undefined && meta.role !== undefined);
}

/** A line of metadata before or after the question, in the same card. */
function ofLine(fact: Fact, side: 'next' | 'previous'): SpotMeta {
  const line = fact[side];
  if (!line || line.form.score > 0 || line.block.text.length > LONGEST_LINE) return NOTHING;
  const own = fact.block.element;
  let box = own.parentElement;
  for (let i = 0; i < 3 && box && !box.contains(line.block.element); i++) box = box.parentElement;
  if (!box?.contains(line.block.element) || own.contains(line.block.element)) return NOTHING;
  // Asked first, since most lines are no metadata and this looks at nothing but their words.
  const meta = metaOfParts(partsOf(line.block));
  if (!meta || Object.keys(meta).length < 2) return NOTHING;
  // In a list of many questions a line belongs to a question only where they share a box of their own.
  const room = box === own.parentElement;
  const before = side === 'next' ? fact.previous : line.previous;
  const behind = side === 'next' ? line.next : fact.next;
  for (const other of [room ? before?.previous : before, room ? behind?.next : behind]) {
    if (other && box.contains(other.block.element)) return NOTHING;
  }
  if (room && own.localName !== 'p' && box.querySelectorAll(fact.block.tag).length > 1) return NOTHING;
  return meta;
}

function ofRow(fact: Fact): SpotMeta {
  const meta: Meta = {};
  for (const [header, text] of fact.column?.row() ?? []) {
    const key = keyOf(header);
    if (key && text !== '' && text.length <= 60) meta[key] ??= text;
  }
  return meta;
}
