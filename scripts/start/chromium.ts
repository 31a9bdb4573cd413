/** The demo in Chromium: the real side panel, opened by a click on the toolbar button. */
import type { Browser, Page } from 'puppeteer-core';
import { type Chromium, clickToolbarButton, sidePanel, startChromium } from '../browser/chromium';
import { HintCard } from '../browser/hint-card';
import { markBox, waitForMarks } from '../browser/marks';
import { pause } from '../browser/poll';
import { type Demo, STAYS_OPEN, savePicture, takeSamples, untilClosed } from './demo';
import { sideBySide } from './picture';
import { describeTour, goTo, tour } from './tour';

export async function demoInChromium(demo: Demo): Promise<void> {
  const chromium = await startChromium({
    extension: demo.extension,
    ...(demo.visible ? { display: '' } : {}),
  });
  try {
    const welcome = await welcomePage(chromium);
    await takeSamples(welcome);
    const page = await chromium.browser.newPage();
    await page.goto(demo.practicePage);
    const marks = await waitForMarks(page);
    if (demo.visible) {
      await closeBlankTabs(chromium.browser);
      await clickToolbarButton(chromium, page);
      console.log(STAYS_OPEN);
      await untilClosed(chromium.browser);
      return;
    }
    console.log(`${marks.length} questions on ${demo.practicePage}\n`);
    const pagePicture = await page.screenshot();
    const question = await hoverOverStory(page, marks);
    const cardPicture = await page.screenshot();
    await clickToolbarButton(chromium, page);
    const panel = await sidePanel(chromium);
    console.log(describeTour(await tour(panel)));
    await goTo(panel, question);
    const panelPicture = await panel.screenshot();
    const pictures = [
      savePicture(demo, 'chromium-page.png', pagePicture),
      savePicture(demo, 'chromium-hint-card.png', cardPicture),
      savePicture(demo, 'chromium-panel.png', panelPicture),
      savePicture(
        demo,
        'chromium-overview.png',
        await sideBySide(chromium.browser, cardPicture, panelPicture),
      ),
    ];
    console.log(`\nPictures: ${pictures.join(', ')}`);
  } finally {
    await chromium.browser.close();
  }
}

async function welcomePage(chromium: Chromium): Promise<Page> {
  const target = await chromium.browser.waitForTarget(
    (candidate) => candidate.url() === chromium.url('welcome.html'),
    {
      timeout: 20_000,
    },
  );
  return target.asPage();
}

/** Rests the pointer on the first question that a story fits, with its card in sight; returns the question. */
async function hoverOverStory(page: Page, questions: readonly string[]): Promise<string> {
  const card = await HintCard.of(page);
  for (const question of questions) {
    const box = await markBox(page, question);
    await page.mouse.move(box.x + Math.min(120, box.width / 2), box.y + box.height / 2);
    const text = await card.shown();
    await pause(CARD_FADES_IN);
    if (/\bfits?\b/.test(text)) return question;
    await page.mouse.move(4, 4);
    await card.gone();
  }
  throw new Error('No sample story fits any question of the practice page.');
}

/** Milliseconds until the card stands still. */
const CARD_FADES_IN = 400;

/** The tab that every start brings along. */
async function closeBlankTabs(browser: Browser): Promise<void> {
  const pages = await browser.pages();
  await Promise.all(pages.filter((page) => page.url() === 'about:blank').map((page) => page.close()));
}
