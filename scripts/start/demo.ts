/** What the demos in both browsers share. */
import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { press } from '../browser/controls';
import { until } from '../browser/poll';
import { ROOT } from '../lib/modules';

export interface Demo {
  /** Folder of the built extension. */
  readonly extension: string;
  /** A window that stays, or a tour that ends. */
  readonly visible: boolean;
  readonly practicePage: string;
  /** Folder for pictures. */
  readonly artifacts: string;
}

/** Takes the samples on the welcome page, as a person would. */
export async function takeSamples(welcome: Page): Promise<void> {
  await press(welcome, 'button', /sample/i);
  await until('the sample stories', () =>
    welcome.evaluate(() => /remove|take .*away/i.test(document.body.textContent)),
  );
}

/** Saves a picture and returns its path as a person types it. */
export function savePicture(demo: Demo, name: string, picture: Uint8Array): string {
  const path = join(demo.artifacts, name);
  writeFileSync(path, picture);
  return relative(ROOT, path);
}

/** Resolves when the person closes the browser. */
export async function untilClosed(browser: Browser): Promise<void> {
  if (browser.connected) await new Promise((resolve) => browser.once('disconnected', resolve));
}

export const STAYS_OPEN = `
The practice page is open and marked, with Storymark beside it. Its button is in the toolbar, in Chromium behind the
puzzle piece.
Hover over a question, click it in the panel, write a story. This browser has a profile of its own:
what you write here is gone when you close it. Close the browser to end.`;
