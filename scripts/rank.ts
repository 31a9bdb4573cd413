/** `npm run --silent rank -- --stories STORIES.json --questions QUESTIONS.jsonl`: the best stories for each question. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadBuiltinPack } from '../utils/rubrics/builtin';
import { createRegistry } from '../utils/rubrics/registry';
import { classify } from '../utils/spotting/classify';
import { prepareBank, rankStories } from '../utils/stories/ranking';
import { builtinEngine } from './lib/engine';
import { BadInput, readQuestions, readStories } from './lib/rank-input';

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

async function main(): Promise<void> {
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
