import { describe, expect, it } from 'vitest';
import { luminance } from './theme';

describe('luminance', () => {
  it('tells a dark page from a light one', () => {
    expect(luminance('rgb(255, 255, 255)')).toBeCloseTo(1);
    expect(luminance('rgb(0, 0, 0)')).toBe(0);
    expect(luminance('rgb(24, 28, 40)') ?? 1).toBeLessThan(0.18);
    expect(luminance('rgba(24, 28, 40, 0.9)') ?? 1).toBeLessThan(0.18);
  });

  it('reads the colours of newer style sheets', () => {
    expect(luminance('oklch(0.984 0.003 247.858)')).toBeGreaterThan(0.9);
    expect(luminance('oklch(0.208 0.042 265.755)')).toBeLessThan(0.05);
    expect(luminance('lab(98.2 -0.1 -0.7)')).toBeGreaterThan(0.9);
    expect(luminance('color(srgb 0.05 0.06 0.09)')).toBeLessThan(0.05);
  });

  it('says nothing of a background one looks through', () => {
    expect(luminance('rgba(0, 0, 0, 0)')).toBeNull();
    expect(luminance('oklch(0.2 0.04 265 / 0.1)')).toBeNull();
    expect(luminance('transparent')).toBeNull();
  });
});
