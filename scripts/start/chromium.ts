/** The demo in Chromium: the real side panel, opened by a click on the toolbar button. */
import type { Page } from 'puppeteer-core';
import { type Chromium, clickToolbarButton, sidePanel, startChromium } from '../browser/chromium';
import { HintCard } from '../browser/hint-card';
import { markBox, waitForMarks } from '../browser/marks';
import { type Demo, STAYS_OPEN, savePicture, takeSamples, untilClosed } from './demo';
import { describeTour, tour } from './tour';

export async function demoInChromium(demo: Demo): Promise<void> {
  const chromium = await startChromium({
    extension: demo.extension,
    ...(demo.visible ? { display: '' } : { height: 780 }),
  });
  try {
    const welcome = await welcomePage(chromium);
    await takeSamples(welcome);
    const page = await chromium.browser.newPage();
    await page.goto(demo.practicePage);
    const marks = await waitForMarks(page);
    if (demo.visible) {
      await clickToolbarButton(chromium, page);
      console.log(STAYS_OPEN);
      await untilClosed(chromium.browser);
      return;
    }
    console.log(`${marks.length} questions on ${demo.practicePage}\n`);
    const pictures = [await pictureOfPage(demo, page), await pictureOfCard(demo, page, marks[0] ?? '')];
    await clickToolbarButton(chromium, page);
    const panel = await sidePanel(chromium);
    const stops = await tour(panel);
    pictures.push(await pictureOfPanel(demo, panel));
    console.log(describeTour(stops));
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

async function pictureOfPage(demo: Demo, page: Page): Promise<string> {
  return savePicture(demo, 'chromium-page.png', await page.screenshot());
}

async function pictureOfCard(demo: Demo, page: Page, question: string): Promise<string> {
  const box = await markBox(page, question);
  await page.mouse.move(box.x + Math.min(120, box.width / 2), box.y + box.height / 2);
  await (await HintCard.of(page)).shown();
  return savePicture(demo, 'chromium-hint-card.png', await page.screenshot());
}

async function pictureOfPanel(demo: Demo, panel: Page): Promise<string> {
  return savePicture(demo, 'chromium-panel.png', await panel.screenshot());
}
