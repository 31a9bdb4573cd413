/**
 * Words of a whole page as numbers. `tokens` makes an object and three strings of every word, which is dear where a
 * page has a hundred thousand; here each distinct word is folded and stemmed once, and every further one is two hashes.
 * Both read the same words at the same places (a test compares them).
 */
import { isEnd } from './sentences';
import { intern, internWord } from './symbols';
import { fold, stem } from './tokens';

/** A sentence, line or bullet ended between the previous word and this one. */
export const FRESH = 1;
/** The word starts with a digit. */
export const NUMBER = 2;

/** Words of one stretch of text. One run is filled again and again: copy what is to be kept. */
export interface Run {
  length: number;
  /** Symbol of the word's stem, and of its exact form. */
  stems: Int32Array;
  forms: Int32Array;
  /** Hash of the stem: the same on every page and in every run, which symbols are not. */
  hashes: Int32Array;
  /** UTF-16 offsets into the text. */
  starts: Int32Array;
  ends: Int32Array;
  flags: Uint8Array;
  /** Where marks stand that may end a sentence, in order. */
  readonly marks: number[];
}

export function createRun(size = 1024): Run {
  return {
    length: 0,
    stems: new Int32Array(size),
    forms: new Int32Array(size),
    hashes: new Int32Array(size),
    starts: new Int32Array(size),
    ends: new Int32Array(size),
    flags: new Uint8Array(size),
    marks: [],
  };
}

/** The symbol of every number. */
export const NUMBER_SYMBOL = intern('#');

const LETTER = 1;
const DIGIT = 2;
const SPACE = 3;
/** Ends a sentence whatever follows. */
const BREAK = 4;
const POINT = 5;
const APOSTROPHE = 6;
/** What the first units are; 0 for other signs. Those beyond are asked when they come. */
const CLASSES = new Uint8Array(128);
CLASSES.fill(LETTER, 65, 91).fill(LETTER, 97, 123).fill(DIGIT, 48, 58);
for (const unit of [9, 11, 12, 32]) CLASSES[unit] = SPACE;
for (const unit of '?!;:\n\r') CLASSES[unit.charCodeAt(0)] = BREAK;
CLASSES[46] = POINT;
CLASSES[39] = APOSTROPHE;

const OTHERS = new Map<number, number>();
function classOf(unit: number): number {
  if (unit < 128) return CLASSES[unit] ?? 0;
  const known = OTHERS.get(unit);
  if (known !== undefined) return known;
  const sign = String.fromCharCode(unit);
  let found = 0;
  if (unit === 0x2019 || unit === 0x2bc) found = APOSTROPHE;
  else if (/[•…。？！]/.test(sign)) found = BREAK;
  else if (/\s/.test(sign)) found = SPACE;
  else if (/\p{N}/u.test(sign)) found = DIGIT;
  // Halves of a pair count as letters: the word's own reading tells whether they are.
  else if (/[\p{L}\p{M}\ud800-\udfff]/u.test(sign)) found = LETTER;
  OTHERS.set(unit, found);
  return found;
}

const CAPACITY = 1 << 15;
const MASK = CAPACITY - 1;
/** Known words by two hashes: open addressing, emptied when it is three quarters full. */
const firstHashes = new Int32Array(CAPACITY);
const secondHashes = new Int32Array(CAPACITY);
const stemOf = new Int32Array(CAPACITY);
const formOf = new Int32Array(CAPACITY);
const hashOf = new Int32Array(CAPACITY);
let filled = 0;

function grow(run: Run): void {
  const size = run.starts.length * 2;
  for (const key of ['stems', 'forms', 'hashes', 'starts', 'ends'] as const) {
    const more = new Int32Array(size);
    more.set(run[key]);
    run[key] = more;
  }
  const flags = new Uint8Array(size);
  flags.set(run.flags);
  run.flags = flags;
}

/** Fills `run` with the words of text[from, to). Linear in the length of the stretch. */
export function readWords(text: string, run: Run, from = 0, to = text.length): Run {
  const { marks } = run;
  run.length = 0;
  marks.length = 0;
  let fresh = true;
  let point = false;
  let i = from;
  while (i < to) {
    const unit = text.charCodeAt(i);
    const kind = unit < 128 ? (CLASSES[unit] ?? 0) : classOf(unit);
    if (kind !== LETTER && kind !== DIGIT) {
      if (kind === BREAK) {
        fresh = true;
        if (isEnd(unit)) marks.push(i);
      } else if (kind === POINT) {
        if (point) fresh = true;
        point = true;
        marks.push(i);
      } else if (point && kind !== SPACE) fresh = true;
      i++;
      continue;
    }
    if (unit >= 0xd800 && unit <= 0xdfff) {
      i = astral(text, i, to);
      if (point) fresh = true;
      continue;
    }
    // "build vs. buy": a small letter goes on with the sentence.
    if (point && !isSmall(unit)) fresh = true;
    const start = i;
    i = kind === DIGIT ? numberEnd(text, i, to) : wordEnd(text, i, to);
    if (run.length === run.starts.length) grow(run);
    const at = run.length++;
    const slot = slotOf(text, start, i);
    run.stems[at] = stemOf[slot] ?? 0;
    run.forms[at] = formOf[slot] ?? 0;
    run.hashes[at] = hashOf[slot] ?? 0;
    run.starts[at] = start;
    run.ends[at] = i;
    run.flags[at] = (fresh ? FRESH : 0) | (kind === DIGIT ? NUMBER : 0);
    fresh = point = false;
  }
  return run;
}

const isSmall = (unit: number): boolean =>
  unit < 128 ? unit >= 97 && unit <= 122 : /\p{Ll}/u.test(String.fromCharCode(unit));

/** Letters beyond the first plane are in no cue: passed over, a pair or half of one at a time. */
function astral(text: string, at: number, to: number): number {
  return at + ((text.codePointAt(at) ?? 0) > 0xffff && at + 2 <= to ? 2 : 1);
}

const isPair = (unit: number) => unit >= 0xd800 && unit <= 0xdfff;

function wordEnd(text: string, from: number, to: number): number {
  let i = from + 1;
  let joined = false;
  for (; i < to; i++) {
    const unit = text.charCodeAt(i);
    const kind = unit < 128 ? (CLASSES[unit] ?? 0) : classOf(unit);
    if ((kind === LETTER && !isPair(unit)) || (kind === DIGIT && !joined)) continue;
    if (kind !== APOSTROPHE || i + 1 >= to) break;
    const next = text.charCodeAt(i + 1);
    if (classOf(next) !== LETTER || isPair(next)) break;
    joined = true;
  }
  // "c++", "c#"
  if (text.charCodeAt(i) === 43 && text.charCodeAt(i + 1) === 43 && i + 2 <= to) return i + 2;
  if (text.charCodeAt(i) === 35 && i < to) return i + 1;
  return i;
}

function numberEnd(text: string, from: number, to: number): number {
  let i = from + 1;
  for (; i < to; i++) {
    const unit = text.charCodeAt(i);
    if (classOf(unit) === DIGIT) continue;
    const joins = (unit === 46 || unit === 44) && i + 1 < to && classOf(text.charCodeAt(i + 1)) === DIGIT;
    if (!joins) break;
  }
  while (i < to && classOf(text.charCodeAt(i)) === LETTER && !isPair(text.charCodeAt(i))) i++;
  return i;
}

/** Where the table keeps the word text[start, end); it is put there when it is new. */
function slotOf(text: string, start: number, end: number): number {
  let a = 0x811c9dc5;
  let b = end - start;
  for (let i = start; i < end; i++) {
    let unit = text.charCodeAt(i);
    if (unit >= 65 && unit <= 90) unit += 32;
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b, 31) + unit;
  }
  a = (a ^ (a >>> 15)) | 1;
  b |= 0;
  let slot = (a ^ (b << 3)) & MASK;
  while (firstHashes[slot] !== 0) {
    if (firstHashes[slot] === a && secondHashes[slot] === b) return slot;
    slot = (slot + 1) & MASK;
  }
  if (filled >= CAPACITY * 0.75) {
    firstHashes.fill(0);
    filled = 0;
    slot = (a ^ (b << 3)) & MASK;
  }
  filled++;
  firstHashes[slot] = a;
  secondHashes[slot] = b;
  const word = fold(text.slice(start, end));
  const root = stem(word);
  stemOf[slot] = internWord(root);
  hashOf[slot] = hashWord(root);
  formOf[slot] = internWord(`=${word}`);
  return slot;
}

/** FNV-1a over the UTF-16 units of a word. */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash | 0;
}

/** Symbols of a word that stands for itself: `=word`. */
export const formSymbols = (words: string): ReadonlySet<number> =>
  new Set(words.split(' ').map((word) => intern(`=${word}`)));
