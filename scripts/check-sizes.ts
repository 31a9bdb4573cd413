/** `npm run check:sizes`: the compressed weight of what users download, against its budget. */
import { basename, join } from 'node:path';
import { codeFiles, gzipSize, initialFiles } from './lib/bundle-sizes';
import { ROOT } from './lib/modules';

/** kB of 1,000 bytes. Raised only on purpose, with the reason in the commit. */
const BUDGETS = { content: 30, onDemand: 15, learned: 200, snippets: 20, panel: 60, rubrics: 200 };

const rows: { build: string; what: string; size: number; budget: number }[] = [];

for (const build of ['chrome-mv3', 'firefox-mv3']) {
  const folder = join(ROOT, '.output', build);
  const weigh = (files: readonly string[]) =>
    files.reduce((sum, file) => sum + gzipSize(join(folder, file)), 0);
  const all = codeFiles(folder);
  const content = all.filter((file) => file === 'page.js');
  const onDemand = all.filter((file) => file === 'on-demand.js');
  if (onDemand.length === 0) throw new Error(`${build} has no on-demand script`);
  const learned = all.filter((file) => file === 'teller.js');
  if (learned.length === 0) throw new Error(`${build} has no learned weights apart from its scripts`);
  const snippets = all.filter((file) => file === 'snippets.js');
  if (snippets.length === 0) throw new Error(`${build} has no script for snippets`);
  const panel = initialFiles(folder, 'sidepanel.html');
  const rubrics = all.filter((file) => /^texts-/.test(basename(file)) && !panel.includes(file));
  if (content.length === 0) throw new Error(`${build} has no content script`);
  if (rubrics.length === 0) throw new Error(`${build} has no rubric texts apart from the panel`);
  rows.push(
    { build, what: 'content script', size: weigh(content), budget: BUDGETS.content },
    { build, what: 'page script, on demand', size: weigh(onDemand), budget: BUDGETS.onDemand },
    { build, what: 'learned words, on demand', size: weigh(learned), budget: BUDGETS.learned },
    { build, what: 'page script, snippets', size: weigh(snippets), budget: BUDGETS.snippets },
    { build, what: 'panel, first load', size: weigh(panel), budget: BUDGETS.panel },
    { build, what: 'rubric texts', size: weigh(rubrics), budget: BUDGETS.rubrics },
  );
}

let over = 0;
for (const { build, what, size, budget } of rows) {
  const fits = size <= budget * 1000;
  if (!fits) over++;
  const weight = `${(size / 1000).toFixed(1)} kB`.padStart(9);
  console.log(`${build.padEnd(12)} ${what.padEnd(25)} ${weight} of ${budget} kB${fits ? '' : '  TOO HEAVY'}`);
}
process.exit(over === 0 ? 0 : 1);
