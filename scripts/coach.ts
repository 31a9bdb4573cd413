/**
 * `npm run --silent coach -- STORIES.jsonl`: what the coach says of each story, a JSON object a line.
 * `npm run --silent coach -- --judge SET.jsonl …`: how well it does on stories whose flags are known (`flags` beside `story`);
 * without a file, on bench/corpus/coach.jsonl and coach-later.jsonl.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkStory } from '../utils/stories/checks';
import { BadInput, readCoached } from './lib/coach-input';
import { judgeFlags, reportFlags } from './lib/coach-score';

const USAGE = 'usage: npm run --silent coach -- STORIES.jsonl';

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new BadInput(`${file}: ${error instanceof Error ? error.message : 'cannot be read'}`);
  }
}

function main(args: readonly string[]): void {
  if (args[0] === '--judge') {
    const files =
      args.length > 1
        ? args.slice(1)
        : ['coach', 'coach-later'].map((name) => join(import.meta.dirname, `../bench/corpus/${name}.jsonl`));
    for (const file of files)
      process.stdout.write(`${reportFlags(judgeFlags(readCoached(read(file), file)))}\n`);
    return;
  }
  const [file] = args;
  if (file === undefined) throw new BadInput(USAGE);
  for (const [index, { story }] of readCoached(read(file), file).entries()) {
    const flags = checkStory(story).map(({ id, words, section }) => ({
      id,
      evidence: words === '' ? [] : [words],
      section,
    }));
    process.stdout.write(`${JSON.stringify({ index, flags })}\n`);
  }
}

try {
  main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof BadInput)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
