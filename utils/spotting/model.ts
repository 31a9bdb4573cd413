/**
 * The linear models as they ship: what `npm run train` learned from the labelled pages of `bench/corpus`, as text in the
 * built-in pack's cues. Decoded where it is used; without a model the rules alone decide.
 */
import { BUCKETS, type FeatureSet } from './features';
import { decodeWeights, type SparseWeights, type WeightRows } from './weights';

/** Plain JSON. */
export interface ModelData {
  readonly question: SparseWeights;
  readonly requirement: SparseWeights;
  readonly competency: {
    /** Competency of each class. */
    readonly ids: readonly string[];
    readonly weights: SparseWeights;
    /** What one point of a cue's weight is worth beside the words' own. */
    readonly cue: number;
  };
}

export class Model {
  /** One weight a bucket. */
  private readonly question: Float32Array;
  private readonly requirement: Float32Array;
  private rows: WeightRows | null = null;

  constructor(private readonly data: ModelData) {
    this.question = dense(data.question);
    this.requirement = dense(data.requirement);
  }

  /** Log-odds that a block is a question. */
  asked(features: FeatureSet): number {
    return dot(this.question, features);
  }

  /** Log-odds that a block is a requirement. */
  required(features: FeatureSet): number {
    return dot(this.requirement, features);
  }

  get competencies(): readonly string[] {
    return this.data.competency.ids;
  }

  get cue(): number {
    return this.data.competency.cue;
  }

  /** Weights of words for competencies; decoded when the first text is classified. */
  get words(): WeightRows {
    this.rows ??= decodeWeights(this.data.competency.weights, BUCKETS);
    return this.rows;
  }
}

function dense(weights: SparseWeights): Float32Array {
  const { starts, values } = decodeWeights(weights, BUCKETS);
  const out = new Float32Array(BUCKETS);
  for (let b = 0; b < BUCKETS; b++) if (starts[b] !== starts[b + 1]) out[b] = values[starts[b] ?? 0] ?? 0;
  return out;
}

/** A feature met twice counts once: the weights were learned so. */
const seen = new Int32Array(BUCKETS);
let turn = 0;

function dot(weights: Float32Array, { buckets, length }: FeatureSet): number {
  turn++;
  let sum = 0;
  for (let i = 0; i < length; i++) {
    const bucket = buckets[i] ?? 0;
    if (seen[bucket] === turn) continue;
    seen[bucket] = turn;
    sum += weights[bucket] ?? 0;
  }
  return sum;
}
