/** Which blocks of a long page are on the screen: asked of the layout at a handful of places, not of every block. */
import type { TextBlock } from '../text/types';

/** Blocks before and behind the window that are read with it. */
const AROUND = 150;
/** Blocks at the beginning of a page, which say what it is for. */
const FIRST = 60;

/** Bottom edge of a block's element in the window, px; null where it has no box. */
function bottomOf({ element }: TextBlock): number | null {
  const { bottom, width, height } = element.getBoundingClientRect();
  return width === 0 && height === 0 ? null : bottom;
}

/** The first block from `at` on that has a box. */
function seen(blocks: readonly TextBlock[], at: number): { at: number; bottom: number } | null {
  for (let i = at; i < Math.min(at + 20, blocks.length); i++) {
    const block = blocks[i];
    const bottom = block ? bottomOf(block) : null;
    if (bottom !== null) return { at: i, bottom };
  }
  return null;
}

/** The first block whose element ends below `edge` (px in the window). Blocks go down the page, but for columns. */
function firstBelow(blocks: readonly TextBlock[], edge: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const found = seen(blocks, middle);
    if (found && found.bottom <= edge) low = found.at + 1;
    else high = middle;
  }
  return Math.min(low, blocks.length);
}

/** The page's beginning and what is on the screen, in order; all blocks where that saves nothing. */
export function blocksOnScreen(blocks: readonly TextBlock[], height: number): readonly TextBlock[] {
  const top = firstBelow(blocks, 0);
  const bottom = firstBelow(blocks, height);
  const from = Math.max(0, top - AROUND);
  const to = Math.min(blocks.length, bottom + AROUND);
  if (to - from + FIRST >= blocks.length / 2) return blocks;
  return from <= FIRST ? blocks.slice(0, to) : [...blocks.slice(0, FIRST), ...blocks.slice(from, to)];
}
