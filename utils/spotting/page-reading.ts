/**
 * What is known of one page: its facts, what they add up to, its spots. Read in slices; when one block changes, only what
 * depends on it is read again.
 */
import { createRun, readWords } from '../text/lexer';
import type { Span, TextBlock } from '../text/types';
import { THRESHOLD, weighQuestion } from './decide';
import { type SpotEngine, UNREAD_PAGE } from './engine';
import { countIn, type Fact, FactReader } from './facts';
import { readForm } from './forms';
import type { FoundSpot } from './found-spot';
import { speaks } from './language';
import { sectionKind } from './outline';
import { isSamePage, NO_PAGE, type PageKind, pageKind } from './page-kind';
import { PageTally } from './page-tally';
import { type Quoted, quotedQuestions } from './quoted';
import { readRequirement } from './requirement';
import { SpotMaker } from './spot-maker';
import type { Correction, PageAbout, PageContext, SpotKind } from './types';
import { Verdicts } from './verdicts';

/** Blocks between two chances to pause. */
const BATCH = 8;
/** Blocks that say what the whole page is about: when one of them changes, all is read again. */
const FIRST_BLOCKS = 60;
/** At most so many blocks in a row are read again one by one. */
const MOST_PATCHED = 400;
const NO_SPANS: readonly Span[] = [];
const NO_QUOTES: readonly Quoted[] = [];
const QUOTES = /["“„«]/;

export class PageReading {
  facts: Fact[] = [];
  spots: readonly FoundSpot[] = [];
  /** A pack covers the page's language. */
  covered = false;
  /** What the facts were read from. */
  #blocks: readonly TextBlock[] = [];
  #said: PageAbout = UNREAD_PAGE;
  readonly #reader: FactReader;
  readonly tally: PageTally;
  readonly #verdicts: Verdicts;
  page: PageKind = NO_PAGE;
  #maker: SpotMaker;
  readonly #engine: SpotEngine;

  constructor(
    engine: SpotEngine,
    readonly context: PageContext,
    corrections: readonly Correction[] = [],
  ) {
    this.#engine = engine;
    this.#reader = new FactReader(engine);
    this.tally = new PageTally(engine);
    this.#verdicts = new Verdicts(corrections);
    this.#maker = this.#newMaker();
  }

  /**
   * Reads all blocks; yields after each, so that a caller may give the browser its turn.
   * @param expect told when the page turns out to be of a kind that has spots, before they are looked for
   */
  *read(blocks: readonly TextBlock[], expect?: () => void): Generator<void, readonly FoundSpot[]> {
    const { context, tally } = this;
    const engine = this.#engine;
    const reader = this.#reader;
    this.covered = speaks(context.language, sampleOf(blocks), engine.languages);
    if (!this.covered) return [];
    this.#blocks = blocks;
    let previous: Fact | undefined;
    for (let i = 0; i < blocks.length; i++) {
      const block = blocks[i];
      if (!block) continue;
      const fact = reader.own(block);
      reader.stand(fact, blocks[i + 1], previous);
      fact.order = this.facts.push(fact);
      tally.add(fact);
      previous = fact;
      if (i % BATCH === 0) yield;
    }
    this.page = pageKind(tally, this.facts[0], context, engine);
    if (this.page.interview > 0 || this.page.posting) expect?.();
    yield* this.#decideAll();
    return this.spots;
  }

  /**
   * Takes changed blocks in place of old ones. Null when the change reaches further than these blocks (headings, lists'
   * lead-ins, what the page is for): then the page must be read anew.
   */
  patch(blocks: readonly TextBlock[]): readonly FoundSpot[] | null {
    const { facts } = this;
    const known = this.#blocks;
    if (!this.covered || blocks.length !== known.length) return null;
    let from = 0;
    while (from < blocks.length && known[from] === blocks[from]) from++;
    if (from === blocks.length) return this.spots;
    let to = blocks.length;
    while (to > from && known[to - 1] === blocks[to - 1]) to--;
    if (from < FIRST_BLOCKS || to - from > MOST_PATCHED) return null;
    const shares = new Map<Fact['group'], number>();
    const fresh: Fact[] = [];
    for (let i = from; i < to; i++) {
      const old = facts[i];
      const block = blocks[i];
      if (!old || !block) return null;
      const fact = old.block === block ? old : this.#replaced(old, block);
      if (!fact) return null;
      fresh.push(fact);
    }
    for (const [i, fact] of fresh.entries()) {
      const old = facts[from + i];
      if (!old || old === fact) continue;
      if (!shares.has(old.group)) shares.set(old.group, old.group.share);
      this.#put(from + i, old, fact);
    }
    const page = pageKind(this.tally, facts[0], this.context, this.#engine);
    if (!isSamePage(page, this.page)) return null;
    const near = new Set(fresh);
    for (const [group, share] of shares) {
      if (group.share === share) continue;
      const start = fresh.find((fact) => fact.group === group);
      if (!start || !addGroup(start, near)) return null;
    }
    this.#redecide(near);
    this.#blocks = blocks;
    return this.spots;
  }

  /** Company, role, category … of the page as a whole, looked for when somebody asks. */
  get about(): PageAbout {
    if (this.#said === UNREAD_PAGE) {
      const blocks = this.facts.slice(0, FIRST_BLOCKS).map(({ block }) => block);
      this.#said = this.#engine.aboutPage(blocks, this.context);
    }
    return this.#said;
  }

  #newMaker(): SpotMaker {
    return new SpotMaker(this.#engine, this, this.#verdicts);
  }

  /** The fact of a block that stands where another stood, when it opens nothing and the other did not. */
  #replaced(old: Fact, block: TextBlock): Fact | null {
    if (old.opens || block.element !== old.block.element || block.tag !== old.block.tag) return null;
    const fact = this.#reader.own(block);
    return fact.skip !== old.skip || this.#reader.mayOpen(fact) ? null : fact;
  }

  #put(at: number, old: Fact, fact: Fact): void {
    fact.standFor(old);
    this.facts[at] = fact;
    this.tally.replace(old, fact);
    if (!old.skip && old.form.words > 0) countIn(old, -1);
    if (!fact.skip && fact.form.words > 0) countIn(fact, 1);
    this.#maker.forget(old);
  }

  *#decideAll(): Generator<void, void> {
    this.#maker = this.#newMaker();
    const spots: FoundSpot[] = [];
    const times = new Map<string, number>();
    for (const fact of this.facts) {
      if (fact.opens) this.#maker.followsHere(fact);
      fact.spots = this.#decide(fact);
      for (const spot of fact.spots) spots.push(numbered(spot, times));
      if (fact.order % BATCH === 0) yield;
    }
    this.spots = spots;
  }

  /** Decides again on changed facts and on what stands so near that it may say something of them. */
  #redecide(changed: ReadonlySet<Fact>): void {
    const near = new Set(changed);
    for (const fact of changed) {
      for (const side of ['previous', 'next'] as const) {
        let at = fact[side];
        for (let i = 0; at && (i < 2 || sharesBox(at, fact)) && i < MOST_PATCHED; i++) {
          near.add(at);
          at = at[side];
        }
      }
    }
    for (const fact of near) this.#maker.forget(fact);
    const decided = [...near]
      .sort((a, b) => a.order - b.order)
      .map((fact) => ({ fact, found: this.#decide(fact) }));
    const changes = decided.some(
      ({ fact, found }) =>
        fact.spots.length !== found.length || found.some((spot, i) => !alike(spot, fact.spots[i])),
    );
    if (!changes) return;
    // All of them: what tests what may have changed with a question that others follow up on.
    for (const { fact, found } of decided) fact.spots = found;
    const again = new Set(decided.map(({ fact }) => fact.order));
    const times = new Map<string, number>();
    this.spots = this.spots
      .filter(({ fact }) => !again.has(fact.order))
      .concat(decided.flatMap(({ found }) => found))
      .sort((a, b) => a.fact.order - b.fact.order)
      .map((spot) => numbered(spot, times));
  }

  #kindOf(fact: Fact): SpotKind | null {
    const { page } = this;
    const engine = this.#engine;
    if (weighQuestion(fact, page, fact.heading?.asks === true) >= THRESHOLD) return 'question';
    return page.posting && readRequirement(fact, engine) ? 'requirement' : null;
  }

  #decide(fact: Fact): readonly FoundSpot[] {
    const { page } = this;
    const maker = this.#maker;
    const verdicts = this.#verdicts;
    const kind = this.#kindOf(fact);
    const word = verdicts.of(fact.block.text.slice(fact.peeled.start, fact.peeled.end));
    if (word?.verdict === 'not-a-question') return NONE;
    const forced = word?.verdict === 'is-a-question' || (word?.verdict === 'tests' && kind === null);
    if (kind === 'question' && !word && !fact.peeled.quoted && !fact.listed) {
      // What is said around a quotation asks nothing: only the quotation is the question. An item is one with its case.
      const quoted = this.#quotesIn(fact);
      if (quoted.length > 0 && !asksAround(fact, quoted, this.#engine)) return this.#quoted(fact, quoted);
    }
    if (forced || kind === 'question') return maker.make('question', fact, fact.peeled, fact.form);
    const marked = fact.skip ? NO_SPANS : verdicts.spansIn(fact.block.text);
    if (marked.length > 0) return this.#markedByHand(fact, marked);
    if (kind === 'requirement') return maker.make('requirement', fact, fact.peeled, fact.form);
    return fact.skip || (page.interview <= 0 && !page.posting) ? NONE : this.#quoted(fact);
  }

  /** The reader's own marks inside a block. */
  #markedByHand(fact: Fact, spans: readonly Span[]): readonly FoundSpot[] {
    return spans.flatMap((span) => {
      const form = readForm(fact.block.text.slice(span.start, span.end), this.#engine);
      return this.#maker.make('question', fact, span, form);
    });
  }

  /** Questions that a block quotes, where it stands among what candidates are asked. */
  #quotesIn({ heading, block }: Fact): readonly Quoted[] {
    const section = sectionKind(heading, false);
    if (!QUOTES.test(block.text) || /^(?:reverse|notask|faq|nav)$/.test(section)) return NO_QUOTES;
    return quotedQuestions(block, this.#engine).filter(
      ({ start, end }) => this.#verdicts.of(block.text.slice(start, end))?.verdict !== 'not-a-question',
    );
  }

  #quoted(fact: Fact, quotes = this.#quotesIn(fact)): readonly FoundSpot[] {
    return quotes.flatMap((one) => this.#maker.make('question', fact, one, one.form));
  }
}

/** Does a block ask anything outside of these parts? */
function asksAround({ block: { text } }: Fact, parts: readonly Span[], engine: SpotEngine): boolean {
  // The last is cut out first: then the places of the others hold.
  const rest = parts.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
  return readForm(rest, engine).score > 0;
}

const NONE: readonly FoundSpot[] = [];

/** The spot with the id that its place among its likes gives it. */
function numbered(spot: FoundSpot, times: Map<string, number>): FoundSpot {
  const name = spot.kind === 'question' ? spot.key : `${spot.kind} ${spot.key}`;
  const time = (times.get(name) ?? 0) + 1;
  times.set(name, time);
  if (spot.time === time) return spot;
  return spot.again(time);
}

const alike = (a: FoundSpot, b: FoundSpot | undefined): boolean =>
  b !== undefined && a.fact === b.fact && a.start === b.start && a.end === b.end && a.kind === b.kind;

/** Adds what stands in a group with `start`; false when that is spread over too much of the page. */
function addGroup(start: Fact, into: Set<Fact>): boolean {
  let left = start.group.size;
  for (const side of ['previous', 'next'] as const) {
    let at: Fact | undefined = side === 'previous' ? start : start.next;
    for (let i = 0; at && left > 0 && i < MOST_PATCHED; i++) {
      if (at.group === start.group && at.form.words > 0 && !at.skip) {
        into.add(at);
        left--;
      }
      at = at[side];
    }
  }
  return left <= 0;
}

const sharesBox = (a: Fact, b: Fact): boolean =>
  (a.place.item !== null && a.place.item === b.place.item) ||
  (a.place.row !== null && a.place.row === b.place.row);

/** Blocks that a page's language is told by, if it takes so many. */
const SAMPLED = 400;
const sample = createRun();

/** The first words of the page, for its language. */
function sampleOf(blocks: readonly TextBlock[]) {
  const texts = blocks.slice(0, SAMPLED).map(({ text }) => text.slice(0, 400));
  return readWords(texts.join(' ').slice(0, 4_000), sample);
}
