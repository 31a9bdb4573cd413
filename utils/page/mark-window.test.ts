// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { marksNear } from './mark-window';
import type { PlacedMark } from './marks';

/** Marks one under the other, 100 px each, the first at `top`. */
const column = (many: number, top: number) =>
  Array.from({ length: many }, (_, i) => {
    const box = { left: 0, right: 10, top: top + 100 * i, bottom: top + 100 * i + 20 };
    return {
      range: { startContainer: document.body, getBoundingClientRect: () => box },
    } as unknown as PlacedMark;
  });

describe('marks near the window', () => {
  it('are all where there are few', () => {
    const marks = column(100, 0);
    expect(marksNear(marks, 800)).toBe(marks);
  });

  it('are those on the screen and half a window above and below it', () => {
    const marks = column(1000, -50_000);
    const near = marksNear(marks, 800);
    expect(near.length).toBeLessThan(80);
    for (const index of [497, 500, 507, 511]) expect(near).toContain(marks[index]);
  });

  it('are the same of very many, and few of them are asked where they stand', () => {
    let asked = 0;
    const marks = column(20_000, -1_000_000).map((mark) => ({
      ...mark,
      range: {
        ...mark.range,
        getBoundingClientRect: () => {
          asked++;
          return mark.range.getBoundingClientRect();
        },
      } as Range,
    }));
    const near = marksNear(marks, 800);
    expect(near.length).toBeLessThan(80);
    for (const index of [9_997, 10_000, 10_007, 10_011]) expect(near).toContain(marks[index]);
    expect(asked).toBeLessThan(2_000);
  });

  it('are found in a second column too', () => {
    const aside = column(200, 0);
    expect(marksNear([...column(300, -60_000), ...aside], 800)).toContain(aside[0]);
    const many = [...column(1_010, -200_000), ...column(60, 0), ...column(200, -90_000)];
    const near = marksNear(many, 800);
    for (let i = 0; i < 8; i++) expect(near).toContain(many[1_010 + i]);
  });
});
