/** The page as an outline: which heading each block stands under, and what that heading opens. */
import { matchRun, type RunMatch } from '../rubrics/matcher';
import { createRun, readWords } from '../text/lexer';
import type { TextBlock } from '../text/types';
import type { SpotEngine } from './engine';
import type { SECTIONS } from './lexicon-places';

export type SectionKind = keyof typeof SECTIONS | 'none';

/** Where several kinds fit one heading, the first of these wins. */
const ORDER: readonly SectionKind[] = [
  'notask',
  'reverse',
  'perks',
  'quals',
  'duties',
  'rubric',
  'nav',
  'faq',
  'tips',
  'ask',
];

/** "Questions to ask candidates" are the interviewer's; "questions to ask" by itself are the candidate's. */
export const ASKS_CANDIDATES =
  /\bask (?:\w+ ){0,3}(?:candidate|applicant|interviewee|engineer|developer|designer|analyst|scientist)s?\b/i;

const APPLY_IF = /\b(?:apply|join)\b[^.]{0,24}\bif\b/i;

const run = createRun(256);
const NOTHING: ReadonlyMap<SectionKind, number> = new Map();

/** Kinds a heading could open, with the share of its words that said so. */
export function headingKinds(text: string, engine: SpotEngine): ReadonlyMap<SectionKind, number> {
  readWords(text, run, 0, Math.min(text.length, 200));
  const found: RunMatch[] = matchRun(engine.lexicon.sections, run);
  const candidates = ASKS_CANDIDATES.test(text);
  if (found.length === 0 && !candidates) return NOTHING;
  const kinds = new Map<SectionKind, number>();
  for (const { target, weight, first, last } of found) {
    const share = (last - first + 1) / run.length;
    const kind = target as SectionKind;
    if (weight === 2 && share < 0.6) continue;
    kinds.set(kind, Math.max(kinds.get(kind) ?? 0, share));
  }
  // "You should apply if …" says who; "How to apply" says how.
  if (kinds.has('quals') && APPLY_IF.test(text)) kinds.delete('perks');
  if (candidates) {
    kinds.delete('reverse');
    kinds.set('ask', 1);
  }
  return kinds;
}

/** The kind of a heading on an interview page (`posting` false) or on a job posting. */
export function kindOf(kinds: ReadonlyMap<SectionKind, number>, posting: boolean): SectionKind {
  const job = (kind: SectionKind) => kind === 'perks' || kind === 'quals' || kind === 'duties';
  // "Frequently asked interview questions" asks; "questions to ask the interviewer" does not.
  if (!posting && kinds.has('ask') && !kinds.has('reverse') && !kinds.has('notask') && !kinds.has('nav')) {
    if (!kinds.has('rubric') && (!kinds.has('faq') || (kinds.get('ask') ?? 0) >= (kinds.get('faq') ?? 0)))
      return 'ask';
  }
  for (const kind of ORDER) {
    if (kinds.has(kind) && (posting ? job(kind) || kind === 'nav' || kind === 'faq' : !job(kind)))
      return kind;
  }
  return 'none';
}

export interface Heading {
  readonly block: TextBlock;
  /** Counted from 0 in the order of the page. */
  readonly number: number;
  readonly level: number;
  readonly text: string;
  readonly kinds: ReadonlyMap<SectionKind, number>;
  /** What it opens, or what the headings above it do: on an interview page, on a posting. */
  readonly section: SectionKind;
  readonly jobSection: SectionKind;
  readonly parent: Heading | undefined;
  /** The accordion, aside or list it speaks for; none for the page. */
  readonly scope: Element | null;
  /** It is itself asked of somebody. */
  readonly asks: boolean;
}

const TAG_LEVEL: Record<string, number> = { h1: 1, h2: 2, h3: 3, h4: 4, h5: 5, h6: 6 };
const PSEUDO_TAGS = new Set([
  'p',
  'div',
  'span',
  'line',
  'section',
  'li',
  'dt',
  'td',
  'strong',
  'b',
  'caption',
]);

/** Level of a block as a heading; 0 when it is none. `asks`: it is itself asked of somebody. */
export function headingLevel(block: TextBlock, asks: boolean, engine: SpotEngine): number {
  const level = TAG_LEVEL[block.tag] ?? ariaLevel(block.element);
  if (level) return level;
  const { text } = block;
  if (!PSEUDO_TAGS.has(block.tag)) return 0;
  // Markdown whose heading lost its space is shown as text; what follows a colon stands in the same paragraph.
  const typed = block.tag === 'li' ? null : /^(#{1,6})\s?\p{L}/u.exec(text);
  if (typed?.[1]) return Math.max(2, typed[1].length);
  if (text.length > 90) return 0;
  if (/[.?!,;]$/.test(text) || (asks && !(isBold(block) && namesPart(text, engine)))) return 0;
  if (block.tag === 'li' || block.tag === 'td') return 0;
  const words = text.split(' ').length;
  if (block.tag === 'line' && words <= 12 && (isUpper(text) || RULED.test(text))) return 3;
  if (words <= 8 && isBold(block)) return 7;
  if (words > 7 || /^[-•*]/.test(text)) return 0;
  let said = 0;
  for (const [kind, share] of headingKinds(text, engine))
    if (kind !== 'rubric' && kind !== 'round') said = Math.max(said, share);
  return said >= 0.5 ? 8 : 0;
}

/** "What's in it for you", "What you'll do": a part of a posting, though its words ask. */
function namesPart(text: string, engine: SpotEngine): boolean {
  const kinds = headingKinds(text, engine);
  return (kinds.get(kindOf(kinds, true)) ?? 0) > 0.6;
}

/** "== 10:30 coding ==": a heading in plain text. */
const RULED = /^([=*~-]{2,})\s.{2,80}\s\1$/;

/** A line of plain text in capitals, or numbered as a part. */
function isUpper(text: string): boolean {
  if (/^(?:ROUND|PART|SECTION|STAGE|LEVEL)\b/.test(text)) return true;
  const letters = text.replace(/[^\p{L}]/gu, '');
  return letters.length > 3 && letters === letters.toUpperCase();
}

function ariaLevel(element: Element): number {
  if (element.getAttribute('role') !== 'heading') return 0;
  return Math.min(Math.max(Number(element.getAttribute('aria-level')) || 2, 1), 6);
}

/** All text of the block stands in `strong` or `b`. */
export function isBold(block: TextBlock): boolean {
  return block.nodes.every((node) => {
    if (node.data.trim() === '') return true;
    const strong = node.parentElement?.closest('strong, b');
    return strong !== null && strong !== undefined && block.element.contains(strong);
  });
}

/** Headings as a stack; `push` adds one. */
export class Outline {
  #top: Heading | undefined;
  #made = 0;
  readonly #engine: SpotEngine;

  constructor(engine: SpotEngine) {
    this.#engine = engine;
  }

  push(block: TextBlock, level: number, text: string, scope: Element | null, asks = false): Heading {
    this.close(level);
    const head = text.startsWith('#') ? (text.split(':')[0] ?? text) : text;
    const kinds = headingKinds(head, this.#engine);
    const outer = this.#top;
    this.#top = {
      block,
      number: this.#made++,
      level,
      text: head.slice(0, 160),
      kinds,
      section: sectionOf(kinds, level, false, outer?.section ?? 'none'),
      jobSection: sectionOf(kinds, level, true, outer?.jobSection ?? 'none'),
      parent: outer,
      scope,
      asks,
    };
    return this.#top;
  }

  /** Headings of this level and below it end here. */
  close(level: number): void {
    while (this.#top && this.#top.level >= level) this.#top = this.#top.parent;
  }

  /** Headings of accordions and asides that do not hold `element` end here. */
  enter(element: Element): void {
    while (this.#top?.scope && !this.#top.scope.contains(element)) this.#top = this.#top.parent;
  }

  get current(): Heading | undefined {
    return this.#top;
  }
}

/** What the nearest heading with a kind opens. */
export function sectionKind(heading: Heading | undefined, posting: boolean): SectionKind {
  return (posting ? heading?.jobSection : heading?.section) ?? 'none';
}

function sectionOf(
  kinds: ReadonlyMap<SectionKind, number>,
  level: number,
  posting: boolean,
  outer: SectionKind,
): SectionKind {
  const kind = kindOf(kinds, posting);
  // A page called "How to answer …" or "Stop asking …" still has questions under its other headings.
  if (kind === 'none' || (level === 1 && /^(?:tips|rubric|notask)$/.test(kind))) return outer;
  return kind;
}
