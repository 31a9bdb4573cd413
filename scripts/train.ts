/**
 * `npm run train`: learns the weights that ship from the labelled corpus in bench/corpus and writes them into the built-in
 * pack. The same corpus gives the same weights; `npm run eval` says how well they do on pages they were not learned from.
 */
import { writeFileSync } from 'node:fs';
import { readBenchCorpus } from './lib/bench-corpus';
import { MODEL_PATH, rulesOnly, writeGenerated } from './lib/builtin-cues';
import { classesOf, rulesEngine } from './lib/engine';
import { examplesOf, testedOf } from './lib/examples';
import { trainModel } from './lib/training';

const engine = rulesEngine(rulesOnly());
const { pages, lines } = readBenchCorpus();
const examples = pages.map((page) => examplesOf(page, engine));
const tested = [...lines, ...testedOf(pages)];
const model = trainModel(examples, tested, classesOf(rulesOnly()), engine);
writeFileSync(MODEL_PATH, `${JSON.stringify(model)}\n`);
writeGenerated();
const count = (kind: 'questions' | 'requirements') =>
  examples.reduce((sum, page) => sum + page[kind].filter(({ target }) => target[0] === 1).length, 0);
process.stdout.write(
  `${pages.length} pages with ${count('questions')} questions and ${count('requirements')} requirements, ${tested.length} texts with what they test: ${(JSON.stringify(model).length / 1024).toFixed(0)} kB of weights\n`,
);
