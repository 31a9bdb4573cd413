import { describe, expect, it } from 'vitest';
import { luminance } from './theme';

describe('luminance', () => {
  it('tells a dark page from a light one', () => {
    expect(luminance('rgb(255, 255, 255)')).toBeCloseTo(1);
    expect(luminance('rgb(0, 0, 0)')).toBe(0);
    expect(luminance('rgb(24, 28, 40)') ?? 1).toBeLessThan(0.2);
  });

  it('says nothing of a background one looks through', () => {
    expect(luminance('rgba(0, 0, 0, 0)')).toBeNull();
    expect(luminance('transparent')).toBeNull();
  });
});
