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
  readonly competencies: readonly string[];
  readonly cue: number;
  readonly #packed: SparseWeights;
  #rows: WeightRows | undefined;

  constructor({ ids, weights, cue }: ModelData) {
    this.competencies = ids;
    this.cue = cue;
    this.#packed = weights;
  }

  /** Weights of words for competencies; decoded when the first text is classified. */
  get words(): WeightRows {
    this.#rows ??= decodeWeights(this.#packed, BUCKETS);
    return this.#rows;
  }
}
