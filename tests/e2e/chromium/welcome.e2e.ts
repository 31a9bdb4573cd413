import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Chromium, startChromium } from '../../../scripts/browser/chromium';
import { control, press, sees, visibleText } from '../../../scripts/browser/controls';
import { until } from '../../../scripts/browser/poll';
import { shippedChromeBuild } from '../harness/builds';

let chromium: Chromium;
let welcome: Page;

/** A fresh install: the welcome page has opened by itself. */
beforeEach(async () => {
  chromium = await startChromium({ extension: shippedChromeBuild() });
  const target = await chromium.browser.waitForTarget(
    (candidate) => candidate.url() === chromium.url('welcome.html'),
  );
  welcome = await target.asPage();
  await welcome.bringToFront();
});
afterEach(() => chromium?.browser.close());

const NOTES = [
  '- Took ownership of a label pipeline nobody watched; stale labels went from 9 % to 0.4 % in a month',
  '- Cut the serving cost of a ranking model from 0.42 to 0.19 dollars per 1,000 predictions',
  '- Persuaded two teams without authority over them to share one feature store',
].join('\n');

/** The two numbers of the sentence that says where the reader stands. */
async function standing(): Promise<{ ready: number; total: number }> {
  const text = await sees(welcome, /have a story for \d+ of these \d+ questions/);
  const [, ready = '', total = ''] = /have a story for (\d+) of these (\d+) questions/.exec(text) ?? [];
  return { ready: Number(ready), total: Number(total) };
}

describe('the first two minutes', () => {
  it('show a practice page already marked, with no permission asked', async () => {
    // Here the marks may tell which questions have a story: the page is the extension's own.
    await until('the marks', () =>
      welcome.evaluate(() => [...CSS.highlights].flatMap(([, highlight]) => [...highlight]).length >= 8),
    );
    await until('the count of questions', async () => {
      const { ready, total } = await standing();
      return ready === 0 && total >= 8;
    });
  });

  it('lead from the install to a story of one’s own for a question in at most four clicks', async () => {
    let clicks = 0;
    const field = await control(welcome, 'textbox', /Paste a few/);
    if (!(await field.evaluate((node) => node === document.activeElement))) {
      await field.click();
      clicks++;
    }
    await welcome.keyboard.sendCharacter(NOTES);
    const following = await until('the count to follow while typing', async () => {
      const now = await standing();
      return now.ready > 0 && now;
    });
    expect(following.ready).toBeLessThanOrEqual(following.total);
    await press(welcome, 'button', /Keep these 3 stories/);
    clicks++;
    await sees(welcome, 'Now click Storymark on the page you came from.');
    expect((await standing()).ready).toBe(following.ready);
    expect(clicks).toBeLessThanOrEqual(4);
    await welcome.reload();
    await until(
      'the stories to be there after a reload',
      async () => (await standing()).ready === following.ready,
    );
  });

  it('offer samples that never count as one’s own and go with one click', async () => {
    await press(welcome, 'button', /sample/i);
    await sees(welcome, /Take the \d+ samples away/);
    expect((await standing()).ready).toBe(0);
    const before = await visibleText(welcome);
    await press(welcome, 'button', /(?:remove|take).*sample/i);
    await until('the samples to go', async () => (await visibleText(welcome)) !== before);
    expect((await standing()).ready).toBe(0);
  });
});
