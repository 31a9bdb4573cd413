/**
 * Marks on the welcome page's practice article: the engine that marks real pages, run on a part of this document.
 * This page is the extension's own, so marks may show here which questions have a story; on other pages they never do.
 */

import model from '../../utils/rubrics/builtin/model.json';
import type { CompiledPack } from '../../utils/rubrics/cues-pack';
import builtinCues from '../../utils/spotting/generated/cues.json';
import { spotPage } from '../../utils/spotting/spot';
import type { PlacedSpot } from '../../utils/spotting/types';
import { createWholeEngine } from '../../utils/spotting/whole-engine';
import { buildTextIndex, offsetOf, rangeOf } from '../../utils/text/text-index';
import { practiceTitle } from './practice';

export interface PracticePage {
  readonly spots: readonly PlacedSpot[];
}

/** Reads the article as the page it was, with that page's title for context. */
export function readPractice(root: HTMLElement): PracticePage {
  const engine = createWholeEngine([builtinCues as unknown as CompiledPack], model);
  const context = { title: practiceTitle, url: '', language: 'en', jsonLd: [] };
  return { spots: spotPage(buildTextIndex(root), context, engine) };
}

const rangeOfSpot = ({ block, start, end }: PlacedSpot): Range | null => rangeOf(block, start, end);

/** Paints every question; `ready` and `lit` are spot ids. */
export function paintPractice(page: PracticePage, ready: ReadonlySet<string>, lit: string | null): void {
  const groups = {
    'practice-open': new Highlight(),
    'practice-ready': new Highlight(),
    'practice-lit': new Highlight(),
  };
  for (const spot of page.spots) {
    const range = rangeOfSpot(spot);
    if (!range) continue;
    groups[ready.has(spot.id) ? 'practice-ready' : 'practice-open'].add(range);
    if (spot.id === lit) groups['practice-lit'].add(range);
  }
  groups['practice-lit'].priority = 1;
  for (const [name, highlight] of Object.entries(groups)) CSS.highlights.set(name, highlight);
}

/** The question under a point of the viewport, or null. */
export function spotAt(page: PracticePage, x: number, y: number): string | null {
  const caret = document.caretPositionFromPoint(x, y);
  if (!(caret?.offsetNode instanceof Text)) return null;
  const node = caret.offsetNode;
  for (const spot of page.spots) {
    if (!spot.block.nodes.includes(node)) continue;
    const at = offsetOf(spot.block, node, caret.offset);
    if (at !== null && at >= spot.start && at <= spot.end) return spot.id;
  }
  return null;
}

/** Brings a question into view. */
export function revealSpot(page: PracticePage, id: string): void {
  const spot = page.spots.find((one) => one.id === id);
  const range = spot && rangeOfSpot(spot);
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  range?.startContainer.parentElement?.scrollIntoView({
    block: 'center',
    behavior: calm ? 'auto' : 'smooth',
  });
}
