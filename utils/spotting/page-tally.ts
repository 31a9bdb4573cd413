/** What the blocks of a page add up to. */
import { matchRun } from '../rubrics/matcher';
import { createRun, readWords } from '../text/lexer';
import type { SpotEngine } from './engine';
import type { Fact } from './facts';
import { headingKinds, kindOf, type SectionKind, sectionKind } from './outline';

/** Blocks, and words of each, searched for signs of hiring and of a posting. */
const MOST_BLOCKS = 500;
const MOST_WORDS = 120;
/** Headings of a level, or boxes of a class, and the share of them that ask, for all of them to. */
const MANY_ALIKE = 5;
const MOST_ALIKE = 0.6;

/** What the blocks of a page add up to, kept so that one changed block changes it by its own share. */
export class PageTally {
  stories = 0;
  asking = 0;
  /** Blocks that ask anything, of anybody. */
  plain = 0;
  asks = 0;
  mentions = 0;
  blocks = 0;
  /** How many of the first blocks show each sign. */
  readonly signs = new Map<string, number>();
  /** Names the page gives itself in its first headings. */
  readonly names: string[] = [];
  /** Headings of duties, qualifications and benefits. */
  readonly parts = new Map<string, number>();
  /** Blocks made alike, and how many of them ask. */
  readonly #alike = new Map<string, { all: number; ask: number }>();
  #looked = 0;
  readonly #shown = new Map<Fact, readonly string[]>();
  readonly #engine: SpotEngine;

  constructor(engine: SpotEngine) {
    this.#engine = engine;
  }

  add(fact: Fact): void {
    this.blocks++;
    if (this.#looked < MOST_BLOCKS) {
      this.#looked++;
      this.#look(fact, 1);
    }
    if (fact.level === 1 && !fact.skip && this.names.length < 3) this.names.push(fact.block.text);
    this.#count(fact, 1);
  }

  /** Counts a block again that took the place of another. */
  replace(old: Fact, fact: Fact): void {
    if (this.#shown.has(old)) {
      this.#look(old, -1);
      this.#look(fact, 1);
      this.#shown.delete(old);
    }
    this.#count(old, -1);
    this.#count(fact, 1);
  }

  /** How many different signs of a kind the page shows. */
  signsOf(kind: 'hiring' | 'hiring strong' | 'hiring hire' | 'posting' | 'told'): number {
    let many = 0;
    for (const [sign, times] of this.signs) if (times > 0 && sign.startsWith(kind)) many++;
    return many;
  }

  /** What is made alike, and mostly asks: levels of headings, classes of boxes. */
  get askingAlike(): string {
    let found = ' ';
    for (const [alike, { all, ask }] of this.#alike)
      if (all >= MANY_ALIKE && ask >= MOST_ALIKE * all) found += `${alike} `;
    return found;
  }

  #look(fact: Fact, sign: 1 | -1): void {
    let shown = this.#shown.get(fact);
    if (!shown) {
      shown = fact.form.words > 0 ? signsIn(fact, this.#engine) : [];
      this.#shown.set(fact, shown);
    }
    for (const one of shown) {
      if (one === 'mention') this.mentions += sign;
      else this.signs.set(one, (this.signs.get(one) ?? 0) + sign);
    }
  }

  #count(fact: Fact, sign: 1 | -1): void {
    const { alike } = fact;
    if (alike !== '' && !fact.skip && fact.form.words > 0) {
      const those = this.#alike.get(alike) ?? { all: 0, ask: 0 };
      this.#alike.set(alike, those);
      those.all += sign;
      if (fact.form.score >= 1.6 && fact.form.against === 0) those.ask += sign;
    }
    // A posting as a table, or as a list of terms, names its parts in their headers.
    const { tag, text } = fact.block;
    const named = fact.level > 0 || tag === 'th' || tag === 'dt';
    if (named) {
      const kinds = fact.level > 0 ? (fact.heading?.kinds ?? NONE) : headingKinds(text, this.#engine);
      const part = kindOf(kinds, true);
      this.parts.set(part, (this.parts.get(part) ?? 0) + sign);
      if (fact.level > 0 && !fact.skip && kindOf(kinds, false) === 'ask') this.asks += sign;
    }
    // What a form or an accordion asks says nothing of the page.
    if (
      fact.skip ||
      fact.place.control ||
      fact.form.against < 0 ||
      fact.form.words > 80 ||
      fact.form.score === 0
    )
      return;
    const section = sectionKind(fact.heading, false);
    if (section !== 'none' && section !== 'ask') return;
    if (fact.form.firstScore >= 3.5) this.stories += sign;
    if (fact.form.score >= 2) this.asking += sign;
    if (fact.form.score >= 1.6) this.plain += sign;
  }
}

const NONE: ReadonlyMap<SectionKind, number> = new Map();
const run = createRun(256);

function signsIn({ block, peeled }: Fact, engine: SpotEngine): readonly string[] {
  readWords(block.text, run, peeled.start, peeled.end);
  const found = matchRun(engine.lexicon.signs, run, [], 0, Math.min(run.length, MOST_WORDS));
  return found.length === 0 ? [] : [...new Set(found.map(({ target }) => target))];
}
