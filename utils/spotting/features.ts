/**
 * A block as a set of binary features for the linear models: what its words do, what they are, where they stand, what the
 * page is for, and pairs of these. A feature is a number made of a kind and its values; its place in a model's table is a
 * hash of it (the hashing trick: Weinberger et al., "Feature Hashing for Large Scale Multitask Learning", 2009).
 */
import { createRun, FRESH, readWords } from '../text/lexer';
import type { Fact } from './facts';
import type { Form } from './forms';
import { isCardTitle } from './nearby';
import { kindOf, type SectionKind, sectionKind } from './outline';
import type { PageKind, PageTally } from './page-kind';

/** Features of one block, written over again and again. */
export interface FeatureSet {
  length: number;
  readonly buckets: Int32Array;
}

/** Places in a table; a power of two. */
export const BUCKETS = 1 << 14;
const MOST_FEATURES = 600;
/** Words of a block that are looked at one by one. */
const MOST_WORDS = 60;

export const createFeatures = (): FeatureSet => ({ length: 0, buckets: new Int32Array(MOST_FEATURES) });

/** Murmur3's finaliser: neighbouring codes land far apart. */
export function bucketOf(code: number): number {
  let h = code | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) & (BUCKETS - 1);
}

function add(out: FeatureSet, code: number): void {
  if (out.length < MOST_FEATURES) out.buckets[out.length++] = bucketOf(code);
}

const SECTIONS: readonly SectionKind[] = [
  'none',
  'ask',
  'reverse',
  'rubric',
  'faq',
  'nav',
  'tips',
  'notask',
  'duties',
  'quals',
  'perks',
];
const FORMS: readonly Form[] = [
  'statement',
  'story',
  'scenario',
  'behaviour',
  'task',
  'explain',
  'plain',
  'page',
  'self',
  'third',
  'reverse',
  'checkin',
  'direct',
];
const TAGS = 'p li h1 h2 h3 h4 h5 h6 td th summary dt dd line div span a section article label'.split(' ');
const NO_KINDS: ReadonlyMap<SectionKind, number> = new Map();

/** In which of the steps a number lies: 0 below the first. */
function step(value: number, steps: readonly number[]): number {
  let at = 0;
  while (at < steps.length && value >= (steps[at] ?? 0)) at++;
  return at;
}
const WORDS = [2, 3, 6, 11, 21, 41, 81, 151];
const SHARES = [0.01, 0.3, 0.45, 0.6, 0.8, 0.95];
const SIZES = [2, 3, 5, 10, 30];
const COUNTS = [1, 2, 4, 7, 12];
const RULE = [-20, -4, -2, 0, 1, 2, 3, 4, 5, 6.5];
const INTERVIEW = [-3, -2.5, -0.1, 0.1, 0.9, 1.2, 1.6, 2.1];

/** What the page as a whole says, worked out once. */
export interface PageTraits {
  readonly interview: number;
  readonly posting: number;
  /** Signs of a posting. */
  readonly job: number;
  readonly stories: number;
  readonly asking: number;
  readonly asks: number;
  readonly hiring: number;
  readonly mentions: number;
  /** Share of its blocks that ask. */
  readonly density: number;
  readonly blocks: number;
}

export function traitsOf(page: PageKind, tally: PageTally, blocks: number): PageTraits {
  return {
    interview: step(page.interview, INTERVIEW),
    posting: Number(page.posting),
    job: step(tally.signsOf('posting'), COUNTS),
    stories: step(tally.stories, COUNTS),
    asking: step(tally.asking, COUNTS),
    asks: step(tally.asks, COUNTS),
    hiring: step(tally.signsOf('hiring'), COUNTS),
    mentions: step(tally.mentions, COUNTS),
    density: step(tally.asking / Math.max(blocks, 1), [0.02, 0.05, 0.12, 0.25, 0.45]),
    blocks,
  };
}

/**
 * May the block be a question at all? Whatever asks by its words, and short blocks where the page, a list or a heading
 * presents such. What is none of these is not looked at any further.
 */
export function mayBeQuestion(fact: Fact, page: PageKind): boolean {
  const { form, group, column, card, peeled } = fact;
  if (fact.skip || form.words === 0 || fact.block.tag === 'pre') return false;
  if (form.score > 0) return true;
  if (form.words > MOST_FRAGMENT || form.words < 2) return false;
  return (
    page.interview > 0 ||
    group.share >= 0.3 ||
    column?.asks === true ||
    card !== undefined ||
    peeled.asked ||
    sectionKind(fact.heading, false) === 'ask'
  );
}
/** Words of the longest fragment that stands for a question. */
const MOST_FRAGMENT = 30;

export const sameTraits = (a: PageTraits, b: PageTraits): boolean =>
  (Object.keys(a) as (keyof PageTraits)[]).every((key) => a[key] === b[key]);

const code = (kind: number, a: number, b = 0): number => (kind << 20) | (a << 10) | b;

/** Features that tell questions from the rest. */
export function questionFeatures(fact: Fact, traits: PageTraits, rule: number, out: FeatureSet): FeatureSet {
  out.length = 0;
  const { form, peeled, block, column, level, group, place } = fact;
  const own = kindOf(level > 0 ? (fact.heading?.kinds ?? NO_KINDS) : NO_KINDS, false);
  const above = level > 0 ? fact.heading?.parent : fact.heading;
  const under = above?.asks === true;
  const section = SECTIONS.indexOf(sectionKind(above, false));
  const nearest = SECTIONS.indexOf(kindOf(above?.kinds ?? NO_KINDS, false));
  const what = FORMS.indexOf(form.form);
  const low = form.low === null ? 0 : FORMS.indexOf(form.low) + 1;
  const share = step(group.share, SHARES);
  const size = step(group.size, SIZES);
  const words = step(form.words, WORDS);
  const statements = Math.min(form.sentences - form.asking, 5);
  const tag = TAGS.indexOf(block.tag) + 1;
  const strength = step(form.score, [0.1, 1.3, 1.8, 2.3, 2.9, 3.5, 4]);
  const traitList = [
    traits.interview,
    traits.posting,
    traits.stories,
    traits.asking,
    traits.asks,
    traits.hiring,
    traits.mentions,
    traits.density,
  ];
  add(out, code(1, 0));
  add(out, code(33, step(rule, RULE)));
  add(out, code(34, step(rule, RULE), words));
  add(out, code(2, what, low));
  add(out, code(3, what, strength));
  add(out, code(4, low, step(-form.against, [0.1, 1.5, 2.5, 3.5])));
  add(out, code(5, section, what));
  add(out, code(6, section));
  add(out, code(7, nearest, section));
  add(out, code(8, share, size));
  add(out, code(9, share, what));
  add(out, code(10, words, what));
  add(out, code(11, Math.min(form.asking, 4), statements));
  add(out, code(12, Number(form.lastScore > 0) * 2 + Number(form.lastMark), statements));
  add(out, code(13, step(form.firstScore, [0.1, 1.5, 2.5, 3.5])));
  add(out, code(14, tag, what));
  add(out, code(15, tag, Math.min(level, 9)));
  add(out, code(16, tag, section));
  add(out, code(17, SECTIONS.indexOf(own), what));
  add(
    out,
    code(
      18,
      Number(under) * 4 + Number(level > 0) * 2 + Number(form.lastMark),
      Number((above?.level ?? 9) <= 6),
    ),
  );
  add(
    out,
    code(19, Number((fact.summary?.form.score ?? 0) >= 1.6) * 2 + Number(fact.summary !== undefined), what),
  );
  if (peeled.asked) add(out, code(20, 1, what));
  if (peeled.numbered) add(out, code(20, 2, share));
  if (peeled.bullet) add(out, code(20, 3));
  if (peeled.quoted) add(out, code(20, 4, share));
  if (peeled.label !== '') add(out, code(20, 5, Math.min(peeled.label.split(' ').length, 5)));
  if (group.task) add(out, code(21, 1, Number(peeled.numbered)));
  if (column) {
    add(out, code(22, Number(column.asks) * 2 + Number(column.othersAsk), what));
    add(out, code(23, Number(column.isHeader), Number(column.asks)));
  }
  if (fact.card) add(out, code(24, 1, what));
  if (isCardTitle(fact)) add(out, code(24, 2, what));
  if (place.beside) add(out, code(25, 1, what));
  if (place.details) add(out, code(25, 2, what));
  if (place.item) add(out, code(25, 3, what));
  if (place.table) add(out, code(25, 4));
  if (form.leadIn) add(out, code(26, 1, what));
  if (fact.follows) add(out, code(26, 2, what));
  const link = linkOf(fact);
  if (link > 0) {
    add(out, code(35, link, tag));
    add(out, code(36, link, what));
    add(out, code(37, link, section));
  }
  const end = endOf(block.text, peeled.end);
  add(out, code(38, end, what));
  add(out, code(39, end, words));
  const { previous, next } = fact;
  const before = neighbour(previous);
  const after = neighbour(next);
  add(out, code(50, before, after));
  add(out, code(51, after, Math.min(level, 9)));
  add(out, code(52, before, what));
  add(out, code(53, after, what));
  add(
    out,
    code(54, Number(next?.block.tag === block.tag) * 2 + Number(previous?.block.tag === block.tag), what),
  );
  add(out, code(55, placeOf(fact, traits), what));
  add(out, code(56, placeOf(fact, traits), section));
  for (let i = 0; i < traitList.length; i++) {
    const trait = (i << 4) | (traitList[i] ?? 0);
    add(out, code(27, trait));
    add(out, code(28, trait, what));
    add(out, code(29, trait, section));
    if (i === 0 || i === 7) add(out, code(30, trait, share));
    if (i === 0) add(out, code(31, trait, tag));
    if (i === 0) add(out, code(32, trait, low));
  }
  addWords(block.text, peeled.start, peeled.end, 40, out);
  addHeading(above?.text, 46, out);
  return out;
}

/** 0 for no link, 1 for one to a place in this page, 2 for one elsewhere; asked of the first words. */
function linkOf({ block }: Fact): number {
  const link = block.nodes[0]?.parentElement?.closest('a');
  if (!link || !block.element.contains(link)) return block.tag === 'a' ? 2 : 0;
  return link.getAttribute('href')?.startsWith('#') ? 1 : 2;
}

/** How a text ends: 0 with a word, 1 "?", 2 ".", 3 ":", 4 "!", 5 a bracket or quotation mark. */
function endOf(text: string, end: number): number {
  const at = '?.:!'.indexOf(text[end - 1] ?? ' ');
  if (at >= 0) return at + 1;
  return /[)\]"”’»]/.test(text[end - 1] ?? '') ? 5 : 0;
}

/** What stands beside a block: nothing, chrome, a heading, something that asks, or words of some length. */
function neighbour(fact: Fact | undefined): number {
  if (!fact) return 0;
  if (fact.skip) return 1;
  if (fact.form.score >= 1.6) return fact.level > 0 ? 2 : 3;
  if (fact.level > 0) return 4;
  return 5 + step(fact.form.words, [1, 6, 15, 40]);
}

/** In which fifth of the page it stands. */
const placeOf = ({ number }: Fact, { blocks }: PageTraits): number =>
  Math.min(4, Math.floor((5 * number) / Math.max(blocks, 1)));

/** Features that tell requirements of a posting from its other lines. */
export function requirementFeatures(
  fact: Fact,
  traits: PageTraits,
  rule: boolean,
  out: FeatureSet,
): FeatureSet {
  out.length = 0;
  const { form, peeled, block, column, level, group, place } = fact;
  const above = level > 0 ? fact.heading?.parent : fact.heading;
  const section = SECTIONS.indexOf(sectionKind(above, true));
  const nearest = SECTIONS.indexOf(kindOf(above?.kinds ?? NO_KINDS, true));
  const listed = Number(place.item !== null) + 2 * Number(peeled.bullet || peeled.numbered);
  const tag = TAGS.indexOf(block.tag) + 1;
  const words = step(form.words, WORDS);
  const size = step(group.size, SIZES);
  add(out, code(101, 0));
  add(out, code(102, section, listed));
  add(out, code(103, section, tag));
  add(out, code(104, nearest, section));
  add(out, code(105, words, section));
  add(out, code(106, size, listed));
  add(out, code(107, Math.min(form.sentences, 5), section));
  add(out, code(108, Number(rule), section));
  add(out, code(117, Number(rule), words));
  add(out, code(109, Math.min(level, 9), tag));
  add(out, code(110, Number(form.lastMark), Number(form.leadIn)));
  add(out, code(111, traits.posting, traits.interview));
  add(out, code(112, traits.stories, traits.posting));
  add(out, code(118, traits.job, traits.posting));
  add(out, code(113, Number(column?.isHeader === true), tag));
  add(out, code(114, Number(place.beside) * 2 + Number(place.details !== null)));
  add(out, code(115, above?.level ?? 10, section));
  if (peeled.label !== '') add(out, code(116, 1, section));
  const after = neighbour(fact.next);
  const before = neighbour(fact.previous);
  add(out, code(119, before, after));
  add(out, code(120, linkOf(fact), section));
  add(out, code(121, endOf(block.text, peeled.end), section));
  add(out, code(122, placeOf(fact, traits), section));
  add(out, code(123, size, section));
  add(out, code(124, step(group.share, SHARES), section));
  addWords(block.text, peeled.start, peeled.end, 140, out);
  addHeading(above?.text, 146, out);
  return out;
}

const run = createRun(128);

/** The first words in order, pairs of the first few, the last ones, and each word wherever it stands. */
function addWords(text: string, from: number, to: number, salt: number, out: FeatureSet): void {
  readWords(text, run, from, to);
  const { hashes, flags } = run;
  const many = Math.min(run.length, MOST_WORDS);
  const at = (i: number): number => hashes[i] ?? 0;
  add(out, hashed(salt, at(0)));
  if (many > 1) add(out, hashed(salt + 1, at(0), at(1)));
  if (many > 2) add(out, hashed(salt + 2, at(0), at(1), at(2)));
  if (many > 0) add(out, hashed(salt + 3, at(run.length - 1)));
  for (let i = 0; i < many; i++) {
    add(out, hashed(salt + 4, at(i)));
    if (i > 0 && ((flags[i] ?? 0) & FRESH) !== 0) add(out, hashed(salt + 5, at(i), at(i + 1)));
  }
}

function addHeading(text: string | undefined, salt: number, out: FeatureSet): void {
  if (!text) return;
  readWords(text, run, 0, Math.min(text.length, 80));
  for (let i = 0; i < Math.min(run.length, 8); i++) add(out, hashed(salt, run.hashes[i] ?? 0));
}

export function hashed(salt: number, a: number, b = 0, c = 0): number {
  let h = Math.imul(salt, 0x9e3779b1) ^ a;
  h = Math.imul(h, 0x01000193) ^ b;
  return Math.imul(h, 0x01000193) ^ c;
}
