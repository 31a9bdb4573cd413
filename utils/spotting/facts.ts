/** First pass: what each block is by itself, and where it stands. Nothing is decided here. */

import type { Place } from '../text/place';
import { sentences } from '../text/sentences';
import type { TextBlock } from '../text/types';
import { type Card, splitCard } from './card';
import type { SpotEngine } from './engine';
import { NO_FORM, opensQuestion, readForm, type TextForm } from './forms';
import type { FoundSpot } from './found-spot';
import { type Heading, headingKinds, headingLevel, isBold, Outline } from './outline';
import { type Peeled, peel } from './peel';
import { type Column, columnOf } from './table';

/** What the blocks beside one another have in common: items of a list, cells of a column, cards of a grid. */
export class Group {
  readonly #bullet;
  readonly #number;
  readonly #name;
  readonly #kind;
  constructor(kind = '', name = '', number = -1, bullet = '') {
    this.#bullet = bullet;
    this.#number = number;
    this.#name = name;
    this.#kind = kind;
  }

  is(kind: string, name: string, number: number, bullet: string): boolean {
    return number === this.#number && kind === this.#kind && name === this.#name && bullet === this.#bullet;
  }

  size = 0;
  /** Blocks that ask by their own words. */
  asking = 0;
  /** Blocks that begin as a duty or a skill does. */
  works = 0;
  /** A lead-in sets a task for all of them: "Write queries to extract the following:". */
  task = false;

  /** Share of blocks that ask, in steps of a twentieth: one block of many changes nothing for the others. */
  get share(): number {
    return this.size === 0 ? 0 : Math.round((20 * this.asking) / this.size) / 20;
  }
}

const NO_GROUP = new Group();
const NO_SPOTS: readonly FoundSpot[] = [];

/** What a block is by itself, and where it stands. */
export class Fact {
  /** Level as a heading, 0 for none. */
  level = 0;
  /** The heading it is, or stands under. */
  heading: Heading | undefined;
  column: Column | undefined;
  /** Inside the body of an accordion: its summary. */
  summary: Fact | undefined;
  /** The "follow-up questions:" it stands under. */
  follows: Fact | undefined;
  /** Opens something for the blocks after it: a heading, a list's lead-in, an accordion. */
  opens = false;
  previous: Fact | undefined;
  next: Fact | undefined;
  /** Its place in the order of the page. */
  order = 0;
  /** What it was found to be. */
  spots: readonly FoundSpot[] = NO_SPOTS;
  group = NO_GROUP;

  constructor(
    readonly block: TextBlock,
    /** Chrome of the page, or code. */
    readonly skip: boolean,
    readonly peeled: Peeled,
    readonly form: TextForm,
    readonly card: Card | undefined,
    /** What the label it is part of asks to be filled in. */
    readonly field: string,
  ) {}

  get place(): Place {
    return this.block.place;
  }

  /** An item of a list, whether by its tag or by the bullet or number that somebody typed before it. */
  get listed(): boolean {
    const { block, place, peeled, previous } = this;
    return (
      block.tag === 'li' ||
      block.tag === 'dd' ||
      place.item !== null ||
      peeled.bullet ||
      peeled.numbered ||
      (previous !== undefined && isMarker(previous.block.text))
    );
  }

  /** Its level as a heading, or its class: what is made alike is of one kind. Empty for what has neither. */
  get alike(): string {
    const { block, level } = this;
    return level > 1 ? `${level}` : (block.element.getAttribute('class') ?? '').replaceAll(' ', '.');
  }

  /** Takes the place of another: what that stood in and under holds for this one. */
  standFor(old: Fact): void {
    this.heading = old.heading;
    this.column = old.column;
    this.summary = old.summary;
    this.follows = old.follows;
    this.group = old.group;
    this.spots = old.spots;
    this.order = old.order;
    this.previous = old.previous;
    this.next = old.next;
    if (old.previous) old.previous.next = this;
    if (old.next) old.next.previous = this;
  }
}

/** What a label is for; many forms only put it right before its field, and say no more of it. */
const controlOf = (label: HTMLLabelElement) =>
  (label.control ?? label.nextElementSibling) as HTMLInputElement | null;

/** Code shown on a page, told from plain text in a `pre`. */
const isCode = (block: TextBlock) =>
  block.tag === 'line' &&
  (block.element.querySelector('code, span') !== null ||
    block.element.closest('code, [class*=highlight], [class*=language-]') !== null);
const FOLLOW = /\bfollow(?:ing|ed)?[ -]?(?:on|up)s?\b/i;
/** A block longer than this (UTF-16 units) is prose: only its quotations are looked at. */
export const LONGEST_QUESTION = 1600;

/** Reads blocks into facts, one after the other, in the order of the page. */
export class FactReader {
  readonly #outline: Outline;
  readonly #groups = new Map<Element, Map<string, Group>>();
  #lastOwner: Element | null = null;
  #lastGroup = NO_GROUP;
  readonly #summaries = new Map<Element, Fact>();
  readonly #opensAsking: (rest: string) => boolean;
  #follows: Fact | undefined;
  #task: Group | undefined;
  readonly #engine: SpotEngine;

  constructor(engine: SpotEngine) {
    this.#engine = engine;
    this.#outline = new Outline(engine);
    this.#opensAsking = (rest) => opensQuestion(rest, engine);
  }

  /** A block by itself. */
  own(block: TextBlock): Fact {
    const { text, place } = block;
    let skip = place.chrome || isCode(block);
    const long = text.length > LONGEST_QUESTION;
    const card = skip || long ? undefined : splitCard(block);
    const peeled = peel(text, numberEnd(block), card ? card.end : text.length, this.#opensAsking);
    const form = skip || long ? NO_FORM : readForm(text.slice(peeled.start, peeled.end), this.#engine);
    const label = place.control && block.element.closest('label');
    const field = label ? (controlOf(label)?.type ?? 'other') : '';
    // A checklist is no form, and the long answers of an application are a candidate's.
    if (place.control && (form.score < 1.6 || form.against < 0 || !/^(?:checkbox|textarea)?$/.test(field)))
      skip = true;
    return new Fact(block, skip, peeled, form, card, field);
  }

  /** Gives the next block its place; `after` is the block behind it. */
  stand(fact: Fact, after: TextBlock | undefined, previous: Fact | undefined): void {
    const { block, place, skip, peeled, form } = fact;
    const { text, element, tag } = block;
    const engine = this.#engine;
    const outline = this.#outline;
    const asks = form.score >= 1.6 && form.against === 0;
    const list = form.leadIn ? listAfter(after, place) : null;
    const leads = list !== null && form.words <= 30 && headingKinds(lastClause(text), engine).size > 0;
    const named = skip ? 0 : tag === 'summary' && !asks ? 9 : headingLevel(block, asks, engine);
    const level = named === 0 && leads && !skip ? 9 : named;
    outline.enter(element);
    // A bold or labelled question ends what a small heading opened before it ("Answer:").
    if (asks && (peeled.asked || peeled.numbered || isBold(block))) outline.close(7);
    fact.level = level;
    fact.heading =
      level === 0
        ? outline.current
        : named === 0 || (named >= 8 && leads)
          ? outline.push(block, 9, lastClause(text), list)
          : outline.push(block, level, text, (level > 7 && place.row) || place.scope, asks);
    if (level > 0) this.#follows = undefined;
    const startsFollows = text.length < 80 && (level > 0 || form.leadIn) && FOLLOW.test(text);
    if (tag !== 'summary' && place.details) fact.summary = this.#summaries.get(place.details);
    if (!startsFollows) fact.follows = this.#follows;
    this.#placeIn(fact);
    fact.opens = level > 0 || form.leadIn || startsFollows || tag === 'summary' || tag === 'th';
    fact.previous = previous;
    if (previous) previous.next = fact;
    if (tag === 'summary' && place.details) this.#summaries.set(place.details, fact);
    if (startsFollows) this.#follows = fact;
    this.#count(fact);
  }

  /** Might the block open something for those after it, were it read in its place? */
  mayOpen({ block, form, skip }: Fact): boolean {
    if (skip) return false;
    const asks = form.score >= 1.6 && form.against === 0;
    return form.leadIn || headingLevel(block, asks, this.#engine) > 0 || FOLLOW.test(block.text.slice(0, 80));
  }

  #count(fact: Fact): void {
    if (fact.level > 0) this.#task = undefined;
    if (fact.skip || fact.form.words === 0) return;
    countIn(fact, 1);
    if (fact.form.leadIn && fact.form.score >= 1.5) this.#task = fact.group;
    else if (this.#task) fact.group.task = true;
  }

  #placeIn(fact: Fact): void {
    const { element, tag, text } = fact.block;
    const unit = unitOf(element, tag);
    const cell = tag === 'td' || tag === 'th' || unit.localName === 'td';
    const column = cell ? columnOf(unit, fact.place.table, this.#engine) : undefined;
    fact.column = column;
    const owner = column?.table ?? unit.parentElement ?? unit;
    const kind = column ? 'column' : unit.localName;
    // What stands in a list or beside a paragraph is told by its tag; boxes without meaning are told by their class.
    const boxed = !column && BOXES.has(unit.localName) && unit.localName !== 'p';
    const name = boxed ? (unit.getAttribute('class') ?? '') : '';
    const number = column ? column.at : (fact.heading?.number ?? -1);
    const bullet = tag === 'line' || tag === 'p' ? bulletOf(text) : '';
    // Mostly it stands beside the block before it.
    if (owner === this.#lastOwner && this.#lastGroup.is(kind, name, number, bullet)) {
      fact.group = this.#lastGroup;
      return;
    }
    let known = this.#groups.get(owner);
    if (!known) {
      known = new Map();
      this.#groups.set(owner, known);
    }
    const key = `${kind}.${name}.${number}.${bullet}`;
    let group = known.get(key);
    if (!group) {
      group = new Group(kind, name, number, bullet);
      known.set(key, group);
    }
    this.#lastOwner = owner;
    this.#lastGroup = group;
    fact.group = group;
  }
}

/** Counts a fact into its group, or out of it (-1). */
export function countIn(fact: Fact, sign: 1 | -1): void {
  const { group, form, block } = fact;
  group.size += sign;
  // A paragraph that asks in passing says nothing of those beside it.
  const asks = block.tag !== 'p' || fact.peeled.numbered || 2 * form.asking >= form.sentences;
  if (form.score >= 1.5 && form.against > -2 && asks) group.asking += sign;
  if (form.works) group.works += sign;
}

/** Where a number in an element of its own ends: "1" glued to "Tell me about …". */
function numberEnd({ text, seams }: TextBlock): number {
  const first = seams[0] ?? 0;
  return first > 0 && first < 8 && /^\W*\d{1,3}\W*$/.test(text.slice(0, first)) ? first : 0;
}

/** The list that begins right after a lead-in: "They asked me:". */
function listAfter(next: TextBlock | undefined, leadIn: Place): Element | null {
  const list = next?.place.list ?? null;
  return list && list !== leadIn.list && !(leadIn.list && list.contains(leadIn.list)) ? list : null;
}

/** What a lead-in says of its list stands in its last sentence. */
const lastClause = (text: string) => text.slice(sentences(text).at(-1)?.start ?? 0).slice(-160);

const bulletOf = (text: string) => /^\s*(?:[-•*–]|["“])/.exec(text)?.[0].trim() ?? '';

const BOXES = new Set(['p', 'div', 'article', 'section', 'a']);
const ITEMS = new Set(['li', 'td', 'dd', 'dt', 'th']);
const TOPS = new Set(['body', 'main', 'html']);

/** A list made of boxes: before each line stands an element with nothing but its bullet, or a picture of one. */
const isMarker = (text: string | null): boolean => text !== null && MARKER.test(text);
const MARKER = /^\s*[^\p{L}\p{N}\s]\s*$/u;

const hasMarkerBefore = ({ previousElementSibling: before, nextElementSibling: after }: Element): boolean =>
  before !== null &&
  after === null &&
  (before.localName === 'svg' || (before.childElementCount === 0 && isMarker(before.textContent)));

/** The element that stands beside its likes: a paragraph's list item, a summary's accordion, a card's cell of the grid. */
function unitOf(element: Element, tag: string): Element {
  if (tag === 'summary') return element.parentElement ?? element;
  let unit = element;
  for (let i = 0; i < 4 && BOXES.has(unit.localName); i++) {
    const parent = unit.parentElement;
    if (!parent || TOPS.has(parent.localName)) break;
    if (!ITEMS.has(parent.localName) && parent.childElementCount > 1 && !hasMarkerBefore(unit)) break;
    unit = parent;
  }
  return unit;
}
