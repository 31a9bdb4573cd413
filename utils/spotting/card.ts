/**
 * Question cards: a title and, fused to it, who asked it of whom: "…measurable costAmazon · Machine Learning
 * Engineer · Onsite · hard". Taken apart by the dots or bars between the parts and by the seams of the markup.
 */
import type { TextBlock } from '../text/types';
import { LONGEST_PART, metaOfParts, partKind } from './meta';
import type { SpotMeta } from './types';

export interface Card {
  /** Where the title ends in the block's text. */
  readonly end: number;
  readonly meta: SpotMeta;
}

/** What stands between the parts of a metadata line. */
export const DIVIDER = /\s*[·•|∙⋅]\s*|\s+[—–]\s+/g;
/** A card longer than this (UTF-16 units) is prose. */
const LONGEST = 700;

/** Take a card apart; undefined when the block is no card with metadata. */
export function splitCard(block: Pick<TextBlock, 'text' | 'seams'>): Card | undefined {
  const { text, seams } = block;
  if (text.length > LONGEST) return undefined;
  // Most blocks are prose or one piece: told by their end before anything is taken apart.
  if (/[?!:;,]$|[^ocd]\.$/i.test(text)) return undefined;
  if ((seams.length === 0 || !endsInPart(text, seams)) && !/[·•|∙⋅—–]/.test(text)) return undefined;
  const dividers = [...text.matchAll(DIVIDER)].map((hit) => ({
    from: hit.index,
    to: hit.index + hit[0].length,
  }));
  const candidates = new Set<number>();
  if (dividers.length >= 1) {
    const first = dividers[0]?.from ?? 0;
    for (const seam of seams) if (seam <= first) candidates.add(seam);
    const glued = gluedAt(text, first);
    if (glued > 0) candidates.add(glued);
    candidates.add(dividers[0]?.to ?? 0);
  } else for (const seam of seams) candidates.add(seam);
  let best: Card | undefined;
  let most = 0;
  for (const start of candidates) {
    const tail = text.slice(start);
    const parts = dividers.length > 0 ? tail.split(DIVIDER) : partsBySeams(text, seams, start);
    const meta = metaOfParts(parts);
    if (!meta) continue;
    const known = Object.keys(meta).length;
    if (known < most || (known < 2 && !(meta.difficulty && parts.length === 1))) continue;
    // "Orchid DataBackend engineer | Onsite" is all metadata: what stands before it is a part of it.
    const before = [...seams].reverse().find((seam) => seam > 0 && seam < start);
    if (before !== undefined) {
      const part = text.slice(before, start).trim();
      if (part !== '' && part.split(' ').length <= 4 && partKind(part) !== null) continue;
    }
    const title = text.slice(0, start).replace(/[\s·•|∙⋅—–-]+$/, '');
    if (title.split(' ').length < 3) continue;
    most = known;
    best = { end: title.length, meta };
  }
  return best;
}

/** What stands behind the last seam is short enough for a part. */
function endsInPart(text: string, seams: readonly number[]): boolean {
  return text.length - (seams[seams.length - 1] ?? 0) <= LONGEST_PART;
}

/** Parts of a line of metadata: by its dividers, else by the seams of its markup. */
export function partsOf({ text, seams }: TextBlock): string[] {
  return text.search(DIVIDER) >= 0 ? text.split(DIVIDER) : partsBySeams(text, [0, ...seams], 0);
}

function partsBySeams(text: string, seams: readonly number[], start: number): string[] {
  const cuts = [...seams.filter((seam) => seam >= start), text.length];
  return cuts
    .slice(0, -1)
    .map((cut, i) => text.slice(cut, cuts[i + 1]).trim())
    .filter((part) => part !== '');
}

/** Place before `limit` where a capital is glued to a small letter, a digit or an end mark: "costAmazon", "time?Halden". */
function gluedAt(text: string, limit: number): number {
  const head = text.slice(0, limit);
  let at = -1;
  for (const hit of head.matchAll(/[\p{Ll}\d.?!)"”](?=\p{Lu}[\p{L}&])/gu)) at = hit.index + hit[0].length;
  return at;
}
