/** Makes spots of what was found, and knows which block became which. */
import { textKey } from '../text/normalise';
import type { Span, TextBlock } from '../text/types';
import type { Classified } from './classify';
import { weighQuestion } from './decide';
import type { SpotEngine } from './engine';
import type { Fact } from './facts';
import type { TextForm } from './forms';
import { FoundSpot, type SpotReader } from './found-spot';
import type { PageKind } from './page-kind';
import type { Evidence, PageAbout, SpotKind, SpotMeta } from './types';
import type { Verdicts } from './verdicts';

/** What the page says of all its spots. */
export interface PageWords {
  readonly about: PageAbout;
  readonly page: PageKind;
}

export class SpotMaker implements SpotReader {
  readonly #byBlock = new Map<TextBlock, FoundSpot>();
  /** First question of a list item or a table row. */
  readonly #byBox = new Map<Element, FoundSpot>();
  /** The last question before each "follow-ups:". */
  readonly #byFollow = new Map<Fact, FoundSpot>();
  #latest: FoundSpot | undefined;
  readonly #verdicts: Verdicts;
  readonly #words: PageWords;
  readonly #engine: SpotEngine;

  constructor(engine: SpotEngine, words: PageWords, verdicts: Verdicts) {
    this.#verdicts = verdicts;
    this.#words = words;
    this.#engine = engine;
  }

  has(block: TextBlock | undefined): boolean {
    return block !== undefined && this.#byBlock.has(block);
  }

  /** A "follow-ups:" stands here: what comes under it belongs to the question before it. */
  followsHere(fact: Fact): void {
    if (this.#latest) this.#byFollow.set(fact, this.#latest);
  }

  forget(fact: Fact): void {
    const spot = this.#byBlock.get(fact.block);
    if (!spot) return;
    this.#byBlock.delete(fact.block);
    for (const box of [fact.place.item, fact.place.row])
      if (box && this.#byBox.get(box) === spot) this.#byBox.delete(box);
  }

  /** A spot as if it were the first with its words (whoever has all of them numbers them), or none where there are no words. */
  make(kind: SpotKind, fact: Fact, span: Span, form: TextForm): readonly FoundSpot[] {
    const text = fact.block.text.slice(span.start, span.end);
    const key = textKey(text);
    if (key === '') return [];
    const spot = new FoundSpot(kind, text, key, 1, fact, span.start, span.end, form, this);
    this.#latest = spot;
    this.#byBlock.set(fact.block, spot);
    const box = fact.place.item ?? fact.place.row;
    if (box && !this.#byBox.has(box)) this.#byBox.set(box, spot);
    return [spot];
  }

  evidence(spot: FoundSpot): readonly Evidence[] {
    const { kind, form, fact } = spot;
    const weighed: Evidence[] = [];
    if (kind === 'question' && form === fact.form)
      weighQuestion(fact, this.#words.page, fact.heading?.asks === true, weighed);
    return this.#engine.evidence(spot, weighed);
  }

  meta({ fact }: FoundSpot): SpotMeta {
    return this.#engine.meta(fact, this.#words.about.meta);
  }

  classify(spot: FoundSpot): Classified {
    const word = this.#verdicts.of(spot.text);
    const own = word?.verdict === 'tests' ? word.competency : undefined;
    const parentOf = (fact: Fact) => this.#parentOf(fact, spot);
    return this.#engine.tests(spot, { category: this.#words.about.category, parentOf, own });
  }

  #parentOf(fact: Fact, spot: FoundSpot): FoundSpot | undefined {
    const { item, row } = fact.place;
    const outer = item?.parentElement?.closest('li');
    const found = outer
      ? this.#byBox.get(outer)
      : ((row ? this.#byBox.get(row) : undefined) ?? (fact.follows && this.#byFollow.get(fact.follows)));
    // The first question of a box is nobody's follow-up.
    return found?.block === spot.block ? undefined : found;
  }
}
