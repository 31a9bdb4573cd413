/** Metadata that stands beside a question rather than in it: the line under a card's title, the other cells of its row. */
import { DIVIDER } from './card';
import type { Fact } from './facts';
import { keyOf, type Meta, metaOfParts } from './meta';
import type { SpotMeta } from './types';

/** What the blocks next to a question and its table row say of it. */
export function metaNearby(facts: readonly Fact[], fact: Fact): SpotMeta {
  return { ...ofLine(facts, fact, fact.at + 1), ...ofLine(facts, fact, fact.at - 1), ...ofRow(fact) };
}

/** A line of metadata before or after the question, in the same card. */
function ofLine(facts: readonly Fact[], fact: Fact, at: number): SpotMeta {
  const line = facts[at];
  if (!line || line.form.score > 0 || line.block.text.length > 160) return {};
  const box = fact.block.element.parentElement;
  if (!box?.contains(line.block.element) || fact.block.element.contains(line.block.element)) return {};
  const meta = metaOfParts(line.block.text.split(DIVIDER));
  // In a list of many questions a line belongs to a question only where they share a box of their own.
  if (!meta || Object.keys(meta).length < 2 || box.querySelectorAll(fact.block.tag).length > 1) return {};
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
