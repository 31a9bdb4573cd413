/** `npm run check:repository`: nothing in the repository points at one machine or one registry. */
import { readFileSync } from 'node:fs';
import { ROOT } from './lib/modules';
import { trackedFiles } from './lib/repository';

const BINARY = /\.(?:png|jpg|ico|woff2?|zip|gz)$/;
/** A home or working folder of some machine. Not preceded by what would make it part of a web address. */
const MACHINE_PATH = /(?<![\w.:/-])\/(?:work|home|root|Users)\/[\w.-]+/;

const faults: string[] = [];
const lock = JSON.parse(readFileSync(`${ROOT}package-lock.json`, 'utf8')) as {
  packages: Record<string, { resolved?: string }>;
};
for (const [path, { resolved }] of Object.entries(lock.packages)) {
  if (resolved?.startsWith('http'))
    faults.push(`package-lock.json: ${path} is tied to ${new URL(resolved).host}`);
}
const files = trackedFiles().filter((path) => !BINARY.test(path));
for (const path of files) {
  const lines = readFileSync(ROOT + path, 'utf8').split('\n');
  lines.forEach((line, index) => {
    const found = MACHINE_PATH.exec(line);
    if (found) faults.push(`${path}:${index + 1} names a place on one machine: ${found[0]}`);
  });
}
for (const fault of faults) console.error(fault);
console.log(`${files.length} text files, ${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);
