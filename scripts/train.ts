/**
 * `npm run train`: learns the weights that ship from the labelled corpus in bench/corpus and writes them into the built-in
 * pack. The same corpus gives the same weights; `npm run eval` says how well they do on pages they were not learned from.
 */
import { writeFileSync } from 'node:fs';
import { readBenchCorpus } from './lib/bench-corpus';
import {
  compileBuiltin,
  MODEL_PATH,
  readingIds,
  STORY_WEIGHTS_PATH,
  storyWords,
  writeGenerated,
} from './lib/builtin-cues';
import { classesOf, rulesEngine } from './lib/engine';
import { testedOf } from './lib/examples';
import { readTold, trainStoryWords } from './lib/story-training';
import { trainModel } from './lib/training';

const engine = rulesEngine(compileBuiltin());
const { pages, lines } = readBenchCorpus();
const tested = [...lines, ...testedOf(pages)];
const model = trainModel(tested, classesOf(compileBuiltin()), engine);
const told = readTold();
writeFileSync(
  STORY_WEIGHTS_PATH,
  `${JSON.stringify(trainStoryWords(told, readingIds(), storyWords()), null, 2)}\n`,
);
writeGenerated();
writeFileSync(MODEL_PATH, `${JSON.stringify(model)}\n`);
process.stdout.write(`${tested.length} texts with what they test: ${model.weights.steps.length} weights\n`);
