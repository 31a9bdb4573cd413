import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { fill, press, sees, visibleText } from '../../../scripts/browser/controls';
import { HintCard } from '../../../scripts/browser/hint-card';
import { until } from '../../../scripts/browser/poll';
import { accessibilityFaults } from '../harness/accessibility';
import { chromiumSuite } from '../harness/chromium-suite';
import { picture } from '../harness/pixels';
import { KEPT, MOVED, REMOVED, REWORDED, REWORDED_NOW } from '../harness/snippet-pages';
import {
  pressBesideSelection,
  saveWithButton,
  selectWithPointer,
  snippetTexts,
  switchButton,
  waitForSnippets,
} from '../harness/snippets';

const suite = chromiumSuite();
const ALL = [KEPT, MOVED, REWORDED, REMOVED];

/** Notes are kept at every keystroke, a moment after it. */
const pauseForWrites = () => new Promise((resolve) => setTimeout(resolve, 700));
const panelFor = (page: Page) => suite.openPanelFor(page);
const showSnippets = async (panel: Page) => {
  await press(panel, 'button', /snippets? from this page/);
};
const quotes = (panel: Page, list = '.view > .snippets') =>
  panel.$$eval(`${list} blockquote`, (all) => all.map((one) => one.textContent ?? ''));

/** A page that listens: to how much room the largest text took that was painted, to who asks for a font. */
async function eavesdrop(page: Page): Promise<void> {
  await page.evaluate(() => {
    const painted: number[] = [];
    Object.assign(window, { painted });
    new PerformanceObserver((list) => {
      for (const { element, size } of list.getEntries() as LargestContentfulPaint[])
        if (!element) painted.push(size);
    }).observe({ type: 'largest-contentful-paint' });
    const names = ['system-ui', '-apple-system', 'Segoe UI', 'Roboto', 'sans-serif', 'Helvetica', 'Arial'];
    const fonts = names.map((name) => `@font-face { font-family: "${name}"; src: url("/${name}.woff2") }`);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`${fonts.join('')} body { font-family: serif !important }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
}

/** All that a page can make out of a card in sight: its host, the room its words take, what it finds of them. */
function seenOfCard(page: Page): Promise<unknown> {
  return page.evaluate(() => {
    const hosts = [...document.querySelectorAll(':root > div[popover]:popover-open')].map((host) => {
      const { width, height } = host.getBoundingClientRect();
      return { root: host.shadowRoot, text: host.textContent, width, height };
    });
    const { find, painted } = window as unknown as {
      find(...asked: unknown[]): boolean;
      painted: readonly number[];
    };
    const found = ['second round', 'No note', 'Used in', 'Open'].filter((text) =>
      find(text, false, false, true),
    );
    return painted.length > 0 ? { hosts, found, painted: [...painted] } : null;
  });
}

async function restOn(page: Page, words: string): Promise<void> {
  const box = await page.evaluate((wanted) => {
    const ranges = (CSS.highlights.get('storymark-snippet') ?? []) as unknown as Iterable<Range>;
    const range = [...ranges].find((one) => one.toString() === wanted);
    const { left, top, height } = range?.getClientRects()[0] ?? new DOMRect();
    return { x: left + 60, y: top + height / 2 };
  }, words);
  await page.mouse.move(box.x, box.y - 60);
  await page.mouse.move(box.x, box.y, { steps: 3 });
}

/** The same as with `selectWithPointer`, for words in the shadow root of the page's host, once they are there. */
async function selectInShadow(page: Page, words: string): Promise<void> {
  const line = await until('the words', () =>
    page.evaluate((wanted) => {
      const lines = [...(document.getElementById('host')?.shadowRoot?.querySelectorAll('p') ?? [])];
      const found = lines.find((one) => one.textContent === wanted);
      if (!found) return null;
      const range = document.createRange();
      range.selectNodeContents(found);
      const { left, right, top, height } = range.getClientRects()[0] ?? new DOMRect();
      return { left, right, y: top + height / 2 };
    }, words),
  );
  await page.mouse.move(line.left + 0.5, line.y);
  await page.mouse.down();
  await page.mouse.move(line.right, line.y, { steps: 6 });
  await page.mouse.up();
}

beforeAll(async () => {
  await suite.open('/snippets/first');
  await switchButton(suite, true);
}, 60_000);

describe('snippets of a page', () => {
  it('are saved by the button beside a selection, and painted in a way of their own', async () => {
    const page = await suite.open('/snippets/advice');
    for (const words of ALL) {
      await saveWithButton(page, words);
      await until('it to be painted', async () => (await snippetTexts(page)).includes(words) || null);
    }
    await waitForSnippets(page, ALL);
    expect(await page.evaluate(() => document.querySelectorAll('p mark, p span, p [class]').length)).toBe(0);
  });

  it('are found again after the page changed, each as what it is now', async () => {
    const page = await suite.open('/snippets/advice');
    await waitForSnippets(page, [KEPT, MOVED, REWORDED_NOW]);
    const panel = await panelFor(page);
    await showSnippets(panel);
    await sees(panel, 'Not found on this page now');
    expect(await quotes(panel)).toEqual([MOVED, KEPT, REWORDED]);
    expect(await quotes(panel, '.snippets.flush')).toEqual([REMOVED]);
    await sees(panel, 'Moved');
    await sees(panel, 'The page says it in other words now');
    expect(await accessibilityFaults(panel)).toEqual([]);
    await press(panel, 'button', 'Search this page');
    await sees(panel, /Nothing on this page is like it|The likest passage/);
    await press(panel, 'button', 'More about this snippet');
    await panel.keyboard.press('Escape');
  });

  it('are kept as text when they are gone for good, and looked for again', async () => {
    const page = await suite.open('/snippets/advice');
    await waitForSnippets(page, [KEPT, MOVED, REWORDED_NOW]);
    const panel = await panelFor(page);
    await showSnippets(panel);
    await sees(panel, 'Not found on this page now');
    await panel.click('.snippets.flush [aria-label="More about this snippet"]');
    await press(panel, 'menuitem', 'Keep as text');
    await sees(panel, 'Kept as text');
    await until(
      'nothing to be missing',
      async () => !(await visibleText(panel)).includes('Not found') || null,
    );
    await press(panel, 'button', 'Undo');
    await sees(panel, 'Not found on this page now');
  });

  it('are put on the words that are selected', async () => {
    const page = await suite.open('/snippets/advice');
    await waitForSnippets(page, [KEPT, MOVED, REWORDED_NOW]);
    const panel = await panelFor(page);
    await showSnippets(panel);
    await sees(panel, 'Not found on this page now');
    const words = 'Thank whoever walked you to the lift by name.';
    await page.bringToFront();
    await selectWithPointer(page, words);
    await panel.bringToFront();
    await panel.click('.snippets.flush [aria-label="More about this snippet"]');
    await press(panel, 'menuitem', 'Anchor it on what is selected');
    await sees(panel, 'Anchored again.');
    await page.bringToFront();
    await waitForSnippets(page, [KEPT, MOVED, REWORDED_NOW, words]);
    await panel.bringToFront();
    await press(panel, 'button', 'Undo');
    await page.bringToFront();
    await waitForSnippets(page, [KEPT, MOVED, REWORDED_NOW]);
  });

  it('show the note to whoever rests the pointer on them, in a root no page can read', async () => {
    const page = await suite.open('/snippets/advice');
    await waitForSnippets(page, [KEPT, MOVED, REWORDED_NOW]);
    const panel = await panelFor(page);
    await showSnippets(panel);
    // A sign that no font of the machine has: whoever serves one would be asked for it.
    await fill(panel, 'Note', `For the second round \u{e123} ${'and the third '.repeat(12)}`);
    await pauseForWrites();
    await page.bringToFront();
    await page.reload();
    await waitForSnippets(page, [KEPT, MOVED, REWORDED_NOW]);
    await eavesdrop(page);
    const card = await HintCard.of(page);
    const shown: string[] = [];
    const seen: unknown[] = [];
    for (const words of [KEPT, MOVED]) {
      await restOn(page, words);
      shown.push(await card.shown());
      seen.push(await until('the card to be measured', () => seenOfCard(page)));
      await page.mouse.move(5, 5, { steps: 8 });
      await card.gone();
    }
    // Which of them has a note the reader sees, and nobody else.
    expect(shown).toEqual([
      expect.stringContaining('No note yet'),
      expect.stringContaining('For the second round'),
    ]);
    expect(seen[1]).toEqual(seen[0]);
    expect(seen[0]).toMatchObject({ hosts: [{ root: null, text: '' }], found: [] });
    const reached = await page.evaluate(() => [
      document.documentElement.outerHTML,
      ...performance.getEntriesByType('resource').map(({ name }) => name),
    ]);
    expect(reached.join()).not.toMatch(/second round|woff2/);
    await restOn(page, KEPT);
    await card.shown();
    await page.keyboard.press('Escape');
    await card.gone();
  });

  it('show it also where the page writes its document anew, and with that takes all listeners away', async () => {
    const page = await suite.open('/snippets/advice');
    await waitForSnippets(page, [KEPT, MOVED, REWORDED_NOW]);
    await page.evaluate((words) => {
      document.open();
      document.write(`<!doctype html><html lang="en"><body><p>${words}</p></body></html>`);
      document.close();
    }, KEPT);
    await waitForSnippets(page, [KEPT]);
    await restOn(page, KEPT);
    expect(await (await HintCard.of(page)).shown()).toContain('No note yet');
  });

  it('go when a tab is switched off, and come back with it, also after it was loaded again', async () => {
    const page = await suite.open('/snippets/advice');
    await waitForSnippets(page, [KEPT, MOVED, REWORDED_NOW]);
    const panel = await panelFor(page);
    const turn = async (entry: RegExp) => {
      await panel.bringToFront();
      await press(panel, 'button', 'This site and Storymark');
      await press(panel, 'menuitem', entry);
      await page.bringToFront();
    };
    await turn(/Turn off in this tab/);
    await waitForSnippets(page, []);
    await page.reload();
    await turn(/Turn on/);
    await waitForSnippets(page, [KEPT, MOVED, REWORDED_NOW]);
  });

  it('are found where the page brings its words late', async () => {
    const page = await suite.open('/snippets/late');
    await page.waitForSelector('#list p');
    await saveWithButton(page, KEPT);
    await waitForSnippets(page, [KEPT]);
    await page.reload();
    expect(await snippetTexts(page)).toEqual([]);
    await waitForSnippets(page, [KEPT]);
    // The very node rewritten: the words go, and come back with it.
    await page.evaluate(() => {
      const list = document.getElementById('list');
      if (list) list.innerHTML = `<p>Put before it.</p>${list.innerHTML}`;
    });
    await waitForSnippets(page, [KEPT]);
  });

  it('are saved and found again in an open shadow root', async () => {
    const page = await suite.open('/snippets/shadow');
    await selectInShadow(page, KEPT);
    await pressBesideSelection(page);
    await waitForSnippets(page, [KEPT]);
    await page.reload();
    await waitForSnippets(page, [KEPT]);
    await restOn(page, KEPT);
    expect(await (await HintCard.of(page)).shown()).toContain('No note yet');
  });

  it('are found in an open shadow root where its words come late', async () => {
    const page = await suite.open('/snippets/late-shadow');
    await selectInShadow(page, KEPT);
    await pressBesideSelection(page);
    await waitForSnippets(page, [KEPT]);
    await page.reload();
    expect(await snippetTexts(page)).toEqual([]);
    await waitForSnippets(page, [KEPT]);
  });

  it('are what is read between two places, also where a script, a field or another tree lies between them', async () => {
    const page = await suite.open('/snippets/across');
    const at = await page.evaluate(() => {
      const box = (of: Element | null | undefined) => {
        const range = document.createRange();
        range.selectNodeContents(of as Element);
        const { left, right, top, height } = range.getBoundingClientRect();
        return { left: left + 0.5, right, y: top + height / 2 };
      };
      const inner = document.getElementById('host')?.shadowRoot?.querySelector('p');
      return { from: box(document.querySelector('p')), to: box(inner) };
    });
    await page.mouse.move(at.from.left, at.from.y);
    await page.mouse.down();
    await page.mouse.move(at.to.right - 20, at.to.y - 4, { steps: 5 });
    await page.mouse.move(at.to.right, at.to.y, { steps: 4 });
    await page.mouse.up();
    await pressBesideSelection(page);
    const painted = () => until('it to be painted', async () => (await snippetTexts(page))[0]);
    expect(await painted()).toMatch(/^The ferry .*over the water\./);
    const panel = await panelFor(page);
    await showSnippets(panel);
    const said =
      'The ferry left at seven that morning.Fog lay over the water.The miller kept three grey horses.';
    expect((await quotes(panel)).map((quote) => quote.replaceAll('\n', ''))).toEqual([said]);
    await page.bringToFront();
    await page.reload();
    await painted();
  });

  it('have a link that leads the browser to the very words', async () => {
    const page = await suite.open('/snippets/filler');
    const words = 'Write down the three numbers you will be asked for before you go in.';
    await saveWithButton(page, words);
    await waitForSnippets(page, [words]);
    const own = await suite.openOwn('library.html#snippets');
    const fragment = await own.evaluate(
      (wanted) =>
        new Promise<string>((resolve) => {
          const open = indexedDB.open('storymark');
          open.onsuccess = () => {
            const get = open.result.transaction('snippets').objectStore('snippets').getAll();
            get.onsuccess = () =>
              resolve(
                get.result.find(
                  (one: { quote: string; url: string; fragment?: string }) =>
                    one.quote === wanted && one.url.endsWith('/filler'),
                )?.fragment ?? '',
              );
          };
        }),
      words,
    );
    expect(fragment).toBe(`#:~:text=${encodeURIComponent(words)}`);
    await switchButton(suite, false);
    const fresh = await suite.open('/snippets/filler');
    await fresh.goto('about:blank');
    await fresh.goto(`${suite.site.named('/snippets/filler')}${fragment}`);
    const place = await until('the words on the screen', () =>
      fresh.evaluate((wanted) => {
        const node = [...document.querySelectorAll('p')].find(
          (one) => one.textContent === wanted,
        )?.firstChild;
        if (!node) return null;
        const range = document.createRange();
        range.selectNodeContents(node);
        const { x, y, width, height } = range.getBoundingClientRect();
        return y > 0 && y + height < innerHeight ? { x, y, width, height } : null;
      }, words),
    );
    // Painted as the page says target text is: the words have all of that colour, and nothing else on the screen has any.
    const size = await fresh.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    const seen = await picture(fresh, { x: 0, y: 0, ...size });
    let inside = 0;
    let outside = 0;
    for (let at = 0; at < seen.data.length; at += 4) {
      const [r, g, b] = [seen.data[at] ?? 0, seen.data[at + 1] ?? 0, seen.data[at + 2] ?? 0];
      if (r < 240 || g > 20 || b < 240) continue;
      const [x, y] = [(at / 4) % seen.width, Math.floor(at / 4 / seen.width)];
      const isIn =
        x >= place.x - 1 &&
        x <= place.x + place.width + 1 &&
        y >= place.y - 4 &&
        y <= place.y + place.height + 4;
      if (isIn) inside++;
      else outside++;
    }
    expect(inside).toBeGreaterThan(place.width * 10);
    expect(outside).toBe(0);
  });

  // The last one: nothing comes after it.
  it('leave the page, and so does the button, when Storymark is removed', async () => {
    await switchButton(suite, true);
    const [page, other] = [await suite.open('/snippets/advice'), await suite.open('/snippets/shadow')];
    await page.bringToFront();
    await waitForSnippets(page, [KEPT, MOVED, REWORDED_NOW]);
    await other.bringToFront();
    await waitForSnippets(other, [KEPT]);
    await suite.chromium.browser.uninstallExtension(suite.chromium.id);
    await restOn(other, KEPT);
    await waitForSnippets(other, []);
    await page.bringToFront();
    await selectWithPointer(page, REWORDED_NOW);
    await waitForSnippets(page, []);
    expect(await page.evaluate(() => document.querySelector(':root > div[popover]:popover-open'))).toBeNull();
  });
});
