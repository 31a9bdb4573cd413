/** `npm run check:imports`: the rules of the house over every module that ships, and over the bundles that come into a page. */
import { existsSync } from 'node:fs';
import { contentScriptFaults, faultsOf } from './lib/import-rules';
import { bundleGraph, ROOT, readModuleFile } from './lib/modules';
import { trackedFiles } from './lib/repository';

const shipped = trackedFiles().filter(
  (path) => /^(?:entrypoints|components|utils)\/.*\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path),
);
const faults = shipped.flatMap((path) => faultsOf(readModuleFile(path)));

for (const script of [
  'entrypoints/page.ts',
  'entrypoints/on-demand.ts',
  'entrypoints/snippets.ts',
  'entrypoints/selected-texts.ts',
  'entrypoints/read-guide.ts',
  'entrypoints/describe-selection.ts',
]) {
  if (existsSync(ROOT + script)) faults.push(...contentScriptFaults(bundleGraph(script)));
  else faults.push(`${script} is missing`);
}

for (const fault of faults) console.error(fault);
console.log(`${shipped.length} modules, ${faults.length} broken rules`);
process.exit(faults.length === 0 ? 0 : 1);
