/** Saved, left, changed, come back: in Firefox. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sees } from '../../../scripts/browser/controls';
import { type Firefox, startFirefox } from '../../../scripts/browser/firefox';
import { until } from '../../../scripts/browser/poll';
import { firefoxBuild } from '../harness/builds';
import { difference, picture } from '../harness/pixels';
import { Profile } from '../harness/profile';
import { type Site, startSite } from '../harness/site';
import { KEPT, MOVED, REMOVED, REWORDED, REWORDED_NOW } from '../harness/snippet-pages';
import { saveWithButton, snippetTexts, waitForSnippets } from '../harness/snippets';

const profile = new Profile();
let site: Site;
let firefox: Firefox;

beforeAll(async () => {
  site = await startSite();
  firefox = await startFirefox({ extension: firefoxBuild(), profile: profile.folder });
});
afterAll(async () => {
  await firefox?.browser.close();
  await site?.close();
  profile.remove();
});

async function open(path: string): Promise<Page> {
  const page = await firefox.browser.newPage();
  await page.goto(site.named(path));
  await page.bringToFront();
  return page;
}

it('snippets are found again after the page changed, each in its place or in none', async () => {
  const sites = await firefox.openOwnPage('library.html#sites');
  await sees(sites, 'Show a button beside selected text');
  await sites.evaluate(() => {
    const boxes = document.querySelectorAll<HTMLInputElement>('main input[type=checkbox]');
    boxes[1]?.click();
  });
  await until('the switch', () =>
    sites.evaluate(
      () => document.querySelectorAll<HTMLInputElement>('main input[type=checkbox]')[1]?.checked || null,
    ),
  );
  await open('/snippets/first');
  const page = await open('/snippets/advice');
  await sees(page, KEPT);
  const all = [KEPT, MOVED, REWORDED, REMOVED];
  for (const words of all) {
    await saveWithButton(page, words);
    await until('it to be painted', async () => (await snippetTexts(page)).includes(words) || null);
  }
  const box = await page.evaluate((words) => {
    const line = [...document.querySelectorAll('p')].find((one) => one.textContent === words);
    line?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x, y, width, height } = line?.getBoundingClientRect() ?? new DOMRect();
    return { x, y, width: Math.min(width, 300), height };
  }, KEPT);
  const painted = await picture(page, box);
  await page.evaluate(() => CSS.highlights.delete('storymark-snippet'));
  expect(difference(painted, await picture(page, box))).toBeGreaterThan(0.1);
  await page.reload();
  await waitForSnippets(page, [KEPT, MOVED, REWORDED_NOW]);
});
