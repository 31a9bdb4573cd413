/** Makes spots of what was found, tells repeated texts apart by number, and knows which block became which. */
import { textKey } from '../text/normalise';
import type { Span, TextBlock } from '../text/types';
import { aroundOf } from './around';
import type { Classified } from './classify';
import { weighQuestion } from './decide';
import { type SpotEngine, UNREAD } from './engine';
import type { Fact } from './facts';
import type { TextForm } from './forms';
import { FoundSpot, type SpotReader } from './found-spot';
import type { PageKind } from './page-kind';
import { whyRequired } from './requirement';
import type { CompetencyScore, Evidence, PageAbout, SpotKind, SpotMeta } from './types';
import type { Verdicts } from './verdicts';

/** Headings above questions of other pages, for which this page's company and role do not speak. */
const ELSEWHERE = /\b(?:related|similar|more|other|popular|recommended)\b/i;
const NO_AROUND = {};

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
  /** How often each text was met; counted anew where spots are numbered again. */
  readonly #times = new Map<string, number>();
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

  make(kind: SpotKind, fact: Fact, span: Span, form: TextForm): FoundSpot | null {
    const text = fact.block.text.slice(span.start, span.end);
    const key = textKey(text);
    if (key === '') return null;
    const name = kind === 'question' ? key : `${kind} ${key}`;
    const time = (this.#times.get(name) ?? 0) + 1;
    this.#times.set(name, time);
    const spot = new FoundSpot(kind, text, key, time, fact, span.start, span.end, form, this);
    this.#latest = spot;
    this.#byBlock.set(fact.block, spot);
    const box = fact.place.item ?? fact.place.row;
    if (box && !this.#byBox.has(box)) this.#byBox.set(box, spot);
    return spot;
  }

  evidence({ kind, text, form, fact }: FoundSpot): readonly Evidence[] {
    const said = form.evidence.map(({ start, end, speaksFor, weight }) => ({
      words: text.slice(start, end),
      speaksFor,
      weight,
    }));
    const around: Evidence[] = [];
    if (kind === 'requirement') around.push(...whyRequired(fact));
    else if (form === fact.form) weighQuestion(fact, this.#words.page, fact.heading?.asks === true, around);
    return [...said, ...around].filter(({ words, weight }) => weight > 0 && words !== '');
  }

  meta({ fact }: FoundSpot): SpotMeta {
    return {
      ...(ELSEWHERE.test(fact.heading?.text ?? '') ? {} : this.#words.about.meta),
      ...this.#engine.metaNearby(fact),
      ...fact.card?.meta,
    };
  }

  classify(spot: FoundSpot): Classified {
    const { fact } = spot;
    // Headings of a posting ("What we are looking for") say nothing of a single line.
    const around =
      spot.kind === 'requirement'
        ? NO_AROUND
        : aroundOf(fact, this.#words.about.category, (one) => this.#parentOf(one, spot));
    const read = this.#engine.classify(spot.text, around);
    const word = this.#verdicts.of(spot.text);
    if (read === UNREAD || word?.verdict !== 'tests' || !word.competency) return read;
    return { ...read, competencies: corrected(word.competency, read.competencies) };
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

/** The user's word first, what the cues said after it. */
function corrected(id: string, found: readonly CompetencyScore[]): CompetencyScore[] {
  const own = found.find((one) => one.id === id);
  return [{ id, score: 1, cues: own?.cues ?? [] }, ...found.filter((one) => one.id !== id)];
}
