/** Metadata that stands beside a question rather than in it: the line under a card's title, the other cells of its row. */
import { partsOf } from './card';
import type { Fact } from './facts';
import { keyOf, type Meta, metaOfParts, partKind } from './meta';
import type { SpotMeta } from './types';

/** What the blocks next to a question and its table row say of it. */
export function metaNearby(facts: readonly Fact[], fact: Fact): SpotMeta {
  return { ...ofLine(facts, fact, fact.at + 1), ...ofLine(facts, fact, fact.at - 1), ...ofRow(fact) };
}

/** Whether the block is the title of a question card: a line beside it says in which round it was asked, or how hard it is. */
export function isCardTitle(facts: readonly Fact[], fact: Fact): boolean {
  if (partKind(fact.block.text) !== null && fact.form.score === 0) return false;
  const meta = ofLine(facts, fact, fact.at + 1);
  return meta.difficulty !== undefined || (meta.round !== undefined && meta.role !== undefined);
}

/** A line of metadata before or after the question, in the same card. */
function ofLine(facts: readonly Fact[], fact: Fact, at: number): SpotMeta {
  const line = facts[at];
  if (!line || line.form.score > 0 || line.block.text.length > 160) return {};
  const own = fact.block.element;
  let box = own.parentElement;
  for (let i = 0; i < 3 && box && !box.contains(line.block.element); i++) box = box.parentElement;
  if (!box?.contains(line.block.element) || own.contains(line.block.element)) return {};
  // In a list of many questions a line belongs to a question only where they share a box of their own.
  const first = Math.min(at, fact.at);
  const room = box === own.parentElement ? 1 : 0;
  for (const other of [first - 1 - room, first + 2 + room]) {
    const neighbour = facts[other];
    if (neighbour && box.contains(neighbour.block.element)) return {};
  }
  if (room === 1 && box.querySelectorAll(fact.block.tag).length > 1 && own.localName !== 'p') return {};
  const meta = metaOfParts(partsOf(line.block));
  if (!meta || Object.keys(meta).length < 2) return {};
  return meta;
}

function ofRow(fact: Fact): SpotMeta {
  const meta: Meta = {};
  for (const [header, text] of fact.column?.row ?? []) {
    const key = keyOf(header);
    if (key && text !== '' && text.length <= 60) meta[key] ??= text;
  }
  return meta;
}
