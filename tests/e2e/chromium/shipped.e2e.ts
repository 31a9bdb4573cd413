import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Chromium,
  clickToolbarButton,
  sidePanel,
  startChromium,
} from '../../../scripts/browser/chromium';
import { control, sees, visibleText } from '../../../scripts/browser/controls';
import { markedTexts, waitForMarks } from '../../../scripts/browser/marks';
import { pause, until } from '../../../scripts/browser/poll';
import { shippedChromeBuild } from '../harness/builds';
import { OWNERSHIP, type Site, startSite } from '../harness/site';

let site: Site;
let chromium: Chromium;

beforeAll(async () => {
  site = await startSite();
  chromium = await startChromium({ extension: shippedChromeBuild() });
});
afterAll(async () => {
  await chromium?.browser.close();
  await site?.close();
});

describe('what people install', () => {
  it('opens the welcome page, once', async () => {
    const welcome = () =>
      chromium.browser.targets().filter((target) => target.url() === chromium.url('welcome.html'));
    await until('the welcome page', () => welcome().length > 0);
    expect(welcome()).toHaveLength(1);
  });

  it('may read no page by itself, and marks one after a single click that also opens the panel', async () => {
    const page = await chromium.browser.newPage();
    await page.goto(site.named('practice-page.html'));
    await pause(1_500);
    expect(await markedTexts(page)).toEqual([]);
    await clickToolbarButton(chromium, page);
    const panel = await sidePanel(chromium);
    expect(await waitForMarks(page, 14)).toContain(OWNERSHIP);
    await sees(panel, OWNERSHIP);
    await control(panel, 'button', 'Always on this site');
  });

  it('says so, calmly, on a page it may not read', async () => {
    const page = await chromium.browser.newPage();
    await page.goto('chrome://version');
    await clickToolbarButton(chromium, page);
    const panel = await sidePanel(chromium);
    const text = await until('the panel to speak of this page', async () => {
      const now = await visibleText(panel);
      return now.length > 20 && !now.includes(OWNERSHIP) ? now : null;
    });
    expect(text).not.toMatch(/undefined|\[object|null/);
  });
});
