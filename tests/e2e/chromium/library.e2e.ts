import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { afterAll, describe, expect, it } from 'vitest';
import { press, sees, visibleText } from '../../../scripts/browser/controls';
import { until } from '../../../scripts/browser/poll';
import { chromiumSuite } from '../harness/chromium-suite';
import { PIPELINE_STORY, writeStory } from '../harness/stories';

const suite = chromiumSuite();
const folder = mkdtempSync(join(tmpdir(), 'storymark-import-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Chooses a file with this text in the library's file field. */
async function choose(page: Page, name: string, text: string | Uint8Array): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, text);
  const field = await page.waitForSelector('input[type=file]');
  await field?.uploadFile(path);
}

/** A zip whose directory says that one small file unpacks to 4 GB. */
function bomb(): Uint8Array {
  const zip = zipSync({ 'story.md': strToU8('word '.repeat(1_000)) });
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  for (let at = 0; at + 28 <= zip.length; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0xfffffff0, true);
  return zip;
}

async function alert(page: Page): Promise<string> {
  return until('an error', () =>
    page.evaluate(() => document.querySelector('[role=alert]')?.textContent?.trim() || null),
  );
}

/** Each says something a person can act on, and leaves what is there as it is. */
const BAD = {
  'not-json.json': 'this is { not JSON',
  'other.json': '{"hello": "world"}',
  'newer.json':
    '{"format":"storymark-backup","version":999,"exportedAt":"2030-01-01T00:00:00.000Z","records":{}}',
  'proto.json': '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
  'empty.json': '',
};

/** A backup with one story and nothing else. */
const BACKUP = {
  format: 'storymark-backup',
  version: 1,
  ...{ drafts: [], snippets: [], events: [], corrections: [], packs: [], versions: [], settings: null },
  stories: [
    {
      ...{
        id: '0f8b1a52-6c1d-4a57-9a39-3a0a4d0c9b11',
        schema: 1,
        rev: 1,
        deviceId: 'elsewhere',
        origin: 'user',
      },
      ...{ createdAt: '2026-01-02T09:30:00.000Z', updatedAt: '2026-01-02T09:30:00.000Z' },
      ...{ title: 'Of the backup', body: '', situation: '', task: '', action: '', result: '', learning: '' },
      tags: [],
    },
  ],
};

describe('bringing files in', () => {
  it('a bad backup is refused with a reason, and no story is lost', async () => {
    const panel = await suite.openOwn('sidepanel.html');
    await writeStory(panel, PIPELINE_STORY);
    for (const [name, text] of Object.entries(BAD)) {
      const library = await suite.openOwn('library.html#backup');
      await choose(library, name, text);
      const reason = await alert(library);
      expect(reason.length, name).toBeGreaterThan(15);
      expect(reason, name).not.toMatch(/undefined|\[object|SyntaxError|at .*:\d+/);
      expect(await library.evaluate(() => 'polluted' in {})).toBe(false);
      await library.close();
    }
    await sees(await suite.openOwn('library.html#stories'), PIPELINE_STORY.title);
  });

  it.each([
    ['broken.zip', strToU8('PK this is no zip'), /can’t be read/],
    ['pictures.zip', zipSync({ 'a.png': strToU8('x') }), /no Markdown file/],
    ['bomb.zip', bomb(), /too large/],
  ] as const)('%s is refused with a reason that speaks of the file', async (name, bytes, reason) => {
    const library = await suite.openOwn('library.html#backup');
    await choose(library, name, bytes);
    expect(await alert(library)).toMatch(reason);
    await library.close();
  });

  it('a Markdown file written by hand comes in with its name for a title', async () => {
    const library = await suite.openOwn('library.html#backup');
    await choose(library, 'The night bus.md', 'It broke down.\n\n## Action\n\nI walked <b>home</b>.');
    await press(library, 'button', 'Import');
    await sees(library, /Imported 1 story/);
    await library.close();
    await sees(await suite.openOwn('library.html#stories'), 'The night bus');
  });

  it('a bad rubric pack is refused with a reason', async () => {
    for (const [name, text] of Object.entries(BAD)) {
      const library = await suite.openOwn('library.html#packs');
      await choose(library, name, text);
      const reason = await alert(library);
      expect(reason.length, name).toBeGreaterThan(15);
      expect(reason, name).not.toMatch(/undefined|\[object|at .*:\d+/);
      await library.close();
    }
  });

  it('a list of stories is shown first and taken on a click; markup in it stays text', async () => {
    const library = await suite.openOwn('library.html#backup');
    const title = '<img src=x onerror="document.title=1"> The imported one';
    const story = {
      id: 'a',
      title,
      situation: 'A queue grew.',
      task: 'Mine to fix.',
      action: 'I halved it.',
      result: '50 %.',
    };
    await choose(library, 'stories.json', JSON.stringify([story, { id: 7 }]));
    await press(library, 'button', /^(?:Take|Import|Bring)/);
    await until('the import', async () => /Imported/.test(await visibleText(library)));
    const stories = await suite.openOwn('library.html#stories');
    await sees(stories, 'The imported one');
    expect(await stories.$$eval('img[src="x"]', (images) => images.length)).toBe(0);
    await library.bringToFront();
    await press(library, 'button', 'Undo import');
    await sees(library, 'Everything is as it was');
    await until(
      'the story to be gone',
      async () => !(await visibleText(stories)).includes('The imported one'),
    );
  });

  it('only a backup may take the place of what is here; it says what would go, and all comes back', async () => {
    const library = await suite.openOwn('library.html#backup');
    await choose(library, 'list.json', JSON.stringify([{ title: 'Of a list' }]));
    await sees(library, 'In the file');
    expect(await visibleText(library)).not.toContain('in place of what is here');
    await choose(library, 'backup.json', JSON.stringify(BACKUP));
    await sees(library, /2 stories would go/);
    await library.click('input[name=how]:not(:checked)');
    await press(library, 'button', 'Replace everything');
    await sees(library, 'Everything is as in the backup now.');
    const stories = await suite.openOwn('library.html#stories');
    await sees(stories, 'Of the backup');
    expect(await visibleText(stories)).not.toContain(PIPELINE_STORY.title);
    await library.bringToFront();
    await press(library, 'button', 'Undo import');
    await sees(library, 'Everything is as it was');
    await sees(stories, PIPELINE_STORY.title);
  });

  it('the same file can be chosen again once it is mended', async () => {
    const library = await suite.openOwn('library.html#backup');
    const path = join(folder, 'mended.json');
    const chooseByHand = async (text: string) => {
      writeFileSync(path, text);
      const [chooser] = await Promise.all([library.waitForFileChooser(), library.click('input[type=file]')]);
      await chooser.accept([path]);
    };
    await chooseByHand('[{"title": "Mended"},]');
    expect(await alert(library)).toContain('line 1, column 22');
    await chooseByHand('[{"title": "Mended"}]');
    await sees(library, 'In the file');
    await library.close();
  });

  it('a large library is listed before it is read, and says when it is', async () => {
    const library = await suite.openOwn('library.html#backup');
    const many = Array.from({ length: 600 }, (_, n) => ({
      title: `Ferry number ${n}`,
      situation: `The ${n}th crossing ran late every day for a month and nobody had said why.`,
      task: 'I was asked to bring it back on time before the summer.',
      action: 'I timed every rope, moved the fuel stop and agreed it with the harbour.',
      result: `Lateness fell from 40 to ${n % 9} minutes a day.`,
    }));
    await choose(library, 'many.json', JSON.stringify(many));
    await press(library, 'button', /^(?:Take|Import|Bring)/);
    await until('the import', async () => /Imported/.test(await visibleText(library)));
    const stories = await suite.openOwn('library.html#coverage');
    // What was seen on the way, since it lasts less than a test takes to ask.
    await stories.evaluateOnNewDocument(() => {
      const seen = new Set<string>();
      Object.assign(globalThis, { seen });
      new MutationObserver(() => {
        const text = document.body?.innerText ?? '';
        if (text.includes('Reading what your')) seen.add('said to be read');
        if (document.querySelector('.story-item'))
          seen.add(/\d remark|no remarks/.test(text) ? 'listed, read' : 'listed, unread');
      }).observe(document, { childList: true, subtree: true, characterData: true });
    });
    await stories.goto(suite.chromium.url('library.html#stories'));
    await stories.reload();
    await sees(stories, 'Ferry number');
    await until('the stories to be read', async () =>
      /\d remark|no remarks/.test(await visibleText(stories)) ? true : null,
    );
    expect(await stories.evaluate(() => [...(globalThis as unknown as { seen: Set<string> }).seen])).toEqual([
      'listed, unread',
      'said to be read',
      'listed, read',
    ]);
    expect(await visibleText(stories)).not.toContain('Reading what your');
    await stories.type('input[aria-label="Find a story"]', 'fery numbr 417');
    await until(
      'the one looked for',
      async () => (await stories.$$eval('.story-item', (items) => items.length)) === 1 || null,
    );
    await sees(stories, 'Ferry number 417');
    const shown = (within: string) =>
      stories.$$eval(`${within} mark`, (all) => all.map((one) => one.textContent ?? ''));
    expect(await shown('.line-text')).toEqual(['Ferry', 'number', '417']);
    // Why a story was found is seen also where its title does not say it.
    await stories.click('input[aria-label="Find a story"]', { count: 3 });
    await stories.type('input[aria-label="Find a story"]', 'fule');
    await sees(stories, 'I timed every rope, moved the fuel stop');
    expect((await shown('.story-met'))[0]).toBe('fuel');
    await library.bringToFront();
    await press(library, 'button', 'Undo import');
    await sees(library, 'Everything is as it was');
    await stories.close();
    await library.close();
  });

  it('a button that is at work keeps the focus', async () => {
    const library = await suite.openOwn('library.html#backup');
    const focused = () => library.evaluate(() => document.activeElement?.textContent ?? '');
    const button = await library.waitForSelector('button.primary');
    await button?.focus();
    await library.keyboard.press('Enter');
    await sees(library, 'Backup written');
    expect(await focused()).toBe('Save a backup');
    await library.close();
  });
});
