/** Makes spots of what was found, tells repeated texts apart by number, and knows which block became which. */
import { NORMALISER_VERSION, shortHash, textKey } from '../text/normalise';
import { sentences } from '../text/sentences';
import type { Span, TextBlock } from '../text/types';
import { aroundOf } from './around';
import { classifyText } from './classify';
import type { SpotEngine } from './engine';
import type { Fact } from './facts';
import type { TextForm } from './forms';
import { metaNearby } from './nearby';
import type { CompetencyScore, Evidence, PlacedSpot, SpotKind, SpotMeta } from './types';
import type { Verdicts } from './verdicts';

/** Headings above questions of other pages, for which this page's company and role do not speak. */
const ELSEWHERE = /\b(?:related|similar|more|other|popular|recommended)\b/i;
const NO_AROUND = {};

/** What the page says of all its spots. */
export interface PageWords {
  readonly meta: SpotMeta;
  readonly category: string;
}

export class SpotMaker {
  private readonly byBlock = new Map<TextBlock, PlacedSpot>();
  /** First question of a list item or a table row. */
  private readonly byBox = new Map<Element, PlacedSpot>();
  /** The last question before each "follow-ups:". */
  private readonly byFollow = new Map<Fact, PlacedSpot>();
  private latest: PlacedSpot | undefined;

  constructor(
    private readonly engine: SpotEngine,
    private readonly words: PageWords,
    private readonly verdicts: Verdicts,
  ) {}

  has(block: TextBlock | undefined): boolean {
    return block !== undefined && this.byBlock.has(block);
  }

  /** A "follow-ups:" stands here: what comes under it belongs to the question before it. */
  followsHere(fact: Fact): void {
    if (this.latest) this.byFollow.set(fact, this.latest);
  }

  forget(fact: Fact): void {
    const spot = this.byBlock.get(fact.block);
    this.byBlock.delete(fact.block);
    for (const box of [fact.place.item, fact.place.row])
      if (box && this.byBox.get(box) === spot) this.byBox.delete(box);
  }

  make(
    kind: SpotKind,
    fact: Fact,
    span: Span,
    form: TextForm,
    evidence: readonly Evidence[],
  ): PlacedSpot | null {
    const text = fact.block.text.slice(span.start, span.end);
    const key = textKey(text);
    if (key === '') return null;
    const word = this.verdicts.of(text);
    // Headings of a posting ("What we are looking for") say nothing of a single line.
    const around =
      kind === 'requirement' ? NO_AROUND : aroundOf(fact, this.words.category, (one) => this.parentOf(one));
    const read = classifyText(text, around, this.engine);
    const competencies =
      word?.verdict === 'tests' && word.competency
        ? corrected(word.competency, read.competencies)
        : read.competencies;
    const spot: PlacedSpot = {
      ...read,
      id: idOf(kind, key, 1),
      kind,
      text,
      parts: form.sentences > 1 ? sentences(text).map((one) => text.slice(one.start, one.end)) : [text],
      competencies,
      evidence: [...saidBy(text, form), ...evidence].filter((one) => one.weight > 0 && one.words !== ''),
      meta: {
        ...(ELSEWHERE.test(fact.heading?.text ?? '') ? {} : this.words.meta),
        ...metaNearby(fact),
        ...fact.card?.meta,
      },
      block: fact.block,
      start: span.start,
      end: span.end,
      key,
    };
    this.latest = spot;
    this.byBlock.set(fact.block, spot);
    const box = fact.place.item ?? fact.place.row;
    if (box && !this.byBox.has(box)) this.byBox.set(box, spot);
    return spot;
  }

  private parentOf(fact: Fact): PlacedSpot | undefined {
    const { item, row } = fact.place;
    const outer = item?.parentElement?.closest('li');
    if (outer) return this.byBox.get(outer);
    if (row && this.byBox.has(row)) return this.byBox.get(row);
    return fact.follows === undefined ? undefined : this.byFollow.get(fact.follows);
  }
}

/** Id of the n-th spot of a kind with the same words. */
export const idOf = (kind: SpotKind, key: string, time: number): string =>
  shortHash(`${NORMALISER_VERSION}|${kind}|${key}|${time}`);

const saidBy = (text: string, form: TextForm): Evidence[] =>
  form.evidence.map(({ start, end, speaksFor, weight }) => ({
    words: text.slice(start, end),
    speaksFor,
    weight,
  }));

/** The user's word first, what the cues said after it. */
function corrected(id: string, found: readonly CompetencyScore[]): CompetencyScore[] {
  const own = found.find((one) => one.id === id);
  return [{ id, score: 1, cues: own?.cues ?? [] }, ...found.filter((one) => one.id !== id)];
}
