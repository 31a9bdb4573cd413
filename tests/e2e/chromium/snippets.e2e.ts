import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fill, press, sees, visibleText } from '../../../scripts/browser/controls';
import { waitForMarks } from '../../../scripts/browser/marks';
import { until } from '../../../scripts/browser/poll';
import { accessibilityFaults } from '../harness/accessibility';
import { chromiumSuite } from '../harness/chromium-suite';
import { picture } from '../harness/pixels';
import { DECISION, OWNERSHIP } from '../harness/site';
import { KEPT, MOVED, REMOVED, REWORDED, REWORDED_NOW } from '../harness/snippet-pages';
import {
  pressBesideSelection,
  saveWithButton,
  selectWithPointer,
  snippetTexts,
  waitForSnippets,
} from '../harness/snippets';

const suite = chromiumSuite();
const folder = mkdtempSync(join(tmpdir(), 'storymark-snippets-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const ALL = [KEPT, MOVED, REWORDED, REMOVED];

async function switchButton(on: boolean): Promise<void> {
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

const panelFor = async (page: Page) => suite.openOwn(`sidepanel.html?tab=${await suite.tabId(page)}`);
const showSnippets = async (panel: Page) => {
  await press(panel, 'button', /snippets? from this page/);
};
const quotes = (panel: Page, list = '.view > .snippets') =>
  panel.$$eval(`${list} blockquote`, (all) => all.map((one) => one.textContent ?? ''));

beforeAll(async () => {
  await suite.open('/snippets/first');
  await switchButton(true);
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
    await fill(panel, 'Note', 'For the second round');
    await pauseForWrites();
    await page.bringToFront();
    await page.reload();
    await waitForSnippets(page, [KEPT, MOVED, REWORDED_NOW]);
    const box = await page.evaluate(() => {
      const [range] = (CSS.highlights.get('storymark-snippet') ?? []) as unknown as Iterable<Range>;
      const { left, top, height } = range?.getClientRects()[0] ?? new DOMRect();
      return { x: left + 60, y: top + height / 2 };
    });
    await page.mouse.move(box.x, box.y - 60);
    await page.mouse.move(box.x, box.y, { steps: 3 });
    const hosts = await until('the card', () =>
      page.evaluate(() => {
        const open = [...document.querySelectorAll(':root > div[popover]:popover-open')];
        return open.length > 0
          ? open.map((host) => ({ root: host.shadowRoot, text: host.textContent }))
          : null;
      }),
    );
    expect(hosts).toEqual([{ root: null, text: '' }]);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain('second round');
    await page.keyboard.press('Escape');
    await until('the card to go', () =>
      page.evaluate(() => document.querySelector(':root > div[popover]:popover-open') === null || null),
    );
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
    const line = await page.evaluate((words) => {
      const lines = [...(document.getElementById('host')?.shadowRoot?.querySelectorAll('p') ?? [])];
      const range = document.createRange();
      range.selectNodeContents(lines.find((one) => one.textContent === words) as Node);
      const { left, right, top, height } = range.getClientRects()[0] ?? new DOMRect();
      return { left, right, y: top + height / 2 };
    }, KEPT);
    await page.mouse.move(line.left + 0.5, line.y);
    await page.mouse.down();
    await page.mouse.move(line.right, line.y, { steps: 6 });
    await page.mouse.up();
    await pressBesideSelection(page);
    await waitForSnippets(page, [KEPT]);
    await page.reload();
    await waitForSnippets(page, [KEPT]);
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
    await switchButton(false);
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
});

describe('the library of snippets', () => {
  const rows = (page: Page) =>
    page.$$eval('.snippet-pick blockquote', (all) => all.map((one) => one.textContent ?? ''));
  const shows = (page: Page, many: number) =>
    until(`${many} snippets`, async () => ((await rows(page)).length === many ? true : null));

  it('takes annotations of another tool in, with a look first, and takes them back', async () => {
    const page = await suite.openOwn('library.html#snippets');
    await sees(page, 'Bring annotations in');
    const before = (await rows(page)).length;
    const path = join(folder, 'annotations.json');
    writeFileSync(path, JSON.stringify(ANNOTATIONS));
    await (await page.waitForSelector('input[type=file]'))?.uploadFile(path);
    await sees(page, '2 records can’t be read and will be skipped');
    await press(page, 'button', 'Import');
    await sees(page, 'Imported 3 snippets');
    await shows(page, before + 3);
    expect(await accessibilityFaults(page)).toEqual([]);
    await press(page, 'button', 'Undo import');
    await shows(page, before);
    await (await page.waitForSelector('input[type=file]'))?.uploadFile(path);
    await press(page, 'button', 'Import');
    await shows(page, before + 3);
    // One does not say when it was made, and no day is made up for it.
    const days = await page.$$eval('.snippet-foot > .faint', (all) => all.map((one) => one.textContent));
    expect(days.filter((day) => day === '')).toHaveLength(1);
    // Markup in a note is words.
    expect(await page.$$eval('.snippet img', (all) => all.length)).toBe(0);
  });

  it('finds, narrows, merges and deletes, and each comes back', async () => {
    const page = await suite.openOwn('library.html#snippets');
    await sees(page, 'The ledger page');
    const before = (await rows(page)).length;
    await fill(page, 'Find a snippet', 'leger');
    await shows(page, 3);
    await page.click('input[type=search]', { count: 3 });
    await page.keyboard.press('Backspace');
    await page.select('select[aria-label=Site]', 'ledger.example-prep-site.test');
    await shows(page, 3);
    await page.select('select[aria-label=Tag]', 'two');
    await shows(page, 1);
    await press(page, 'button', 'Show all');
    await shows(page, before);
    await page.select('select[aria-label=Site]', 'ledger.example-prep-site.test');
    await shows(page, 3);
    const boxes = await page.$$('.snippet-pick > input');
    await boxes[0]?.click();
    await boxes[1]?.click();
    await press(page, 'button', 'Merge');
    await sees(page, 'Merged 2 snippets.');
    await shows(page, 2);
    await press(page, 'button', 'Undo');
    await shows(page, 3);
    await page.click('.snippet-pick > input');
    await press(page, 'button', 'Delete');
    await shows(page, 2);
    await press(page, 'button', 'Undo');
    await shows(page, 3);
    await page.click('.context summary');
    await sees(page, 'Kept beside the door');
  });

  it('goes out as W3C annotations', async () => {
    const page = await suite.openOwn('library.html#snippets');
    await sees(page, 'Save as annotations');
    const session = await page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await press(page, 'button', 'Save as annotations');
    const name = await until('the download', () =>
      readdirSync(folder).find((file) => file.endsWith('.jsonld')),
    );
    const out = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    expect(out).toMatchObject({ type: 'AnnotationCollection', total: (await rows(page)).length });
    const selectors = out.first.items.flatMap((item: { target: { selector: { type: string }[] } }) =>
      item.target.selector.map(({ type }) => type),
    );
    expect(new Set(selectors)).toEqual(
      new Set(['TextQuoteSelector', 'TextPositionSelector', 'RangeSelector']),
    );
  });
});

describe('the question bank', () => {
  it('keeps a question with one click in the panel and knows it again on another page', async () => {
    const page = await suite.open('practice-page.html');
    await sees(page, OWNERSHIP);
    const panel = await panelFor(page);
    await sees(panel, OWNERSHIP);
    await press(panel, 'button', 'More about this question');
    await press(panel, 'menuitem', 'Save this question');
    await sees(panel, 'In your question bank');
    await page.bringToFront();
    await waitForSnippets(page, [OWNERSHIP]);
    const other = await suite.open('/living/inner-one');
    await sees(other, DECISION);
    await panel.bringToFront();
    await press(panel, 'button', /^In your question bank/);
    await sees(panel, 'Snippets of this page');
    await press(panel, 'button', 'More about this snippet');
    await press(panel, 'menuitem', 'Delete snippet');
    await sees(panel, 'Snippet deleted.');
    await page.bringToFront();
    await waitForSnippets(page, []);
  });
});

describe('a guide', () => {
  it('is looked through, saved as a rubric, and questions on its subject lead to it from then on', async () => {
    const guide = await suite.open('/snippets/guide');
    await sees(guide, 'Core knowledge');
    const panel = await panelFor(guide);
    await sees(panel, 'On for this site');
    await until('the menu', async () => {
      await press(panel, 'button', 'This site and Storymark');
      return (await visibleText(panel)).includes('Save this guide') || null;
    });
    await press(panel, 'menuitem', 'Save this guide as a rubric');
    const target = await suite.chromium.browser.waitForTarget((one) =>
      one.url().endsWith('library.html#guide'),
    );
    const own = await target.asPage();
    await own.bringToFront();
    await sees(own, 'Read from');
    await sees(own, 'Gauges, and what silts them up');
    expect(await accessibilityFaults(own)).toEqual([]);
    await own.focus('.guide-form input');
    await own.keyboard.down('Control');
    await own.keyboard.press('KeyA');
    await own.keyboard.up('Control');
    await own.keyboard.press('Backspace');
    await press(own, 'button', 'Save as a rubric');
    await sees(own, 'A rubric needs a title.');
    await fill(own, 'Title', 'Tide tables');
    await press(own, 'button', 'Save as a rubric');
    await sees(own, 'Saved as a rubric of your own');
    await own.goto(suite.chromium.url('library.html#packs'));
    await sees(own, 'My guides');
    await own.close();
    const page = await suite.open('/snippets/tide-question');
    await waitForMarks(page);
    const answer = await panelFor(page);
    await sees(answer, 'How would you rebuild a tide table after a storm?');
    await sees(answer, 'Tide tables');
    await sees(answer, 'Who is called when the two differ');
  });
});

/** As Hypothesis exports them: three good ones, one that would run something, one without a quotation. */
const annotation = (exact: string, over: object = {}) => ({
  id: `id-${exact.length}`,
  created: '2026-10-01T09:00:00.000Z',
  updated: '2026-10-01T09:00:00.000Z',
  uri: 'https://ledger.example-prep-site.test/page',
  text: `About the ledger <img src=x onerror="document.title='run'">`,
  tags: ['one'],
  document: { title: ['The ledger page'] },
  target: [
    {
      source: 'https://ledger.example-prep-site.test/page',
      selector: [
        { type: 'TextQuoteSelector', exact, prefix: 'Kept beside the door. ', suffix: ' And so on.' },
      ],
    },
  ],
  ...over,
});
const ANNOTATIONS = {
  annotations: [
    annotation('The first line of the ledger'),
    annotation('The first line of the ledger names its keeper', { tags: ['two'] }),
    annotation('Nobody signs it', { created: undefined, updated: undefined }),
    annotation('x', { uri: 'javascript:alert(1)' }),
    annotation('y', { target: [{ source: 'https://ledger.example-prep-site.test/page' }] }),
  ],
};

/** Notes are kept at every keystroke, a moment after it. */
const pauseForWrites = () => new Promise((resolve) => setTimeout(resolve, 700));
