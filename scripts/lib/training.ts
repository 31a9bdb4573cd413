/** From labelled texts to the model that ships. Deterministic: the same corpus gives the same weights. */
import type { Classifier } from '../../utils/spotting/classifier';
import { BUCKETS } from '../../utils/spotting/hashing';
import type { ModelData } from '../../utils/spotting/model';
import { encodeWeights } from '../../utils/spotting/weights';
import { type TestedText, testedExample } from './examples';
import { trainFtrl } from './ftrl';

export interface TrainingOptions {
  /** What a point of a cue's weight is worth beside the words' own. */
  readonly cue: number;
  /** How much a weight must earn before it is kept: more makes a lighter model. */
  readonly l1: number;
}

export const OPTIONS: TrainingOptions = { cue: 0.9, l1: 12 };

export function trainModel(
  tested: readonly TestedText[],
  ids: readonly string[],
  engine: Classifier,
  { cue, l1 }: TrainingOptions = OPTIONS,
): ModelData {
  const examples = tested.flatMap((one) => testedExample(one, ids, cue, engine) ?? []);
  const weights = trainFtrl(examples, {
    buckets: BUCKETS,
    classes: ids.length,
    epochs: 8,
    alpha: 0.2,
    l1,
    l2: 1,
  });
  return { ids, weights: encodeWeights(weights, ids.length), cue };
}
