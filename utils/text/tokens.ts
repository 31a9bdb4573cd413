/**
 * Words of a text with their places, folded so that spelling variants meet: letter case, diacritics,
 * apostrophes, British and American endings. Ships in the content script, so it stays tiny and allocates little.
 */

export interface Token {
  /** Folded form: lower case, no diacritics, no apostrophe, no possessive 's. */
  readonly word: string;
  /** Light stem of `word`: meets its plural, -ing, -ed and -ise/-ize forms. */
  readonly stem: string;
  /** UTF-16 offsets into the text given to `tokens`. */
  readonly start: number;
  readonly end: number;
  /** It starts with a digit: "38%", "2B", "1,000". */
  readonly number: boolean;
  /** A sentence, line or bullet ended between the previous token and this one. */
  readonly fresh: boolean;
}

/** A word: letters and digits, joined inside by an apostrophe; inside numbers also by a point or a comma; "c++", "c#". */
const WORD = /\p{N}+(?:[.,]\p{N}+)*\p{L}*|[\p{L}\p{M}\p{N}]+(?:['’ʼ]\p{L}+)*(?:\+\+|#)?/gu;
/** A point ends a sentence only before something else than a small letter: "build vs. buy" is one. */
const BREAK = /[?!;:\n\r•…。？！]|\.\s*(?![\s\p{Ll}])/u;
const MARKS = /\p{M}+/gu;
const PLAIN = /^[a-z0-9]+$/;

/** Fold one word. Linear in its length. */
export function fold(word: string): string {
  if (PLAIN.test(word)) return word;
  const low = word.toLowerCase();
  const bare = /['’ʼ]/.test(low) ? low.replace(/['’ʼ]s$/, '').replace(/['’ʼ]/g, '') : low;
  return PLAIN.test(bare) ? bare : bare.normalize('NFD').replace(MARKS, '');
}

const VOWEL = /[aeiouy]/;
/** Words whose ending only looks like a suffix. */
const WHOLE = new Set(
  (
    'thing things bring during need speed news series bias lens less always perhaps process ' +
    'access feed string spring nothing something anything everything various previous css js sre aws ' +
    'kubernetes redis embed hundred indeed apply family supply reply early only july rely here ' +
    'there these those were where before more none since else'
  ).split(' '),
);
const known = new Map<string, string>();

/**
 * Light stem of a folded word: plural, -ed, -ing, -ly and a silent e go; -ise and -ize, -our and -or meet.
 * Never joins a noun with its agent ("manage", "manager"), for those differ in what they ask.
 */
export function stem(word: string): string {
  const seen = known.get(word);
  if (seen !== undefined) return seen;
  if (known.size > 8000) known.clear();
  const out = strip(word);
  known.set(word, out);
  return out;
}

function strip(word: string): string {
  if (word === 'things') return 'thing';
  if (word === 'used' || word === 'using') return 'use';
  if (word.length < 4 || word.length > 24 || WHOLE.has(word)) return word;
  let w = word;
  if (w.endsWith('ies') && w.length > 4) w = `${w.slice(0, -3)}y`;
  else if (/(?:ss|sh|ch|x|z)es$/.test(w)) w = w.slice(0, -2);
  else if (/[^sui]s$/.test(w)) w = w.slice(0, -1);
  if (w.endsWith('eed')) w = w.slice(0, -1);
  for (const end of ['ing', 'ed', 'ly']) {
    const rest = w.slice(0, -end.length);
    if (!w.endsWith(end) || rest.length < 3 || !VOWEL.test(rest)) continue;
    w = end !== 'ly' && /([bdgmnprt])\1$/.test(rest) ? rest.slice(0, -1) : rest;
    if (end === 'ed' && rest.endsWith('i')) w = `${rest.slice(0, -1)}y`;
    break;
  }
  w = w
    .replace(/i[sz]ation$/, 'iz')
    .replace(/i[sz]e?$/, 'iz')
    .replace(/yse?$/, 'yz');
  if (w.length > 5 && w.endsWith('our')) w = `${w.slice(0, -3)}or`;
  return w.length > 3 && w.endsWith('e') ? w.slice(0, -1) : w;
}

/** All words of `text` in order. Linear in its length. */
export function tokens(text: string): Token[] {
  const out: Token[] = [];
  let last = 0;
  for (const hit of text.matchAll(WORD)) {
    const start = hit.index;
    const raw = hit[0];
    const word = fold(raw);
    const gap = text.slice(last, start + 1);
    out.push({
      word,
      stem: stem(word),
      start,
      end: start + raw.length,
      number: /^\p{N}/u.test(raw),
      fresh: out.length === 0 || BREAK.test(gap),
    });
    last = start + raw.length;
  }
  return out;
}
