/**
 * What words say of competencies, learned by `npm run train` from the labelled texts of `bench/corpus`. Into a page it comes
 * as a script of its own, and only when somebody asks what a question tests. Without it the cues alone decide.
 */
import { BUCKETS } from './hashing';
import { decodeWeights, type SparseWeights, type WeightRows } from './weights';

/** Plain JSON. */
export interface ModelData {
  /** Competency of each class. */
  readonly ids: readonly string[];
  readonly weights: SparseWeights;
  /** What one point of a cue's weight is worth beside the words' own. */
  readonly cue: number;
}

export class Model {
  private rows: WeightRows | null = null;

  constructor(private readonly data: ModelData) {}

  get competencies(): readonly string[] {
    return this.data.ids;
  }

  get cue(): number {
    return this.data.cue;
  }

  /** Weights of words for competencies; decoded when the first text is classified. */
  get words(): WeightRows {
    this.rows ??= decodeWeights(this.data.weights, BUCKETS);
    return this.rows;
  }
}
