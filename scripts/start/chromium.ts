/** The demo in Chromium: the real side panel, opened by a click on the toolbar button. */
import type { Page } from 'puppeteer-core';
import { type Chromium, clickToolbarButton, sidePanel, startChromium } from '../browser/chromium';
import { HintCard } from '../browser/hint-card';
import { markBox, waitForMarks } from '../browser/marks';
import { pause } from '../browser/poll';
import { type Demo, STAYS_OPEN, savePicture, takeSamples, untilClosed } from './demo';
import { sideBySide } from './picture';
import { describeTour, settled, tour } from './tour';

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
      await clickToolbarButton(chromium, page);
      console.log(STAYS_OPEN);
      await untilClosed(chromium.browser);
      return;
    }
    console.log(`${marks.length} questions on ${demo.practicePage}\n`);
    const pagePicture = await page.screenshot();
    const cardPicture = await pictureWithCard(page, marks[0] ?? '');
    await clickToolbarButton(chromium, page);
    const panel = await sidePanel(chromium);
    await settled(panel);
    const panelPicture = await panel.screenshot();
    console.log(describeTour(await tour(panel)));
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

/** The page with the pointer resting on a question and the hint card beside it. */
async function pictureWithCard(page: Page, question: string): Promise<Uint8Array> {
  const box = await markBox(page, question);
  await page.mouse.move(box.x + Math.min(120, box.width / 2), box.y + box.height / 2);
  await (await HintCard.of(page)).shown();
  await pause(CARD_FADES_IN);
  return page.screenshot();
}

/** Milliseconds until the card stands still. */
const CARD_FADES_IN = 400;
