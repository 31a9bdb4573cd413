/** Where the hint card stands: by the mark, never off the screen, never over the mark while there is room elsewhere. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Distance to the mark and to the window's edge, px. */
const GAP = 6;
const MARGIN = 8;

/** Height of a card with everything unfolded, px: it should not have to change sides when it grows. */
const UNFOLDED = 340;

/**
 * All in CSS px of the viewport. Below the mark if the card fits there and has room to unfold, else above on the same
 * terms, else wherever it fits, else where there is more room.
 */
export function placeCard(mark: Box, card: Size, viewport: Size): { left: number; top: number } {
  const below = viewport.height - MARGIN - GAP - mark.bottom;
  const above = mark.top - GAP - MARGIN;
  const needed = [Math.max(card.height, UNFOLDED), card.height].find(
    (height) => below >= height || above >= height,
  );
  const stands = needed === undefined ? below >= above : below >= needed;
  return {
    left: clamp(mark.left, MARGIN, viewport.width - MARGIN - card.width),
    top: clamp(
      stands ? mark.bottom + GAP : mark.top - GAP - card.height,
      MARGIN,
      viewport.height - MARGIN - card.height,
    ),
  };
}

/** A box larger than the window begins at its margin. */
function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
