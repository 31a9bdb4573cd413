/** Saves a passage as a reader does: selects it with the pointer, presses the button that comes. */
import type { Page } from 'puppeteer-core';
import { sees } from '../../../scripts/browser/controls';
import { until } from '../../../scripts/browser/poll';
import type { Suite } from './chromium-suite';

/** Words painted as snippets, as any script of the page can read them. */
export const snippetTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...((CSS.highlights.get('storymark-snippet') ?? []) as unknown as Iterable<Range>)]
      .map((range) => range.toString().replace(/\s+/g, ' ').trim())
      .sort(),
  );

export const waitForSnippets = (page: Page, wanted: readonly string[]): Promise<string[]> =>
  until(`the snippets ${wanted.join(' | ')}`, async () => {
    const texts = await snippetTexts(page);
    return JSON.stringify(texts) === JSON.stringify([...wanted].sort()) ? texts : null;
  });

/** Draws the pointer over a passage from its first to its last letter. */
export async function selectWithPointer(page: Page, words: string): Promise<void> {
  const line = await page.evaluate((wanted) => {
    const all = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = all.nextNode() as Text | null; node; node = all.nextNode() as Text | null) {
      const at = node.data.indexOf(wanted);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const rects = range.getClientRects();
      const [first, last] = [rects[0], rects[rects.length - 1]];
      // The same words may stand in a script.
      if (!first || !last) continue;
      return {
        x1: first.left + 0.5,
        y1: first.top + first.height / 2,
        x2: last.right,
        y2: last.top + last.height / 2,
      };
    }
    return null;
  }, words);
  if (!line) throw new Error(`“${words}” is not on the page.`);
  await page.mouse.move(line.x1, line.y1);
  await page.mouse.down();
  await page.mouse.move((line.x1 + line.x2) / 2, line.y2, { steps: 4 });
  await page.mouse.move(line.x2, line.y2, { steps: 4 });
  await page.mouse.up();
}

/** Where the button beside the selection stands: the page sees its host only. */
async function buttonPlace(page: Page): Promise<{ x: number; y: number }> {
  return until('the button beside the selection', () =>
    page.evaluate(() => {
      for (const host of document.querySelectorAll(':root > div[popover]')) {
        const { left, top, width, height } = host.getBoundingClientRect();
        if (host.matches(':popover-open') && height > 0 && height < 60)
          return { x: left + width / 2, y: top + height / 2 };
      }
      return null;
    }),
  );
}

export async function saveWithButton(page: Page, words: string): Promise<void> {
  await selectWithPointer(page, words);
  await pressBesideSelection(page);
}

export async function pressBesideSelection(page: Page): Promise<void> {
  const { x, y } = await buttonPlace(page);
  await page.mouse.click(x, y);
}

/** Turns the button beside selections on or off, as a user does. */
export async function switchButton(suite: Suite, on: boolean): Promise<void> {
  const page = await suite.openOwn('library.html#sites');
  await sees(page, 'Show a button beside selected text');
  const boxes = await page.$$('main input[type=checkbox]');
  const box = boxes[1];
  if ((await box?.evaluate((one) => (one as HTMLInputElement).checked)) !== on) await box?.click();
  await until('the switch to be kept', () =>
    page.evaluate(
      (wanted) =>
        new Promise<true | null>((resolve) => {
          const open = indexedDB.open('storymark');
          open.onsuccess = () => {
            const get = open.result.transaction('settings').objectStore('settings').get('settings');
            get.onsuccess = () => resolve(get.result?.value.selectionButton === wanted || null);
          };
        }),
      on,
    ),
  );
  await page.close();
}
