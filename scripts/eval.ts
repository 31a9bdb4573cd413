/** `npm run --silent eval -- LABELS.jsonl PAGES_DIR [--errors]`: how well the shipped engine spots, on labelled pages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtinEngine, spotsOf } from './lib/engine';
import { loadPage } from './lib/load-page';
import {
  type Detection,
  f1,
  type Label,
  precision,
  recall,
  type Score,
  score,
  type Tally,
} from './lib/score';

const [labelsPath, pagesDir, ...flags] = process.argv.slice(2);
const errors = flags.includes('--errors');
const figure = (value: number) => value.toFixed(3);
const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / (values.length || 1);

function report(kind: string, { pooled, pages, wrong, missed, misread }: Score): string {
  const has = [...pages.values()].filter(({ tp, fn }: Tally) => tp + fn > 0);
  const rest = [...pages.values()].filter(({ tp, fn }) => tp + fn === 0);
  const lines = [
    `${kind}: precision ${figure(precision(pooled))}  recall ${figure(recall(pooled))}  F1 ${figure(f1(pooled))}  (hits ${pooled.tp}, false ${pooled.fp}, missed ${pooled.fn})`,
    `  macro over ${has.length} pages that have any: precision ${figure(mean(has.map(precision)))}  recall ${figure(mean(has.map(recall)))}`,
    `  false hits on the other ${rest.length} pages: ${rest.reduce((sum, { fp }) => sum + fp, 0)}`,
    `  competency of hits: first ${figure(pooled.primary / (pooled.tp || 1))}  any of the label's ${figure(pooled.any / (pooled.tp || 1))}`,
  ];
  if (errors) {
    for (const one of wrong) lines.push(`  false   ${one.page}: ${one.text.slice(0, 150)}`);
    for (const one of missed) lines.push(`  missed  ${one.page}: ${one.text.slice(0, 150)}`);
    for (const { label, got } of misread) {
      const mark = got[0] !== undefined && label.competencies.includes(got[0]) ? 'second' : 'misread';
      lines.push(
        `  ${mark} ${label.page}: [${label.competencies.join(' ')}] got [${got.slice(0, 3).join(' ')}] ${label.text.slice(0, 130)}`,
      );
    }
  }
  return lines.join('\n');
}

function main(): void {
  if (labelsPath === undefined || pagesDir === undefined) {
    process.stderr.write('usage: npm run --silent eval -- LABELS.jsonl PAGES_DIR [--errors]\n');
    process.exitCode = 2;
    return;
  }
  const labels = readFileSync(labelsPath, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Label);
  const engine = builtinEngine();
  const detections: Detection[] = [];
  for (const page of new Set(labels.map((label) => label.page))) {
    for (const spot of spotsOf(loadPage(join(pagesDir, page), { sourceLine: true }), engine)) {
      detections.push({
        page,
        kind: spot.kind,
        text: spot.text,
        competencies: spot.competencies.map(({ id }) => id),
      });
    }
  }
  for (const kind of ['question', 'requirement']) {
    process.stdout.write(`${report(kind, score(detections, labels, kind))}\n`);
  }
}

try {
  main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
