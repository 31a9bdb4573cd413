import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeCard } from './placement';

const viewport = { width: 800, height: 600 };
const card = { width: 300, height: 120 };

describe('placing the hint card', () => {
  it('stands below the mark, at its beginning', () => {
    expect(placeCard({ left: 100, top: 50, right: 400, bottom: 70 }, card, viewport)).toEqual({
      left: 100,
      top: 76,
    });
  });

  it('goes above a mark near the lower edge, instead of over it', () => {
    const { top } = placeCard({ left: 100, top: 540, right: 400, bottom: 560 }, card, viewport);
    expect(top + card.height).toBeLessThanOrEqual(540);
  });

  it('is never off the screen, and never over the mark while there is room above or below', () => {
    const edge = fc.integer({ min: 0, max: 600 });
    fc.assert(
      fc.property(edge, edge, fc.integer({ min: 10, max: 300 }), (left, top, height) => {
        const mark = { left, top, right: left + 200, bottom: top + height };
        const at = placeCard(mark, card, viewport);
        expect(at.left).toBeGreaterThanOrEqual(8);
        expect(at.top).toBeGreaterThanOrEqual(8);
        expect(at.left + card.width).toBeLessThanOrEqual(viewport.width - 8);
        expect(at.top + card.height).toBeLessThanOrEqual(viewport.height - 8);
        const room = viewport.height - mark.bottom >= card.height + 14 || mark.top >= card.height + 14;
        const over = at.top < mark.bottom && at.top + card.height > mark.top;
        if (room) expect(over).toBe(false);
      }),
    );
  });

  it('keeps to the margin in a window narrower than the card', () => {
    expect(placeCard({ left: 90, top: 10, right: 99, bottom: 20 }, card, { width: 200, height: 90 })).toEqual(
      {
        left: 8,
        top: 8,
      },
    );
  });
});
