/** `npm run check:manifest`: reads the manifests of the shipped builds and the texts that stores show. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Manifest, manifestFaults, type Target } from './lib/manifest-rules';
import { ROOT } from './lib/modules';

/** Limits of the Chrome Web Store, the narrower of the two, in characters. */
const TEXT_LIMITS: Readonly<Record<string, number>> = { extName: 75, extShortName: 12, extDescription: 132 };

function json<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}

/** Every `__MSG_name__` of the manifest must have a text, and the store's texts must fit. */
function textFaults(build: string, manifest: Manifest): string[] {
  const texts = json<Record<string, { message: string }>>(join(build, '_locales/en/messages.json'));
  const named = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+?)__/g)].map((match) => match[1] ?? '');
  return [
    ...named.filter((name) => !texts[name]?.message).map((name) => `the text ${name} is missing`),
    ...Object.entries(TEXT_LIMITS)
      .filter(([name, limit]) => (texts[name]?.message.length ?? 0) > limit)
      .map(([name, limit]) => `the text ${name} is longer than ${limit} characters`),
  ];
}

function iconFaults(build: string, manifest: Manifest): string[] {
  return Object.entries((manifest.icons ?? {}) as Record<string, string>)
    .filter(([, path]) => !existsSync(join(build, path)))
    .map(([size, path]) => `the icon of ${size} px, ${path}, is missing`);
}

let count = 0;
for (const target of ['chrome', 'firefox'] satisfies Target[]) {
  const build = join(ROOT, '.output', `${target}-mv3`);
  const manifest = json<Manifest>(join(build, 'manifest.json'));
  const faults = [
    ...manifestFaults(manifest, target),
    ...textFaults(build, manifest),
    ...iconFaults(build, manifest),
  ];
  count += faults.length;
  for (const fault of faults) console.error(`${target}: ${fault}`);
}
console.log(`2 manifests, ${count} faults`);
process.exit(count === 0 ? 0 : 1);
