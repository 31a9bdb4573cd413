import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { press, sees } from '../../../scripts/browser/controls';
import { HintCard } from '../../../scripts/browser/hint-card';
import { markBox, markedTexts, waitForMarks } from '../../../scripts/browser/marks';
import { pause, until } from '../../../scripts/browser/poll';
import { chromiumSuite } from '../harness/chromium-suite';
import { OWNERSHIP } from '../harness/site';

const suite = chromiumSuite();

/** The panel in a tab of its own, looking at the tab given. */
async function panelOf(page: Page): Promise<Page> {
  return suite.openOwn(`sidepanel.html?tab=${await suite.tabId(page)}`);
}

async function noMarks(page: Page): Promise<void> {
  await until('the marks to go', async () => (await markedTexts(page)).length === 0);
}

describe('switching off', () => {
  it('this site: marks go at once, stay away after a reload, and come back', async () => {
    const page = await suite.open('practice-page.html');
    await waitForMarks(page, 14);
    const panel = await panelOf(page);
    await sees(panel, OWNERSHIP);
    await press(panel, 'button', 'This site and Storymark');
    await press(panel, 'menuitem', 'Turn off on this site');
    await noMarks(page);
    await page.reload();
    await pause(1_200);
    expect(await markedTexts(page)).toEqual([]);
    await press(panel, 'button', 'This site and Storymark');
    await press(panel, 'menuitem', 'Turn on for this site');
    // A page that nobody looks at is not read.
    await page.bringToFront();
    await waitForMarks(page, 14);
  });

  it('this tab: another tab of the same site keeps its marks', async () => {
    const other = await suite.open('single-page/one');
    await waitForMarks(other, 1);
    const page = await suite.open('practice-page.html');
    await waitForMarks(page, 14);
    const panel = await panelOf(page);
    await sees(panel, OWNERSHIP);
    await press(panel, 'button', 'This site and Storymark');
    await press(panel, 'menuitem', 'Turn off in this tab');
    await noMarks(page);
    expect(await markedTexts(other)).toEqual([OWNERSHIP]);
  });
});

describe('saving from the hint card', () => {
  it('keeps the question with its page', async () => {
    const page = await suite.open('practice-page.html');
    await waitForMarks(page, 14);
    const box = await markBox(page, OWNERSHIP);
    await page.mouse.move(box.x + 40, box.y + box.height / 2);
    const card = await HintCard.of(page);
    await card.shown();
    const more = await card.part('More');
    await page.mouse.click(more.x, more.y);
    const save = await card.part('Save');
    await page.mouse.click(save.x, save.y);
    const panel = await panelOf(page);
    await press(panel, 'button', 'This site and Storymark');
    await press(panel, 'menuitem', 'Snippets of this page (1)');
    await sees(panel, OWNERSHIP);
  });
});

describe('with the panel open', () => {
  it('a hover lights the question in the panel and shows no card', async () => {
    const page = await suite.open('practice-page.html');
    await waitForMarks(page, 14);
    await suite.clickToolbarButton(page);
    const panel = await suite.sidePanel();
    await sees(panel, OWNERSHIP);
    await press(panel, 'button', /Show all questions of this page/);
    const box = await markBox(page, 'Describe a decision');
    await page.mouse.move(box.x + 40, box.y + box.height / 2, { steps: 3 });
    await until('the lit row', () =>
      panel.evaluate(() => document.querySelector('.row.lit')?.textContent?.includes('Describe a decision')),
    );
    expect(await (await HintCard.of(page)).text()).toBe('');
  });
});
