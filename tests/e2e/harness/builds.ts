/** Where the builds are. `npm test` makes them; `npm run build:e2e` makes the two that tests drive. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OUTPUT = fileURLToPath(new URL('../../../.output/', import.meta.url));

function built(name: string, command: string): string {
  const folder = join(OUTPUT, name);
  if (!existsSync(join(folder, 'manifest.json')))
    throw new Error(`There is no ${folder}: ${command} makes it.`);
  return folder;
}

/** The shipped build with the test pages' hosts granted beforehand: no script can answer a permission prompt. */
export const chromeBuild = () => built('chrome-mv3-e2e', 'npm run build:e2e');
export const firefoxBuild = () => built('firefox-mv3-e2e', 'npm run build:e2e');
/** What people install. */
export const shippedChromeBuild = () => built('chrome-mv3', 'npm run build');
export const shippedFirefoxBuild = () => built('firefox-mv3', 'npm run build:firefox');
