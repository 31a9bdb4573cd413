/** A score in words: pooled and by page, what was confused with what, and every fault where they are asked for. */
import { f1, precision, recall, type Score, type Tally } from './score';

const figure = (value: number) => value.toFixed(3);
const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / (values.length || 1);

export interface ReportOptions {
  readonly errors?: boolean;
  readonly perPage?: boolean;
  /** Words of each page, for false marks by words. */
  readonly words?: ReadonlyMap<string, number>;
}

/** Hits whose first competency is among the first three named; naming none is right where the label's first is `other`. */
function inThree({ pooled, misread }: Score): number {
  const more = misread.filter(({ label, got }) =>
    got.slice(0, 3).includes(label.competencies[0] ?? ''),
  ).length;
  return pooled.primary + more;
}

export function reportScore(kind: string, result: Score, options: ReportOptions = {}): string {
  const { pooled, pages, wrong, missed, misread } = result;
  const has = [...pages.values()].filter(({ tp, fn }: Tally) => tp + fn > 0);
  const rest = [...pages].filter(([, { tp, fn }]) => tp + fn === 0);
  const stray = rest.reduce((sum, [, { fp }]) => sum + fp, 0);
  const words = rest.reduce((sum, [page]) => sum + (options.words?.get(page) ?? 0), 0);
  const by = words > 0 ? `, ${((20_000 * stray) / words).toFixed(2)} in 20,000 words` : '';
  const hits = pooled.tp || 1;
  const lines = [
    `${kind}: precision ${figure(precision(pooled))}  recall ${figure(recall(pooled))}  F1 ${figure(f1(pooled))}  (hits ${pooled.tp}, false ${pooled.fp}, missed ${pooled.fn})`,
    `  macro over ${has.length} pages that have any: precision ${figure(mean(has.map(precision)))}  recall ${figure(mean(has.map(recall)))}`,
    `  false hits on the other ${rest.length} pages: ${stray}${by}`,
    `  competency of hits: first ${figure(pooled.primary / hits)}  in the first three ${figure(inThree(result) / hits)}  first is any of the label's ${figure(pooled.any / hits)}`,
  ];
  if (options.perPage) lines.push(...perPage(pages), ...confusions(result));
  if (options.errors) {
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

function perPage(pages: ReadonlyMap<string, Tally>): string[] {
  return [...pages]
    .filter(([, { tp, fp, fn }]) => tp + fp + fn > 0)
    .map(([page, { tp, fp, fn }]) => `  page ${page}: hits ${tp}, false ${fp}, missed ${fn}`);
}

const MOST_CONFUSIONS = 20;

function confusions({ misread }: Score): string[] {
  const counts = new Map<string, number>();
  for (const { label, got } of misread) {
    const name = `${label.competencies[0]} read as ${got[0] ?? 'none'}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_CONFUSIONS)
    .map(([name, times]) => `  confused ${times}×: ${name}`);
}
