/** From labelled texts to the model that ships. Deterministic: the same corpus gives the same weights. */
import type { Classifier } from '../../utils/spotting/classifier';
import { BUCKETS } from '../../utils/spotting/hashing';
import type { ModelData } from '../../utils/spotting/model';
import { encodeWeights } from '../../utils/spotting/weights';
import { type TestedText, testedExample } from './examples';
import { type Example, trainFtrl } from './ftrl';

export interface TrainingOptions {
  /** What a point of a cue's weight is worth beside the words' own. */
  readonly cue: number;
  /** How much a weight must earn before it is kept at all. */
  readonly l1: number;
  /** How many weights ship. */
  readonly most: number;
}

export const OPTIONS: TrainingOptions = { cue: 0.7, l1: 4, most: 150_000 };

export function trainModel(
  tested: readonly TestedText[],
  ids: readonly string[],
  engine: Classifier,
  { cue, l1, most }: TrainingOptions = OPTIONS,
): ModelData {
  const found = tested.flatMap((one) => testedExample(one, ids, cue, engine) ?? []);
  const often = new Int32Array(BUCKETS);
  for (const { features } of found) for (const bucket of features) often[bucket] = (often[bucket] ?? 0) + 1;
  const rarity = rarityOf(often, found.length);
  const examples = found.map(
    (one): Example => ({ ...one, values: Float32Array.from(one.features, (bucket) => rarity[bucket] ?? 0) }),
  );
  const classes = ids.length;
  const weights = trainFtrl(examples, {
    buckets: BUCKETS,
    classes,
    epochs: 8,
    alpha: 0.2,
    l1,
    l2: 16,
  });
  // Whoever reads the weights need not know how rare a word was.
  for (let i = 0; i < weights.length; i++)
    weights[i] = (weights[i] ?? 0) * (rarity[Math.floor(i / classes)] ?? 0);
  return { ids, weights: encodeWeights(keepMost(weights, often, classes, most), classes), cue };
}

/** Rare words say more than frequent ones, and are told so beforehand (inverse document frequency: Spärck Jones, 1972). */
const rarityOf = (often: Int32Array, texts: number): Float32Array =>
  Float32Array.from(often, (times) => Math.log((1 + texts) / (1 + times)) / 4);

/** Of all weights those that change most: large ones, and those of words that are met. The others become zero. */
function keepMost(weights: Float32Array, often: Int32Array, classes: number, most: number): Float32Array {
  const worth = weights.map((weight, i) => Math.abs(weight) * Math.sqrt(often[Math.floor(i / classes)] ?? 0));
  const least =
    worth
      .filter((one) => one > 0)
      .sort()
      .at(-most) ?? 0;
  return weights.map((weight, i) => ((worth[i] ?? 0) >= least ? weight : 0));
}
