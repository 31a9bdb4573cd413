/** First pass: what each block is by itself, and where it stands. Nothing is decided here. */
import { sentences } from '../text/sentences';
import type { TextBlock, TextIndex } from '../text/types';
import { type Card, splitCard } from './card';
import type { SpotEngine } from './engine';
import { NO_FORM, opensQuestion, readForm, type TextForm } from './forms';
import { type Heading, headingKinds, headingLevel, isBold, Outline } from './outline';
import { type Peeled, peel } from './peel';
import { type Column, columnOf } from './table';

export interface Fact {
  readonly at: number;
  readonly block: TextBlock;
  /** Chrome of the page: navigation, footer, label, button. */
  readonly skip: boolean;
  readonly peeled: Peeled;
  readonly form: TextForm;
  readonly words: number;
  /** Level as a heading, 0 for none. */
  readonly level: number;
  /** The heading it is, or stands under. */
  readonly heading: Heading | undefined;
  /** Blocks with the same key stand side by side: items of a list, cells of a column, cards of a grid. */
  readonly group: string;
  readonly column: Column | undefined;
  readonly card: Card | undefined;
  /** Inside the body of an accordion: the block number of its summary. */
  readonly summary: number | undefined;
  /** Block number of the "follow-up questions:" it stands under. */
  readonly follows: number | undefined;
}

/** Code shown on a page, told from plain text in a `pre`. */
const isCode = (block: TextBlock) =>
  block.tag === 'line' &&
  (block.element.querySelector('code, span') !== null ||
    block.element.closest('code, [class*=highlight], [class*=language-]') !== null);
const FOLLOW = /\bfollow(?:ing|ed)?[ -]?(?:on|up)s?\b/i;
const SKIP =
  'nav, footer, label, button, option, legend, [role=navigation], [role=contentinfo], [role=button], [aria-hidden=true]';
/** A block longer than this (UTF-16 units) is prose: only its quotations are looked at. */
export const LONGEST_QUESTION = 1600;

/** Reads the blocks one by one; yields after each so that a caller may pause. */
export function* readFacts(index: TextIndex, engine: SpotEngine): Generator<void, Fact[]> {
  const facts: Fact[] = [];
  const opens = (rest: string) => opensQuestion(rest, engine);
  const outline = new Outline(engine);
  const groups = new Map<Element, Map<string, number>>();
  const summaries = new Map<Element, number>();
  let made = 0;
  let follows: number | undefined;
  for (const [at, block] of index.blocks.entries()) {
    const { text, element, tag } = block;
    const skip = element.closest(SKIP) !== null || isCode(block);
    const long = text.length > LONGEST_QUESTION;
    const card = skip || long ? undefined : splitCard(block);
    const peeled = peel(text, numberEnd(block), card ? card.end : text.length, opens);
    const form = skip || long ? NO_FORM : readForm(text.slice(peeled.start, peeled.end), engine);
    const asks = form.score >= 1.6 && form.against === 0;
    const details = element.closest('details');
    let summary: number | undefined;
    if (tag === 'summary' && details) summaries.set(details, at);
    else if (details) summary = summaries.get(details);
    const list = form.leadIn ? listAfter(index.blocks[at + 1], element) : null;
    const leads =
      list !== null && form.tokens.length <= 30 && headingKinds(lastClause(text), engine).size > 0;
    const named = skip ? 0 : tag === 'summary' && !asks ? 9 : headingLevel(block, asks, engine);
    const level = named === 0 && leads && !skip ? 9 : named;
    outline.enter(element);
    // A bold or labelled question ends what a small heading opened before it ("Answer:").
    if (asks && (peeled.asked || peeled.numbered || isBold(block))) outline.close(7);
    const heading =
      level === 0
        ? outline.current
        : named === 0 || (named >= 8 && leads)
          ? outline.push(at, 9, lastClause(text), element, list)
          : outline.push(at, level, text, element);
    if (level > 0) follows = undefined;
    if (text.length < 80 && FOLLOW.test(text) && (level > 0 || form.leadIn)) follows = at;
    const unit = unitOf(element, tag);
    const parent = unit.parentElement ?? unit;
    const column =
      tag === 'td' || tag === 'th' || unit.localName === 'td' ? columnOf(unit, engine) : undefined;
    const kind = `${unit.localName}.${unit.className}.${heading?.block ?? -1}.${tag === 'line' ? bulletOf(text) : ''}`;
    const table = column?.table ?? parent;
    const known = groups.get(table) ?? new Map<string, number>();
    groups.set(table, known);
    const key = column ? `column ${column.at}` : kind;
    const group = known.get(key) ?? made++;
    known.set(key, group);
    facts.push({
      at,
      block,
      skip,
      peeled,
      form,
      words: form.tokens.length,
      level,
      heading,
      group: String(group),
      column,
      card,
      summary,
      follows,
    });
    yield;
  }
  return facts;
}

/** Where a number in an element of its own ends: "1" glued to "Tell me about …". */
function numberEnd({ text, seams }: TextBlock): number {
  const first = seams[0] ?? 0;
  return first > 0 && first < 8 && /^\W*\d{1,3}\W*$/.test(text.slice(0, first)) ? first : 0;
}

/** The list that begins right after a lead-in: "They asked me:". */
function listAfter(next: TextBlock | undefined, leadIn: Element): Element | null {
  const list = next?.element.closest('ul, ol') ?? null;
  return list && !list.contains(leadIn) ? list : null;
}

/** What a lead-in says of its list stands in its last sentence. */
const lastClause = (text: string) => text.slice(sentences(text).at(-1)?.start ?? 0).slice(-160);

const bulletOf = (text: string) => /^\s*(?:[-•*–]|["“])/.exec(text)?.[0].trim() ?? '';

/** The element that stands beside its likes: a paragraph's list item, a summary's accordion, a card's cell of the grid. */
function unitOf(element: Element, tag: string): Element {
  if (tag === 'summary') return element.parentElement ?? element;
  let unit = element;
  for (let i = 0; i < 4 && /^(?:p|div|article|section|a)$/.test(unit.localName); i++) {
    const parent = unit.parentElement;
    if (!parent || /^(?:body|main|html)$/.test(parent.localName)) break;
    if (!/^(?:li|td|dd|dt|th)$/.test(parent.localName) && parent.childElementCount > 1) break;
    unit = parent;
  }
  return unit;
}
