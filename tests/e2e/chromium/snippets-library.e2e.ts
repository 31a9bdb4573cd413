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
import { DECISION, OWNERSHIP } from '../harness/site';
import { KEPT } from '../harness/snippet-pages';
import { saveWithButton, switchButton, waitForSnippets } from '../harness/snippets';

const suite = chromiumSuite();
const folder = mkdtempSync(join(tmpdir(), 'storymark-snippets-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const panelFor = (page: Page) => suite.openPanelFor(page);

/** Saves the first question of the practice page from the panel. */
async function keepQuestion(): Promise<{ page: Page; panel: Page }> {
  const page = await suite.open('practice-page.html');
  // A page that lies behind the panel is not read: here the panel is a tab of its own.
  await waitForMarks(page);
  const panel = await panelFor(page);
  await sees(panel, OWNERSHIP);
  await press(panel, 'button', 'More about this question');
  await press(panel, 'menuitem', 'Save this question');
  await sees(panel, 'In your question bank');
  return { page, panel };
}

/** Has the panel take a page's guide; gives the library, where it lies to be looked through. */
async function takeGuide(path: string): Promise<Page> {
  const guide = await suite.open(path);
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
  return own;
}

beforeAll(async () => {
  await suite.open('/snippets/first');
  await switchButton(suite, true);
  const page = await suite.open('/snippets/advice');
  await saveWithButton(page, KEPT);
  await waitForSnippets(page, [KEPT]);
}, 60_000);

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
    const { page, panel } = await keepQuestion();
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
    const own = await takeGuide('/snippets/guide');
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

describe('a guide read while another is being written on', () => {
  it('waits, takes its place when asked, and not a word of either is lost on the way', async () => {
    const own = await takeGuide('/snippets/guide');
    await sees(own, 'Read from');
    await fill(own, 'Title', 'My own tides');
    await takeGuide('/snippets/guide?second');
    await sees(own, 'Another guide waits');
    const title = () => own.$eval('.guide-form input', (field) => (field as HTMLInputElement).value);
    const titled = (words: string) => until(`“${words}”`, async () => (await title()) === words || null);
    expect(await title()).toBe('My own tides');
    await press(own, 'button', 'Go over that one');
    await sees(own, 'guide?second');
    await fill(own, 'Title', 'The other tides');
    await press(own, 'button', 'Go over that one');
    await titled('My own tides');
    // Whoever is done with the one finds the other; who takes that back after writing on loses nothing.
    await press(own, 'button', 'Discard');
    await titled('The other tides');
    await fill(own, 'Title', 'The other tides, twice');
    await press(own, 'button', 'Undo');
    await titled('My own tides');
    await sees(own, 'Another guide waits: “The other tides, twice”');
    await own.reload();
    await titled('My own tides');
    await press(own, 'button', 'Go over that one');
    await titled('The other tides, twice');
    await own.close();
  });
});

describe('what a snippet belongs to', () => {
  it('is a question of the bank, which shows it in turn, and a story is started from it', async () => {
    await keepQuestion();
    const own = await suite.openOwn('library.html#snippets');
    await sees(own, OWNERSHIP);
    const card = (words: string) =>
      until(`the card of “${words}”`, () =>
        own
          .evaluateHandle(
            (text) =>
              [...document.querySelectorAll('.snippet')].find((one) =>
                one.querySelector('blockquote')?.textContent?.includes(text),
              ) ?? null,
            words,
          )
          .then((handle) => handle.asElement()),
      );
    const choice = await (await card(KEPT)).waitForSelector('select[aria-label="Link a question"]');
    await choice?.focus();
    await choice?.evaluate((select) => {
      (select as HTMLSelectElement).selectedIndex = 1;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await sees(own, 'Saved for this question');
    await own.reload();
    await sees(own, 'Saved for this question');
    const passages = await (await card(OWNERSHIP)).$$eval('.plain-list button', (all) =>
      all.map((one) => one.textContent),
    );
    expect(passages).toHaveLength(1);
    expect(KEPT).toContain(passages[0]?.replace(/ …$/, ''));
    expect(await accessibilityFaults(own)).toEqual([]);
    await (await (await card(KEPT)).waitForSelector('button[aria-label^="Unlink the question"]'))?.click();
    await until('the link to go', async () => !(await visibleText(own)).includes('Saved for this') || null);
    await (await (await card(KEPT)).waitForSelector('[aria-label="More about this snippet"]'))?.click();
    await press(own, 'menuitem', 'Start a story from it');
    await sees(own, `For “${KEPT.slice(0, 20)}`);
    await own.close();
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
