/** `npm run check:imports`: the rules of the house over every module that ships, and over the content script's bundle. */
import { existsSync } from 'node:fs';
import { contentScriptFaults, faultsOf } from './lib/import-rules';
import { bundleGraph, ROOT, readModuleFile } from './lib/modules';
import { trackedFiles } from './lib/repository';

const shipped = trackedFiles().filter(
  (path) => /^(?:entrypoints|components|utils)\/.*\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path),
);
const faults = shipped.flatMap((path) => faultsOf(readModuleFile(path)));

const contentScript = ['entrypoints/page.content/index.ts', 'entrypoints/page.content/index.tsx'].find(
  (path) => existsSync(ROOT + path),
);
if (contentScript === undefined) faults.push('entrypoints/page.content has no index module');
else faults.push(...contentScriptFaults(bundleGraph(contentScript)));

for (const fault of faults) console.error(fault);
console.log(`${shipped.length} modules, ${faults.length} broken rules`);
process.exit(faults.length === 0 ? 0 : 1);
