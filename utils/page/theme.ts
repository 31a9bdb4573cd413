/** Is the page dark? The card follows the page, not the system: a light card on a dark page blinds at night. */

/** Relative luminance of an sRGB colour given as `rgb(…)` or `rgba(…)`; null for a transparent or unknown one. */
export function luminance(color: string): number | null {
  const [r, g, b, a = 1] = (color.match(/[\d.]+/g) ?? []).map(Number);
  if (r === undefined || g === undefined || b === undefined || a < 0.5) return null;
  const linear = (value: number) => {
    const c = value / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

/** Looks from an element outwards for the first background that is not transparent. */
export function isDark(element: Element | null): boolean {
  for (let at = element; at; at = at.parentElement) {
    const found = luminance(getComputedStyle(at).backgroundColor);
    if (found !== null) return found < 0.2;
  }
  return matchMedia('(prefers-color-scheme: dark)').matches && isDarkScheme();
}

/** A page without any background is white, unless it declared that it follows the system's dark scheme. */
function isDarkScheme(): boolean {
  return getComputedStyle(document.documentElement).colorScheme.includes('dark');
}
