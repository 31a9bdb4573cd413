/**
 * Text without what changes while the words stay: white space, characters without width, the many forms of quotation
 * marks and dashes. Quotes are looked for in it, so that a new line break, a wrapped list or a paragraph split by new
 * markup loses nothing. One UTF-16 unit in gives one or none out.
 */
import { shortHash } from '../text/normalise';

const KEPT = 0;
const DROPPED = 1;
const CLASSES = new Uint8Array(65536);
for (const unit of [0x20, 0xa0, 0xad, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff, 0x180e])
  CLASSES[unit] = DROPPED;
CLASSES.fill(DROPPED, 0x00, 0x20).fill(DROPPED, 0x7f, 0xa0).fill(DROPPED, 0x2000, 0x2010);
CLASSES.fill(DROPPED, 0x202a, 0x202f).fill(DROPPED, 0x2060, 0x2070).fill(DROPPED, 0xfe00, 0xfe10);

/** Forms of one sign that editors put for each other. */
const SAME_SIGN: readonly (readonly [string, string])[] = [
  ["'", '‘’‚‛ʼ´`′'],
  ['"', '“”„‟«»″'],
  ['-', '‐‑‒–—―−'],
];
const FOLDED = new Uint16Array(65536);
for (let unit = 0; unit < FOLDED.length; unit++) FOLDED[unit] = unit;
for (const [plain, forms] of SAME_SIGN)
  for (const form of forms) FOLDED[form.charCodeAt(0)] = plain.charCodeAt(0);

/** The bare form of a text. */
export function bare(raw: string): string {
  let out = '';
  let from = 0;
  for (let i = 0; i < raw.length; i++) {
    const unit = raw.charCodeAt(i);
    if (CLASSES[unit] === KEPT && FOLDED[unit] === unit) continue;
    if (from < i) out += raw.slice(from, i);
    if (CLASSES[unit] === KEPT) out += String.fromCharCode(FOLDED[unit] ?? unit);
    from = i + 1;
  }
  return from === 0 ? raw : out + raw.slice(from);
}

/** How many of the first `end` units of a text count in bare text. */
export function bareLength(raw: string, end = raw.length): number {
  let length = 0;
  for (let i = 0; i < end; i++) if (CLASSES[raw.charCodeAt(i)] === KEPT) length++;
  return length;
}

/** Raw offset of the `count`th unit that counts (from 0); the text's length where there are fewer. */
export function rawOffset(raw: string, count: number): number {
  let left = count;
  for (let i = 0; i < raw.length; i++) if (CLASSES[raw.charCodeAt(i)] === KEPT && left-- === 0) return i;
  return raw.length;
}

/** Lower case of the same length: a letter whose lower case is longer stays as it is. */
export function lowered(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from({ length: text.length }, (_, i) => {
    const one = (text[i] ?? '').toLowerCase();
    return one.length === 1 ? one : (text[i] ?? '');
  }).join('');
}

/** Longest text of a lookalike that is kept as it is, UTF-16 units. */
const KEY_MAX = 300;

/** What a lookalike is known by: its bare text in lower case, of a long one a hash. */
export const lookalikeKey = (text: string): string =>
  text.length > KEY_MAX ? `#${text.length} ${shortHash(text)}` : text;
