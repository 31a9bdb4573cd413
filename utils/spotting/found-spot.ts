/**
 * A spot as it is found: where it stands is known at once; what it tests, and what stands around it, is read when somebody
 * asks (a panel, a hint card). Most pages are read without anybody asking.
 */
import { NORMALISER_VERSION, shortHash } from '../text/normalise';
import { sentences } from '../text/sentences';
import type { TextBlock } from '../text/types';
import type { Classified } from './classify';
import { UNREAD } from './engine';
import type { Fact } from './facts';
import type { TextForm } from './forms';
import type { AnswerMode, CompetencyScore, Evidence, PlacedSpot, Spot, SpotKind, SpotMeta } from './types';

/** Who reads a spot later. */
export interface SpotReader {
  classify(spot: FoundSpot): Classified;
  evidence(spot: FoundSpot): readonly Evidence[];
  meta(spot: FoundSpot): SpotMeta;
}

export class FoundSpot implements PlacedSpot {
  #read: Classified | undefined;
  #name: string | undefined;
  readonly #reader: SpotReader;

  constructor(
    readonly kind: SpotKind,
    readonly text: string,
    readonly key: string,
    readonly time: number,
    readonly fact: Fact,
    readonly start: number,
    readonly end: number,
    /** The form of the spot's own words: the block's where the spot is all of it. */
    readonly form: TextForm,
    reader: SpotReader,
  ) {
    this.#reader = reader;
  }

  get block(): TextBlock {
    return this.fact.block;
  }

  get id(): string {
    this.#name ??= shortHash(`${NORMALISER_VERSION}|${this.kind}|${this.key}|${this.time}`);
    return this.#name;
  }

  /** The same spot as the n-th with its words. */
  again(time: number): FoundSpot {
    const { kind, text, key, fact, start, end, form } = this;
    return new FoundSpot(kind, text, key, time, fact, start, end, form, this.#reader);
  }

  get parts(): readonly string[] {
    return sentences(this.text).map((one) => this.text.slice(one.start, one.end));
  }

  get #classified(): Classified {
    if (this.#read) return this.#read;
    const read = this.#reader.classify(this);
    if (read !== UNREAD) this.#read = read;
    return read;
  }

  get competencies(): readonly CompetencyScore[] {
    return this.#classified.competencies;
  }

  get umbrella(): string | undefined {
    return this.#classified.umbrella;
  }

  get answer(): AnswerMode | undefined {
    return this.#classified.answer;
  }

  get evidence(): readonly Evidence[] {
    return this.#reader.evidence(this);
  }

  get meta(): SpotMeta {
    return this.#reader.meta(this);
  }
}

/** All that is known of a spot as plain data, without its place: what crosses to the panel. */
export function plainSpot(spot: PlacedSpot): Spot {
  const { id, kind, text, parts, competencies, evidence, meta, answer, umbrella } = spot;
  return {
    id,
    kind,
    text,
    parts,
    competencies,
    evidence,
    meta,
    ...(answer === undefined ? {} : { answer }),
    ...(umbrella === undefined ? {} : { umbrella }),
  };
}
