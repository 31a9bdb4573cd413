/**
 * `npm run bench`: what Storymark costs a page, in a real Chromium, on pages made for it (bench/pages.ts).
 * `--json` prints one flat object and nothing else on standard output; `--only scan.35k,mutation` measures a part;
 * `--runs 3` takes medians of three instead of nine.
 */
import { anchors } from './bench/anchors';
import { BenchBrowser } from './bench/browser';
import { cuePasses, type Figures, living, marks, mutations, scans } from './bench/groups';
import { stories } from './bench/stories';
import { compileBuiltin } from './lib/builtin-cues';

const args = process.argv.slice(2);
const option = (name: string): string | undefined => {
  const at = args.indexOf(name);
  return at < 0 ? undefined : args[at + 1];
};

/** What the figures are held to: at most, or (">=") at least. */
const TARGETS: readonly (readonly [pattern: RegExp, limit: number, atLeast?: true])[] = [
  [/^scan\..*\.ratio$/, 8],
  [/\.longest_task_ms$/, 16],
  [/^mutation\.350k\.share$/, 0.01],
  [/^rewriting\..*\.core_share$/, 0.02],
  [/^mark\.500\.vs_markjs$/, 20, true],
  [/^idle\..*\.wakes$/, 0],
  [/^cues\.100x\.ratio$/, 1.5],
  [/^stories\.10k\.rank\.vs_getall$/, 1],
  [/^stories\.10k\.search\.vs_getall$/, 2],
  [/^stories\.10k\.panel\.vs_ten$/, 1.5],
  [/^anchor\.[^.]+\.1000\.orphans_vs_dom_anchor$/, 20, true],
  [/^anchor\.[^.]+\.\d+\.wrong$/, 0],
];

function table(figures: Figures): string {
  return Object.entries(figures)
    .map(([name, value]) => {
      const target = TARGETS.find(([pattern]) => pattern.test(name));
      const kept = target && (target[2] ? value >= target[1] : value <= target[1]);
      const word = target
        ? `${target[2] ? 'at least' : 'at most'} ${target[1]}: ${kept ? 'kept' : 'MISSED'}`
        : '';
      const shown = Number.isInteger(value) ? String(value) : value.toPrecision(4);
      return `${name.padEnd(38)} ${shown.padStart(12)}  ${word}`.trimEnd();
    })
    .join('\n');
}

async function main(): Promise<void> {
  const runs = Number(option('--runs') ?? 9);
  if (!Number.isInteger(runs) || runs < 1) throw new Error('--runs wants a whole number from 1 on.');
  const browser = await BenchBrowser.start();
  const figures: Figures = {};
  try {
    const plan = {
      browser,
      runs,
      cues: compileBuiltin(),
      only: option('--only')?.split(',') ?? [],
      say: (text: string) => process.stderr.write(`${text}\n`),
    };
    for (const group of [scans, marks, mutations, living, cuePasses, anchors, stories])
      await group(plan, figures);
  } finally {
    await browser.close();
  }
  const rounded = Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [name, Number(value.toPrecision(5))]),
  );
  process.stdout.write(
    args.includes('--json') ? `${JSON.stringify(rounded, null, 1)}\n` : `${table(figures)}\n`,
  );
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
