/** From labelled pages and lines to the models that ship. Deterministic: the same corpus gives the same weights. */
import type { SpotEngine } from '../../utils/spotting/engine';
import { BUCKETS } from '../../utils/spotting/features';
import type { ModelData } from '../../utils/spotting/model';
import { encodeWeights } from '../../utils/spotting/weights';
import { type PageExamples, type TestedText, testedExample } from './examples';
import { type Example, trainFtrl } from './ftrl';

export interface TrainingOptions {
  /** What a point of a cue's weight is worth beside the words' own. */
  readonly cue: number;
  /** How much a weight must earn before it is kept: for the two models of blocks, and for that of competencies. */
  readonly blockL1: number;
  readonly competencyL1: number;
  /** Questions weigh this much against other blocks: above 1 finds more, below 1 marks less that is none. */
  readonly asked: number;
}

export const OPTIONS: TrainingOptions = { cue: 0.35, blockL1: 0.4, competencyL1: 0.5, asked: 1 };

const blocks = (examples: readonly Example[], l1: number) =>
  encodeWeights(
    trainFtrl(examples, { buckets: BUCKETS, classes: 1, epochs: 6, alpha: 0.15, l1, l2: 1, softmax: false }),
    1,
  );

export function trainModel(
  pages: readonly PageExamples[],
  tested: readonly TestedText[],
  ids: readonly string[],
  engine: SpotEngine,
  options: TrainingOptions = OPTIONS,
): ModelData {
  const { cue, blockL1, competencyL1, asked } = options;
  const questions = pages.flatMap((page) =>
    page.questions.map((one) => (one.target[0] === 1 ? { ...one, weight: asked } : one)),
  );
  const requirements = pages.flatMap((page) => page.requirements);
  const lines = tested.flatMap((one) => testedExample(one, ids, cue, engine) ?? []);
  const weights = trainFtrl(lines, {
    buckets: BUCKETS,
    classes: ids.length,
    epochs: 12,
    alpha: 0.2,
    l1: competencyL1,
    l2: 1,
    softmax: true,
  });
  return {
    question: blocks(questions, blockL1),
    requirement: blocks(requirements, blockL1),
    competency: { ids, weights: encodeWeights(weights, ids.length), cue },
  };
}
