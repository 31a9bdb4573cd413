/** Spotting and classifying together, where both are wanted at once: Storymark's own pages, scripts, tests. */
import { type Classifier, createClassifier } from './classifier';
import { classifyText } from './classify';
import { createEngine, type PackCues, type SpotEngine } from './engine';

export type WholeEngine = SpotEngine & Classifier;

export function createWholeEngine(packs: readonly PackCues[]): WholeEngine {
  const classifier = createClassifier(packs);
  return { ...createEngine(packs, (text, around) => classifyText(text, around, classifier)), ...classifier };
}
