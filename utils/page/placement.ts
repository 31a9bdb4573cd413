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

/** All in CSS px of the viewport. Below the mark if it fits there, else above, else where there is more room. */
export function placeCard(mark: Box, card: Size, viewport: Size): { left: number; top: number } {
  const below = mark.bottom + GAP;
  const above = mark.top - GAP - card.height;
  const lowest = viewport.height - MARGIN - card.height;
  const fitsBelow = below <= lowest;
  const fitsAbove = above >= MARGIN;
  const roomBelow = viewport.height - mark.bottom;
  const top = fitsBelow ? below : fitsAbove ? above : roomBelow >= mark.top ? lowest : MARGIN;
  return {
    left: clamp(mark.left, MARGIN, viewport.width - MARGIN - card.width),
    top: clamp(top, MARGIN, Math.max(MARGIN, lowest)),
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
