/** `npm run --silent spot -- FILE…`: the spots of page files, one JSON object a line. */
import { builtinEngine, spotsOf } from './lib/engine';
import { loadPage } from './lib/load-page';

const files = process.argv.slice(2);
if (files.length === 0) {
  process.stderr.write('usage: npm run --silent spot -- FILE… (.html, .md, .txt)\n');
  process.exitCode = 2;
}
const engine = builtinEngine();
for (const file of files) {
  try {
    for (const { kind, text, competencies, meta } of spotsOf(loadPage(file), engine)) {
      const scores = competencies.map(({ id, score, cues }) => ({
        id,
        score,
        cues: cues.map((cue) => cue.words),
      }));
      process.stdout.write(`${JSON.stringify({ file, kind, text, competencies: scores, meta })}\n`);
    }
  } catch (error) {
    process.stderr.write(`${file}: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  }
}
