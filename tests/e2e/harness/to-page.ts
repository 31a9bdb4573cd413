/** What background and panel ask of a page, asked by a test: no key press of a test's reaches a browser's own shortcuts. */
import type { Page } from 'puppeteer-core';
import type { ToPage } from '../../../utils/messaging/contract';
import type { Suite } from './chromium-suite';

export async function askPage<T extends keyof ToPage>(
  suite: Suite,
  page: Page,
  type: T,
  payload: ToPage[T]['in'],
): Promise<ToPage[T]['out']> {
  const { browser, url } = suite.chromium;
  const target = await browser.waitForTarget(
    (candidate) => candidate.type() === 'service_worker' && candidate.url().startsWith(url('')),
  );
  const worker = await target.worker();
  if (!worker) throw new Error('The background has no worker.');
  const tab = await suite.tabId(page);
  const message = JSON.stringify({ storymark: 'page', type, payload });
  return worker.evaluate(
    async (id, text) => chrome.tabs.sendMessage(id, JSON.parse(text), { frameId: 0 }),
    tab,
    message,
  ) as Promise<ToPage[T]['out']>;
}

/** As the shortcut does: shows the next mark's card, or the previous one's. */
export async function step(suite: Suite, page: Page, direction: 1 | -1 = 1): Promise<void> {
  await askPage(suite, page, 'page.step', { direction });
}
