/**
 * `npm run --silent rank -- --stories STORIES.json --questions QUESTIONS.jsonl`: the best stories for each question.
 * `npm run --silent rank -- --judge SET.json …`: how good the ranking is on judged sets, beside BM25; without a file, on those of bench/corpus.
 * `npm run --silent rank -- --unlearned`: how good it is on the stories there from which nothing is learned.
 */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadBuiltinPack } from '../utils/rubrics/builtin';
import { createRegistry } from '../utils/rubrics/registry';
import { classify } from '../utils/spotting/classify';
import { prepareBank, rankStories } from '../utils/stories/ranking';
import { builtinEngine } from './lib/engine';
import { BadInput, readJudged, readQuestions, readStories } from './lib/rank-input';
import { bm25, scoreRankings } from './lib/rank-score';
import { scoreUnlearnedStories } from './lib/rank-unlearned';

const SETS = [
  'ranking',
  'stories',
  'stories-heldout',
  'stories-unseen',
  'stories-fresh',
  'stories-later',
  'stories-last',
  'stories-blind',
  'stories-blind-trades',
];
const USAGE = 'usage: npm run --silent rank -- --stories STORIES.json --questions QUESTIONS.jsonl';

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new BadInput(`${file}: ${error instanceof Error ? error.message : 'cannot be read'}`);
  }
}

function options(): { stories: string; questions: string } {
  try {
    const { values } = parseArgs({ options: { stories: { type: 'string' }, questions: { type: 'string' } } });
    if (values.stories && values.questions) return { stories: values.stories, questions: values.questions };
  } catch (error) {
    throw new BadInput(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
  throw new BadInput(USAGE);
}

/** How well a bank of stories is ranked, and how well BM25 does with stems. */
async function judge(paths: readonly string[]): Promise<void> {
  const engine = builtinEngine();
  const sources = createRegistry([await loadBuiltinPack()]).signalSources();
  process.stdout.write(
    'set                 nDCG@3  BM25   silent where nothing fits  where something does\n',
  );
  for (const path of paths) {
    const { stories, questions } = readJudged(read(path), path);
    const bank = prepareBank(stories, sources);
    const rankings = questions.map(({ question }) => ({
      question,
      ranked: rankStories({ text: question, competencies: classify(question, {}, engine) }, bank),
    }));
    const { ndcg, silentRightly, silentWrongly } = scoreRankings(questions, rankings);
    const plain = scoreRankings(questions, bm25(stories, questions));
    const cells = [
      ndcg.toFixed(3).padEnd(8),
      plain.ndcg.toFixed(3).padEnd(7),
      silentRightly.toFixed(2).padEnd(27),
    ];
    process.stdout.write(
      `${basename(path, '.json').padEnd(20)}${cells.join('')}${silentWrongly.toFixed(2)}\n`,
    );
  }
}

async function unlearned(): Promise<void> {
  const sources = createRegistry([await loadBuiltinPack()]).signalSources();
  const { stories, questions, whole, known, dots } = scoreUnlearnedStories(builtinEngine(), sources);
  process.stdout.write(`${stories} stories in banks of thirty, ${questions} questions\n`);
  for (const [name, { ndcg, silentRightly, silentWrongly }] of Object.entries({ whole, known })) {
    const how = name === 'whole' ? 'as it ships' : 'told what each question tests';
    process.stdout.write(
      `${how}: nDCG@3 ${ndcg.toFixed(3)}, silent where nothing fits ${silentRightly.toFixed(2)}, where something does ${silentWrongly.toFixed(2)}\n`,
    );
  }
  for (const { least, right, found } of dots)
    process.stdout.write(
      `${least} dots${least < 3 ? ' or more' : ''}: right ${right.toFixed(2)}, found ${found.toFixed(2)}\n`,
    );
}

async function main(): Promise<void> {
  if (process.argv.includes('--unlearned')) return unlearned();
  const at = process.argv.indexOf('--judge');
  if (at >= 0) {
    const given = process.argv.slice(at + 1);
    const own = SETS.map((name) => join(import.meta.dirname, `../bench/corpus/${name}.json`));
    return judge(given.length > 0 ? given : own);
  }
  const files = options();
  const stories = readStories(read(files.stories), files.stories);
  const questions = readQuestions(read(files.questions), files.questions);
  const engine = builtinEngine();
  const bank = prepareBank(stories, createRegistry([await loadBuiltinPack()]).signalSources());
  for (const { question, company } of questions) {
    const competencies = classify(question, {}, engine).map(({ id, score }) => ({ id, score }));
    const profile = { text: question, competencies, ...(company === undefined ? {} : { company }) };
    const ranked = rankStories(profile, bank).map(({ id, score, weak, reasons }) => ({
      id,
      score,
      weak,
      reasons: reasons.map((reason) => reason.text),
    }));
    process.stdout.write(`${JSON.stringify({ question, competencies, ranked })}\n`);
  }
}

main().catch((error: unknown) => {
  if (!(error instanceof BadInput)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
});
