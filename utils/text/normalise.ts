/**
 * One way to write a text down, so that the same words give the same key on every page. Records that keep
 * a key keep NORMALISER_VERSION beside it; raise the version whenever the outcome for any text changes.
 */
export const NORMALISER_VERSION = 1;

/** Characters without width that pages put inside words: soft hyphen, joiners, direction marks, word joiner, BOM. */
const ZERO_WIDTH = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** Text as a reader sees it: zero-width characters dropped, white space collapsed, ends trimmed. */
export function normaliseText(text: string): string {
  const visible = text.search(ZERO_WIDTH) < 0 ? text : text.replace(ZERO_WIDTH, '');
  // Single spaces, which are nearly all, are not touched.
  return visible.replace(/[^\S ]\s*| \s+/g, ' ').trim();
}

const ASCII = /^[\t-\r -~]*$/;

/** Key of a text for corrections and question families: words only, lower case, one space between them. */
export function textKey(text: string): string {
  if (ASCII.test(text)) {
    return text
      .toLowerCase()
      .replace(/'+/g, '')
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  }
  return normaliseText(text)
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}'’ʼ]+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A short hash (FNV-1a, two lanes, 14 base-36 digits at most) for ids; not for secrets. */
export function shortHash(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x85ebca6b) ^ (b >>> 13);
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36);
}
