/**
 * `npm test`: every check, one after the other, from format to real browsers. The last line is `N passed, N failed`.
 * Arguments choose steps by the words of their names: `npm test -- unit types`.
 */
import { ensureBrowsers } from './browser/find';
import { describeOutcome, runStep, type Step } from './lib/steps';

const BIOME = 'node_modules/@biomejs/biome/bin/biome';
const TSC = 'node_modules/typescript/bin/tsc';
const WXT = 'node_modules/wxt/bin/wxt.mjs';

const script = (name: string) => ['--import', 'tsx', `scripts/${name}.ts`];
const e2e = (browser: string) => ['--config', 'vitest.e2e.config.ts', `tests/e2e/${browser}/`];

const STEPS: readonly Step[] = [
  { name: 'format and lint', node: [BIOME, 'ci', '--colors=off', '--max-diagnostics=10', '.'] },
  { name: 'import rules', node: script('check-imports') },
  { name: 'repository', node: script('check-repository') },
  { name: 'types', node: [TSC, '--noEmit'] },
  { name: 'rubrics', node: script('check-rubrics') },
  { name: 'unit tests', vitest: [] },
  { name: 'build for Chrome', node: [WXT, 'build'] },
  { name: 'build for Firefox', node: [WXT, 'build', '-b', 'firefox', '--mv3'] },
  { name: 'manifests', node: script('check-manifest') },
  { name: 'sizes', node: script('check-sizes'), show: true },
  { name: 'browsers', task: () => ensureBrowsers(['chromium', 'firefox']) },
  { name: 'test build for Chrome', node: [WXT, 'build', '--mode', 'e2e'] },
  { name: 'test build for Firefox', node: [WXT, 'build', '-b', 'firefox', '--mv3', '--mode', 'e2e'] },
  { name: 'end to end, Chromium', vitest: e2e('chromium') },
  { name: 'end to end, Firefox', vitest: e2e('firefox') },
];

const wanted = process.argv.slice(2).map((word) => word.toLowerCase());
const chosen = STEPS.filter(
  ({ name }) => wanted.length === 0 || wanted.some((word) => name.toLowerCase().includes(word)),
);

let passed = 0;
let failed = 0;
for (const step of chosen) {
  const outcome = runStep(step);
  passed += outcome.passed;
  failed += outcome.failed;
  console.log(describeOutcome(step, outcome));
  if (outcome.failed > 0 || step.show) console.log(outcome.output.replace(/^/gm, '      '));
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
