/** Spotting and classifying together, where both are wanted at once: Storymark's own pages, scripts, tests. */
import { type Classifier, createClassifier } from './classifier';
import { createEngine, type PackCues, type SpotEngine } from './engine';
import type { ModelData } from './model';
import { tellerOf } from './teller';

export type WholeEngine = SpotEngine & Classifier;

export function createWholeEngine(packs: readonly PackCues[], model: ModelData | null = null): WholeEngine {
  const classifier = createClassifier(packs, model);
  return { ...createEngine(packs, tellerOf(classifier)), ...classifier };
}
