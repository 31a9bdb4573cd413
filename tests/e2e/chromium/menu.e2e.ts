/**
 * The entries of the context menu. The browser draws the menu itself, where no test reaches it: its click is sent to the
 * extension as the browser sends it, and everything after that is real.
 */
import type { Frame, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { press, sees, visibleText } from '../../../scripts/browser/controls';
import { HintCard } from '../../../scripts/browser/hint-card';
import { markedTexts, waitForMarks } from '../../../scripts/browser/marks';
import { until } from '../../../scripts/browser/poll';
import { chromiumSuite } from '../harness/chromium-suite';
import { KEPT } from '../harness/snippet-pages';
import { selectWithPointer, waitForSnippets } from '../harness/snippets';

const suite = chromiumSuite();
/** No rule would take it for a question. */
const PROMPT = 'Thank whoever walked you to the lift by name.';

/** What the browser sends when an entry was chosen. */
interface Sent {
  dispatch(item: { menuItemId: string; frameId: number; selectionText: string }, tab: chrome.tabs.Tab): void;
}

/** @param frame the number of the frame that was clicked in, counted from 0, the page itself */
async function choose(page: Page, menuItemId: string, selectionText = '', frame = 0): Promise<void> {
  await page.bringToFront();
  const tabId = await suite.tabId(page);
  const target = await suite.chromium.browser.waitForTarget((one) => one.type() === 'service_worker');
  const worker = await target.worker();
  await worker?.evaluate(
    async (id, item, nth) => {
      const tab = await chrome.tabs.get(id);
      const target = { tabId: id, allFrames: true };
      const frames =
        nth === 0 ? [] : await chrome.scripting.executeScript({ target, func: () => document.title });
      const frameId = frames[nth]?.frameId ?? 0;
      (chrome.contextMenus.onClicked as unknown as Sent).dispatch({ ...item, frameId }, tab);
    },
    tabId,
    { menuItemId, selectionText },
    frame,
  );
}

/** Where a line stands on the screen: in a page or one of its frames, or in the open shadow root there. */
function placeOf(frame: Frame, text: string): Promise<{ x: number; y: number }> {
  return until('the words', () =>
    frame.evaluate((words) => {
      const root = document.getElementById('host')?.shadowRoot ?? document;
      const line = [...root.querySelectorAll('p')].find((one) => one.textContent === words);
      if (!line) return null;
      const { x, y } = line.getBoundingClientRect();
      const around = frameElement?.getBoundingClientRect();
      return { x: x + (around?.x ?? 0) + 60, y: y + (around?.y ?? 0) + 10 };
    }, text),
  );
}

describe('the context menu', () => {
  it('saves what is selected', async () => {
    const page = await suite.open('/snippets/filler');
    await selectWithPointer(page, KEPT);
    await choose(page, 'save-selection', KEPT);
    await waitForSnippets(page, [KEPT]);
    await page.reload();
    await waitForSnippets(page, [KEPT]);
  });

  it('marks what is selected as a question on every page, until that is taken back', async () => {
    const page = await suite.open('/snippets/first');
    await sees(page, PROMPT);
    await selectWithPointer(page, PROMPT);
    await choose(page, 'mark-selection', PROMPT);
    await until('the mark', async () => (await markedTexts(page)).includes(PROMPT) || null);
    await page.reload();
    expect(await waitForMarks(page)).toEqual([PROMPT]);
    const own = await suite.openOwn('library.html#corrections');
    await sees(own, PROMPT);
    await press(own, 'button', 'Take back');
    await sees(own, 'Taken back.');
    await page.bringToFront();
    await until('the mark to go', async () => (await markedTexts(page)).length === 0 || null);
    await own.bringToFront();
    await press(own, 'button', 'Undo');
    await page.bringToFront();
    await until('the mark again', async () => (await markedTexts(page)).includes(PROMPT) || null);
  });

  it('saves what is selected in a frame without an address: it belongs to the page around it', async () => {
    const page = await suite.open('/snippets/srcdoc');
    const inner = () => page.frames()[1] ?? page.mainFrame();
    const painted = () =>
      until('the snippet in the frame', async () => {
        const texts = await inner().evaluate(() =>
          [...((CSS.highlights.get('storymark-snippet') ?? []) as unknown as Iterable<Range>)].map(String),
        );
        return texts.includes(KEPT) || null;
      });
    const place = await placeOf(inner(), KEPT);
    await page.mouse.click(place.x, place.y, { count: 3 });
    await choose(page, 'save-selection', KEPT, 1);
    await painted();
    await page.reload();
    await painted();
    const styles = await inner().evaluate(() =>
      document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)),
    );
    expect(styles.join('')).toContain('::highlight(storymark-snippet)');
    await page.mouse.move(place.x + 5, place.y, { steps: 3 });
    expect(await (await HintCard.of(page)).shown()).toContain('No note yet');
  });

  it('says what to do where nothing is selected, and keeps nothing', async () => {
    const page = await suite.open('/snippets/first');
    await waitForMarks(page);
    const panel = await suite.openPanelFor(page);
    await sees(panel, PROMPT);
    await choose(page, 'mark-selection');
    await sees(panel, 'Select the words of a question on the page first.');
    const own = await suite.openOwn('library.html#corrections');
    await sees(own, PROMPT);
    expect((await visibleText(own)).match(/Take back/g)).toHaveLength(1);
  });

  it.each([
    ['shadow', 'Bring the story you are least proud of and its ending.'],
    ['framed', 'Sleep first; everything else on this page can be read on the train.'],
  ])('marks what is selected in what the page holds: %s', async (path, text) => {
    const page = await suite.open(`/snippets/${path}`);
    const inner = page.frames()[1] ?? page.mainFrame();
    const place = await placeOf(inner, text);
    await page.mouse.click(place.x, place.y, { count: 3 });
    await choose(page, 'mark-selection', text, page.frames().length - 1);
    const marked = () =>
      inner.evaluate(() =>
        [...CSS.highlights].flatMap(([, marks]) => [...marks]).map((range) => `${range}`.trim()),
      );
    await until('the mark', async () => (await marked()).includes(text) || null);
  });

  it('opens the library', async () => {
    const page = await suite.open('/snippets/first');
    await choose(page, 'library');
    await suite.chromium.browser.waitForTarget((one) => one.url().includes('/library.html'));
  });
});
