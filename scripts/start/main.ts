/**
 * `npm start`: Storymark in a real browser, with the sample stories, on a practice page of its own. With a screen the
 * browser stays open; without one every question found is printed and pictures are saved in artifacts/.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { requireBrowser } from '../browser/find';
import { servePages } from '../browser/pages';
import { ROOT } from '../lib/modules';
import { demoInChromium } from './chromium';
import type { Demo } from './demo';
import { demoInFirefox } from './firefox';
import { readOptions, type StartOptions } from './options';

/** The build that tests use too: as shipped, with pages on loopback allowed beforehand, so that no prompt is needed. */
function build({ browser }: StartOptions): string {
  console.log('Building …');
  const args = ['build', '--mode', 'e2e', ...(browser === 'firefox' ? ['-b', 'firefox', '--mv3'] : [])];
  const wxt = spawnSync(process.execPath, ['node_modules/wxt/bin/wxt.mjs', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, NODE_NO_WARNINGS: '1' },
  });
  if (wxt.status !== 0) throw new Error(`The build failed:\n${wxt.stdout}${wxt.stderr}`);
  return join(ROOT, '.output', browser === 'firefox' ? 'firefox-mv3-e2e' : 'chrome-mv3-e2e');
}

async function start(): Promise<void> {
  const options = readOptions(process.argv.slice(2), process.env, process.platform);
  requireBrowser(options.browser);
  const extension = build(options);
  const pages = await servePages(join(ROOT, 'tests/fixtures'));
  const artifacts = join(ROOT, 'artifacts');
  mkdirSync(artifacts, { recursive: true });
  const demo: Demo = {
    extension,
    visible: options.visible,
    practicePage: pages.url('practice-page.html'),
    artifacts,
  };
  try {
    await (options.browser === 'firefox' ? demoInFirefox(demo) : demoInChromium(demo));
  } finally {
    await pages.close();
  }
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
