/** Is the page dark? The card follows the page, not the system: a light card on a dark page blinds at night. */
import { flatParent } from '../text/elements';

/** Below this relative luminance white words are easier to read than black ones. */
const DARK = 0.18;

const linear = (c: number): number => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);

/**
 * Relative luminance of a colour as `getComputedStyle` gives it: `rgb(…)`, `color(srgb …)`, or one of the spaces that
 * name a lightness (`oklch`, `oklab`, `lab`, `lch`). Null for one that is looked through, or unknown.
 */
export function luminance(color: string): number | null {
  const space = /^(?:color\()?([a-z-]+)/.exec(color)?.[1];
  const [values = '', alpha = '1'] = color.split('/');
  const numbers = (values.match(/-?[\d.]+(?:e-?\d+)?%?/g) ?? []).map((text) =>
    text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text),
  );
  const [first, second, third, fourth] = numbers;
  if (first === undefined || second === undefined || third === undefined) return null;
  if ((fourth ?? Number.parseFloat(alpha)) < 0.5) return null;
  switch (space) {
    case 'rgb':
    case 'rgba':
      return 0.2126 * linear(first / 255) + 0.7152 * linear(second / 255) + 0.0722 * linear(third / 255);
    case 'srgb':
      return 0.2126 * linear(first) + 0.7152 * linear(second) + 0.0722 * linear(third);
    // The lightness of grey: near enough to tell night from day.
    case 'oklch':
    case 'oklab':
      return first ** 3;
    case 'lab':
    case 'lch':
      return ((first + 16) / 116) ** 3;
    default:
      return null;
  }
}

/** Looks from an element outwards for the first background that is not transparent. */
export function isDark(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  if (!view) return false;
  for (let at: Node | null = element; at?.nodeType === 1; at = flatParent(at)) {
    const found = luminance(view.getComputedStyle(at as Element).backgroundColor);
    if (found !== null) return found < DARK;
  }
  // A page without any background is white, unless it declared that it follows the system's dark scheme.
  const scheme = view.getComputedStyle(element.ownerDocument.documentElement).colorScheme;
  return scheme.includes('dark') && view.matchMedia('(prefers-color-scheme: dark)').matches;
}
