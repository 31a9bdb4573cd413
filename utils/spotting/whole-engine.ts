/** Spotting and classifying together, where both are wanted at once: Storymark's own pages, scripts, tests. */
import { type Classifier, createClassifier } from './classifier';
import { createEngine, type PackCues, type SpotEngine } from './engine';
import { tellerOf } from './teller';

export type WholeEngine = SpotEngine & Classifier;

export function createWholeEngine(packs: readonly PackCues[]): WholeEngine {
  const classifier = createClassifier(packs);
  return { ...createEngine(packs, tellerOf(classifier)), ...classifier };
}
