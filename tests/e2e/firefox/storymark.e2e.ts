/** The same in Firefox, as far as Firefox lets a script go: its toolbar, sidebar, popup and menus are driven from its own scope. */

import { PNG } from 'pngjs';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { press, sees } from '../../../scripts/browser/controls';
import { type Firefox, startFirefox } from '../../../scripts/browser/firefox';
import { cardPart, cardShown, cardText } from '../../../scripts/browser/firefox-card';
import {
  chooseInContextMenu,
  clickToolbarButton,
  closePanels,
  evaluateInPopup,
  evaluateInSidebar,
  isSidebarOpen,
  pictureOfSidebar,
  runCommand,
} from '../../../scripts/browser/firefox-ui';
import { markBox, markedTexts, waitForMarks } from '../../../scripts/browser/marks';
import { until } from '../../../scripts/browser/poll';
import { firefoxBuild } from '../harness/builds';
import { addedRoots, domText } from '../harness/page-view';
import { difference, picture } from '../harness/pixels';
import { Profile } from '../harness/profile';
import { DECISION, OWNERSHIP, type Site, startSite } from '../harness/site';
import { PIPELINE_STORY, writeStory } from '../harness/stories';

const profile = new Profile();
let site: Site;
let firefox: Firefox;
let pages: Page[] = [];

beforeAll(async () => {
  site = await startSite();
  firefox = await startFirefox({ extension: firefoxBuild(), profile: profile.folder });
});
afterAll(async () => {
  await firefox?.browser.close();
  await site?.close();
  profile.remove();
});
afterEach(async () => {
  // With a panel in sight there is no hint card: the next test starts without one.
  await closePanels(firefox);
  await Promise.all(pages.map((page) => page.close().catch(() => undefined)));
  pages = [];
});

async function practicePage(): Promise<Page> {
  const page = await firefox.browser.newPage();
  pages.push(page);
  await page.goto(site.named('practice-page.html'));
  await page.bringToFront();
  await waitForMarks(page, 14);
  return page;
}

async function openOwn(path: string): Promise<Page> {
  const page = await firefox.openOwnPage(path);
  pages.push(page);
  return page;
}

const sidebarText = () => evaluateInSidebar<string>(firefox, "document.body.innerText.replace(/\\s+/g, ' ')");

describe('in Firefox', () => {
  it('marks stand on the same questions, and can be seen', async () => {
    const page = await practicePage();
    const texts = await markedTexts(page);
    expect(texts).toContain(OWNERSHIP);
    expect(texts).toContain('What was the hardest bug you ever tracked down?');
    const box = await markBox(page, OWNERSHIP);
    const marked = await picture(page, box);
    await page.evaluate(() => CSS.highlights.clear());
    expect(difference(marked, await picture(page, box))).toBeGreaterThan(0.2);
  });

  it('marks are painted under a policy that forbids everything', async () => {
    const page = await firefox.browser.newPage();
    pages.push(page);
    await page.goto(site.named('strict.html'));
    expect(await waitForMarks(page)).toEqual([OWNERSHIP]);
    const box = await markBox(page, OWNERSHIP);
    const marked = await picture(page, box);
    await page.evaluate(() => CSS.highlights.clear());
    expect(difference(marked, await picture(page, box))).toBeGreaterThan(0.2);
  });

  it('the page’s nodes stay as they were, but for the one host of the hint card', async () => {
    const page = await practicePage();
    const before = await domText(page);
    expect(await addedRoots(page)).toEqual([]);
    const box = await markBox(page, OWNERSHIP);
    await page.mouse.move(box.x + 40, box.y + box.height / 2);
    expect(await cardShown(firefox)).toMatch(/ownership/i);
    const found = await page.evaluate(() => {
      const { find } = window as unknown as { find(...asked: unknown[]): boolean };
      return ['No story yet', 'story fits', 'Open'].filter((text) => find(text, true, false, true));
    });
    expect(found).toEqual([]);
    const roots = await addedRoots(page);
    expect(roots).toHaveLength(1);
    expect(roots[0]?.openShadow).toBe(false);
    expect(await domText(page, `html > ${roots[0]?.name}`)).toBe(before);
  });

  it('one click on the toolbar button opens the sidebar with the page’s first question', async () => {
    const page = await practicePage();
    await clickToolbarButton(firefox, page);
    await until('the sidebar', () => isSidebarOpen(firefox));
    await until('the question in it', async () => (await sidebarText()).includes(OWNERSHIP));
    const { data } = PNG.sync.read(await pictureOfSidebar(firefox));
    const shades = new Set<number>();
    for (let at = 0; at < data.length; at += 4)
      shades.add((data[at] ?? 0) * 65_536 + (data[at + 1] ?? 0) * 256 + (data[at + 2] ?? 0));
    expect(shades.size).toBeGreaterThan(20);
    await evaluateInSidebar<null>(
      firefox,
      `(document.querySelector('[aria-label="Next question"]').click(), null)`,
    );
    await until('the next question', async () => (await sidebarText()).includes('Describe a decision'));
  });

  it('“Open” in the hint card shows the panel, though Firefox refuses to open the sidebar from a page', async () => {
    const page = await practicePage();
    const box = await markBox(page, 'Describe a decision');
    await page.mouse.move(box.x + 40, box.y + box.height / 2);
    await cardShown(firefox);
    const open = await cardPart(firefox, 'Open');
    await page.mouse.click(open.x, open.y);
    await until('the question in the popup', async () => (await popupText(page)).includes(DECISION));
  });

  it('a selection is saved from the context menu', async () => {
    const page = await practicePage();
    const box = await markBox(page, 'Tell me about a project that failed.');
    await page.mouse.click(box.x + 30, box.y + box.height / 2, { count: 3 });
    await page.mouse.click(box.x + 30, box.y + box.height / 2, { button: 'right' });
    await chooseInContextMenu(firefox, 'Save selection to Storymark');
    await sees(
      await openOwn('library.html#snippets'),
      'Tell me about a project that failed. What did you learn?',
    );
  });

  it('the keys for the next and the previous mark show the card', async () => {
    const page = await practicePage();
    await page.mouse.click(4, 4);
    await runCommand(firefox, 'J');
    expect(await cardShown(firefox)).toMatch(/ownership/i);
    await page.keyboard.press('Escape');
    await until('the card to go', async () => (await cardText(firefox)) === '');
  });

  it('a site is switched off and on', async () => {
    const page = await practicePage();
    const panel = await openOwn(`sidepanel.html?tab=${await tabIdOf(page)}`);
    await sees(panel, OWNERSHIP);
    await press(panel, 'button', 'This site and Storymark');
    await press(panel, 'menuitem', 'Turn off on this site');
    await until('the marks to go', async () => (await markedTexts(page)).length === 0);
    await press(panel, 'button', 'This site and Storymark');
    await press(panel, 'menuitem', 'Turn on for this site');
    await page.bringToFront();
    await waitForMarks(page, 14);
  });

  it('a story is found for its question after the browser was closed and opened again', async () => {
    const panel = await openOwn('sidepanel.html');
    await writeStory(panel, PIPELINE_STORY);
    await firefox.browser.close();
    firefox = await startFirefox({ extension: firefoxBuild(), profile: profile.folder });
    const page = await practicePage();
    const again = await openOwn(`sidepanel.html?tab=${await tabIdOf(page)}`);
    await sees(again, OWNERSHIP);
    await sees(again, PIPELINE_STORY.title);
  });
});

/** The number by which the extension knows the tab of a page. */
async function tabIdOf(page: Page): Promise<number> {
  const own = await openOwn('library.html#snippets');
  const id = await own.evaluate(
    async (url) =>
      (
        await (
          globalThis as unknown as {
            browser: { tabs: { query(q: object): Promise<{ id: number; url?: string }[]> } };
          }
        ).browser.tabs.query({})
      ).find((tab) => tab.url === url)?.id ?? -1,
    page.url(),
  );
  if (id < 0) throw new Error(`No tab shows ${page.url()}.`);
  return id;
}

/** Text of the panel in the popup at the toolbar or, where Firefox has no focused window for it, in a window of its own. */
async function popupText(opener: Page): Promise<string> {
  const texts = [await evaluateInPopup<string>(firefox, 'document.body.innerText').catch(() => '')];
  for (const page of await firefox.browser.pages()) {
    if (page === opener || pages.includes(page)) continue;
    const read = page.evaluate(() =>
      location.pathname === '/sidepanel.html' ? document.body.innerText : '',
    );
    texts.push(await read.catch(() => ''));
  }
  return texts.join('\n');
}
