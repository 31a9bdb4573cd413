/** The demo in Firefox: the real sidebar, opened by a click on the toolbar button. */
import type { Page } from 'puppeteer-core';
import { type Firefox, startFirefox } from '../browser/firefox';
import { cardShown } from '../browser/firefox-card';
import {
  clickToolbarButton,
  evaluateInSidebar,
  pictureOfSidebar,
  setSidebarWidth,
} from '../browser/firefox-ui';
import { markBox, waitForMarks } from '../browser/marks';
import { until } from '../browser/poll';
import { type Demo, STAYS_OPEN, savePicture, takeSamples, untilClosed } from './demo';
import { describeTour, tour } from './tour';

export async function demoInFirefox(demo: Demo): Promise<void> {
  const firefox = await startFirefox({ extension: demo.extension, ...(demo.visible ? { display: '' } : {}) });
  try {
    await takeSamples(await firefox.openOwnPage('welcome.html'));
    const page = await firefox.browser.newPage();
    await page.goto(demo.practicePage);
    const marks = await waitForMarks(page);
    if (demo.visible) {
      await clickToolbarButton(firefox, page);
      console.log(STAYS_OPEN);
      await untilClosed(firefox.browser);
      return;
    }
    console.log(`${marks.length} questions on ${demo.practicePage}\n`);
    const pictures = [savePicture(demo, 'firefox-page.png', await page.screenshot())];
    pictures.push(await pictureOfCard(demo, firefox, page, marks[0] ?? ''));
    await clickToolbarButton(firefox, page);
    await setSidebarWidth(firefox, 360);
    await until('the question in the sidebar', () =>
      evaluateInSidebar<boolean>(firefox, "document.querySelector('.question-text') !== null"),
    );
    pictures.push(savePicture(demo, 'firefox-panel.png', await pictureOfSidebar(firefox)));
    // No driver steps through the sidebar itself; the same page in a tab, looking at the same tab, is driven instead.
    const tab = await evaluateInSidebar<number>(
      firefox,
      'window.wrappedJSObject.browser.tabs.query({ active: true, currentWindow: true }).then(([tab]) => tab.id)',
    );
    const panel = await firefox.openOwnPage(`sidepanel.html?tab=${tab}`);
    console.log(describeTour(await tour(panel)));
    console.log(`\nPictures: ${pictures.join(', ')}`);
  } finally {
    await firefox.browser.close();
  }
}

async function pictureOfCard(demo: Demo, firefox: Firefox, page: Page, question: string): Promise<string> {
  const box = await markBox(page, question);
  await page.mouse.move(box.x + Math.min(120, box.width / 2), box.y + box.height / 2);
  await cardShown(firefox);
  return savePicture(demo, 'firefox-hint-card.png', await page.screenshot());
}
