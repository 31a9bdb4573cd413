/**
 * A spot as it is found: where it stands is known at once; what it tests, and what stands around it, is read when somebody
 * asks (a panel, a hint card). Most pages are read without anybody asking.
 */
import { NORMALISER_VERSION, shortHash } from '../text/normalise';
import { sentences } from '../text/sentences';
import type { TextBlock } from '../text/types';
import type { Classified } from './classify';
import type { AnswerMode, CompetencyScore, Evidence, PlacedSpot, Spot, SpotKind, SpotMeta } from './types';

/** What can be read of a spot later. */
export interface Later {
  classify(spot: FoundSpot): Classified;
  evidence(spot: FoundSpot): readonly Evidence[];
  meta(spot: FoundSpot): SpotMeta;
}

export class FoundSpot implements PlacedSpot {
  private read: Classified | undefined;

  constructor(
    readonly kind: SpotKind,
    readonly text: string,
    readonly key: string,
    readonly time: number,
    readonly block: TextBlock,
    readonly start: number,
    readonly end: number,
    private readonly later: Later,
    readonly id = shortHash(`${NORMALISER_VERSION}|${kind}|${key}|${time}`),
  ) {}

  /** The same spot as the n-th with its words. */
  again(time: number): FoundSpot {
    return new FoundSpot(this.kind, this.text, this.key, time, this.block, this.start, this.end, this.later);
  }

  get parts(): readonly string[] {
    return sentences(this.text).map((one) => this.text.slice(one.start, one.end));
  }

  private get classified(): Classified {
    this.read ??= this.later.classify(this);
    return this.read;
  }

  get competencies(): readonly CompetencyScore[] {
    return this.classified.competencies;
  }

  get umbrella(): string | undefined {
    return this.classified.umbrella;
  }

  get answer(): AnswerMode | undefined {
    return this.classified.answer;
  }

  get evidence(): readonly Evidence[] {
    return this.later.evidence(this);
  }

  get meta(): SpotMeta {
    return this.later.meta(this);
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
