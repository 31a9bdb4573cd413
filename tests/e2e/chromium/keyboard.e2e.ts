/** Keyboard commands belong to the browser: only keys that come from outside it, here by way of an X server, reach them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, sidePanel, startChromium } from '../../../scripts/browser/chromium';
import { sees } from '../../../scripts/browser/controls';
import { canHaveDisplay, Display } from '../../../scripts/browser/display';
import { HintCard } from '../../../scripts/browser/hint-card';
import { markBox, waitForMarks } from '../../../scripts/browser/marks';
import { until } from '../../../scripts/browser/poll';
import { chromeBuild } from '../harness/builds';
import { OWNERSHIP, type Site, startSite } from '../harness/site';

describe.skipIf(!canHaveDisplay())('by keyboard', () => {
  let site: Site;
  let display: Display;
  let chromium: Chromium;

  beforeAll(async () => {
    site = await startSite();
    display = await Display.start();
    chromium = await startChromium({ extension: chromeBuild(), display: display.name });
  });
  afterAll(async () => {
    await chromium?.browser.close();
    display?.stop();
    await site?.close();
  });

  /** Opens the practice page and gives the window to the keyboard. */
  async function begin() {
    const page = await chromium.browser.newPage();
    await page.goto(site.named('practice-page.html'));
    await page.bringToFront();
    await waitForMarks(page, 14);
    const [window = ''] = display.xdotool('search', '--onlyvisible', '--class', 'chrom').trim().split('\n');
    display.xdotool('windowfocus', '--sync', window);
    await page.mouse.click(4, 4);
    return { page, card: await HintCard.of(page) };
  }

  it('the next and the previous mark show their card, and Tab reaches it', async () => {
    const { page, card } = await begin();
    display.xdotool('key', 'alt+shift+j');
    expect(await card.shown()).toMatch(/ownership/i);
    display.xdotool('key', 'alt+shift+j');
    await until(
      'the second card',
      async () => !/ownership/i.test(await card.text()) && (await card.text()) !== '',
    );
    display.xdotool('key', 'alt+shift+h');
    await until('the first card again', async () => /ownership/i.test(await card.text()));
    await until('the focus in the card', async () => {
      if ((await card.focused()) !== '') return true;
      await page.keyboard.press('Tab');
      return false;
    });
    await page.keyboard.press('Escape');
    await card.gone();
    await page.close();
  });

  it('the selection is saved as a snippet with its page', async () => {
    const { page } = await begin();
    const box = await markBox(page, OWNERSHIP);
    await page.mouse.click(box.x + 30, box.y + box.height / 2, { count: 3 });
    display.xdotool('key', 'alt+shift+k');
    const panel = await chromium.browser.newPage();
    await panel.goto(chromium.url('library.html#snippets'));
    await sees(panel, OWNERSHIP);
    await panel.close();
    await page.close();
  });

  it('the panel opens', async () => {
    const { page } = await begin();
    display.xdotool('key', 'alt+shift+s');
    await sees(await sidePanel(chromium), OWNERSHIP);
    await page.close();
  });
});
