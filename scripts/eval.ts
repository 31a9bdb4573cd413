/**
 * How well Storymark spots.
 * `npm run --silent eval`: cross-validated by page on the corpus of this repository.
 * `npm run --silent eval -- LABELS.jsonl PAGES_DIR` (or `-- FOLDER`): what ships, on labelled pages elsewhere.
 * `--lines`: what single lines test, on lists from which nothing is learned.
 * `--errors` lists every fault, `--pages` figures by page and confusions, `--method rules` leaves the learned model out.
 */
import { basename, dirname, join } from 'node:path';
import { createWholeEngine } from '../utils/spotting/whole-engine';
import { readBenchCorpus } from './lib/bench-corpus';
import { compileBuiltin, readModel } from './lib/builtin-cues';
import { type LabelledPage, readCorpus, readLabelled } from './lib/corpus';
import { crossValidated, detectionsOn } from './lib/cross-validation';
import { scoreReadings, scoreUnlearned } from './lib/line-score';
import { score } from './lib/score';
import { reportScore } from './lib/score-report';

const args = process.argv.slice(2);
const method = args.includes('--method') ? args[args.indexOf('--method') + 1] : 'both';
const paths = args.filter((arg, i) => !arg.startsWith('--') && args[i - 1] !== '--method');

function pagesAt([first = '', folder]: readonly string[]): LabelledPage[] {
  if (folder === undefined) return readCorpus(first);
  return readLabelled(first, folder);
}

function wordsOf(pages: readonly LabelledPage[]): Map<string, number> {
  return new Map(
    pages.map(({ page, document }) => [page, (document.body?.textContent ?? '').split(/\s+/).length]),
  );
}

function lines(): void {
  const engine = createWholeEngine([compileBuiltin()], method === 'rules' ? null : readModel());
  const learned = readBenchCorpus().lines;
  const scores = [...scoreUnlearned(engine, learned), ...scoreReadings(engine, learned)];
  for (const { name, lines, first, three, any } of scores)
    process.stdout.write(
      `${name}: ${lines} lines, first ${first.toFixed(3)}, in the first three ${three.toFixed(3)}, first is any of the label's ${any.toFixed(3)}\n`,
    );
}

function main(): void {
  if (method !== 'both' && method !== 'rules')
    throw new Error(`--method is "rules" or "both", not "${method}".`);
  if (args.includes('--lines')) {
    lines();
    return;
  }
  const given = paths.length > 0;
  const corpus = given ? { pages: pagesAt(paths), lines: [] } : readBenchCorpus();
  const { pages } = corpus;
  const learned = method === 'both';
  const detections =
    learned && !given
      ? crossValidated(corpus, compileBuiltin())
      : detectionsOn(pages, createWholeEngine([compileBuiltin()], learned ? readModel() : null));
  const name = given ? basename(paths[1] ? dirname(join(paths[1], '.')) : (paths[0] ?? '')) : 'bench/corpus';
  process.stderr.write(
    `${name}: ${pages.length} pages, ${learned ? (given ? 'what ships' : 'cross-validated by page') : 'rules alone'}\n`,
  );
  const labels = pages.flatMap((page) => page.labels);
  const options = {
    errors: args.includes('--errors'),
    perPage: args.includes('--pages'),
    words: wordsOf(pages),
  };
  for (const kind of ['question', 'requirement']) {
    const all = pages.map(({ page }) => page);
    process.stdout.write(`${reportScore(kind, score(detections, labels, kind, all), options)}\n`);
  }
}

try {
  main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
