import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { control, press, sees } from '../../../scripts/browser/controls';
import { HintCard } from '../../../scripts/browser/hint-card';
import { markBox, waitForMarks } from '../../../scripts/browser/marks';
import { accessibilityFaults, setScheme } from '../harness/accessibility';
import { chromiumSuite } from '../harness/chromium-suite';
import { OWNERSHIP } from '../harness/site';
import { PIPELINE_STORY, writeStory } from '../harness/stories';

const suite = chromiumSuite();

const SCHEMES = ['light', 'dark'] as const;

async function check(page: Page): Promise<void> {
  for (const scheme of SCHEMES) {
    await setScheme(page, scheme);
    expect(await accessibilityFaults(page), scheme).toEqual([]);
  }
}

describe('accessible in light and dark', () => {
  it('the panel: empty, with a question, with a story, while writing', async () => {
    const tab = await suite.open('practice-page.html');
    await waitForMarks(tab, 14);
    const id = await suite.tabId(tab);
    const panel = await suite.openOwn(`sidepanel.html?tab=${id}`);
    await panel.setViewport({ width: 360, height: 640 });
    await control(panel, 'heading', OWNERSHIP);
    await check(panel);
    await press(panel, 'button', 'New story');
    await control(panel, 'textbox', 'Title');
    await check(panel);
    await press(panel, 'button', /^Back/);
    await writeStory(panel, PIPELINE_STORY);
    await check(panel);
    await press(panel, 'button', /^Back/);
    await press(panel, 'button', /Show all questions of this page/);
    await sees(panel, 'On this page');
    await check(panel);
  });

  it.each(['library.html', 'welcome.html'])('%s', async (path) => {
    const page = await suite.openOwn(path);
    await sees(page, /\w{3,}/);
    await check(page);
  });

  it('the hint card', async () => {
    const page = await suite.open('practice-page.html');
    await waitForMarks(page, 14);
    for (const scheme of SCHEMES) {
      await setScheme(page, scheme);
      await page.mouse.move(5, 5);
      const box = await markBox(page, OWNERSHIP);
      await page.mouse.move(box.x + 40, box.y + box.height / 2);
      const card = await HintCard.of(page);
      await card.shown();
      // Axe does not look into closed roots: its tree is copied into a page of its own, styles and all.
      const copy = await card.copy();
      const bench = await suite.open('empty.html');
      await setScheme(bench, scheme);
      await bench.evaluate(({ markup, sheets, background }) => {
        document.documentElement.lang = 'en';
        document.title = 'Hint card';
        document.body.style.background = background;
        const main = document.body.appendChild(document.createElement('main'));
        main.innerHTML = '<h1>Hint card</h1>';
        const root = main.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
        root.innerHTML = markup;
        root.adoptedStyleSheets = sheets.map((text) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(text);
          return sheet;
        });
      }, copy);
      expect(await accessibilityFaults(bench), scheme).toEqual([]);
    }
  });
});
