import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, describe, expect, it } from 'vitest';
import corpus from '../../../bench/corpus/ranking.json';
import { fill, press, sees } from '../../../scripts/browser/controls';
import { until } from '../../../scripts/browser/poll';
import { accessibilityFaults } from '../harness/accessibility';
import { chromiumSuite } from '../harness/chromium-suite';
import { find, writeStory } from '../harness/stories';

const suite = chromiumSuite();
const folder = mkdtempSync(join(tmpdir(), 'storymark-stories-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const STORIES = corpus.stories.map(({ id: _, ...story }) => story);

const titles = (page: Page) =>
  page.$$eval('ul[aria-label=Stories] summary .line-text', (lines) =>
    lines.map((line) => (line.textContent ?? '').trim()),
  );
const shows = (page: Page, many: number) =>
  until(`${many} stories`, async () => ((await titles(page)).length === many ? true : null));

async function bringIn(): Promise<void> {
  const page = await suite.openOwn('library.html#backup');
  const path = join(folder, 'stories.json');
  writeFileSync(path, JSON.stringify(STORIES));
  await (await page.waitForSelector('input[type=file]'))?.uploadFile(path);
  await press(page, 'button', 'Import');
  await sees(page, /Imported/);
  await page.close();
}

describe('the story bank', () => {
  it('is narrowed, sorted and searched, and several stories go and come back at once', async () => {
    await bringIn();
    const page = await suite.openOwn('library.html#stories');
    await shows(page, STORIES.length);
    await page.select('select[aria-label=Competency]', 'cost-and-efficiency');
    const narrowed = await until('fewer stories', async () => {
      const now = await titles(page);
      return now.length > 0 && now.length < STORIES.length ? now : null;
    });
    await press(page, 'button', 'Show all');
    await shows(page, STORIES.length);
    await page.select('.story-order select', 'title');
    const sorted = await until('the list in order', async () => {
      const now = await titles(page);
      const wanted = [...now].sort((a, b) =>
        a.localeCompare(b, undefined, { sensitivity: 'base', numeric: true }),
      );
      return now.every((title, i) => title === wanted[i]) ? now : null;
    });
    expect(sorted).toEqual(expect.arrayContaining(narrowed));
    await fill(page, 'Find a story', 'rolback');
    await until(
      'what was typed, mistake and all',
      async () => (await titles(page)).some((title) => /rollback/i.test(title)) || null,
    );
    await page.click('input[type=search]', { count: 3 });
    await page.keyboard.press('Backspace');
    await shows(page, STORIES.length);
    const boxes = await page.$$('.story-pick');
    await boxes[0]?.click();
    await boxes[1]?.click();
    await sees(page, '2 selected');
    await press(page, 'button', 'Delete');
    await shows(page, STORIES.length - 2);
    await press(page, 'button', 'Undo');
    await shows(page, STORIES.length);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.close();
  });

  it('shows a story with the coach’s remarks', async () => {
    const page = await suite.openOwn('library.html#stories');
    await shows(page, STORIES.length);
    await page.select('select[aria-label="Remarks of the coach"]', 'remarks');
    await page.click('ul[aria-label=Stories] summary');
    await sees(page, 'What a listener would miss');
    await sees(page, 'Under other names');
    const remarks = () => page.$$eval('.story-row[open] .pitfall', (lines) => lines.length);
    const before = await remarks();
    await page.click('.story-row[open] .pitfall .link');
    await until('one remark less', async () => ((await remarks()) === before - 1 ? true : null));
    await press(page, 'button', /dismissed: show/);
    await until('all remarks', async () => ((await remarks()) === before ? true : null));
    await press(page, 'button', /^Bring back/);
    await page.close();
  });

  it('finds what is never to be said', async () => {
    const page = await suite.openOwn('library.html#never-say');
    await fill(page, 'A term or a claim', 'sender key');
    await press(page, 'button', 'Add');
    await sees(page, 'never to be said');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.close();
    const list = await suite.openOwn('library.html#stories');
    await shows(list, STORIES.length);
    await fill(list, 'Find a story', 'refund mails');
    await shows(list, 1);
    await list.click('ul[aria-label=Stories] summary');
    await sees(list, 'is on your list of what you never say');
    await list.close();
  });

  it('shows where the gaps are, by a company’s principles too, and begins the story that closes one', async () => {
    const page = await suite.openOwn('library.html#coverage');
    await sees(page, /\d+ of 29 competencies have a story/);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.select('.story-order select', 'amazon');
    await sees(page, /Bias for Action/i);
    await press(page, 'button', 'Write a story for it');
    await sees(page, 'New story');
    await fill(page, 'Title', 'Begun and thrown away');
    await press(page, 'button', 'Discard');
    await sees(page, 'Draft discarded.');
    await press(page, 'button', 'Undo');
    await page.goto(page.url().replace('#coverage', '#stories'));
    await sees(page, 'Begun and thrown away');
    await press(page, 'button', 'Continue');
    await press(page, 'button', 'Discard');
    await page.close();
  });

  it('keeps what a story said before, shows the difference and brings it back', async () => {
    const page = await suite.openOwn('library.html#stories');
    await shows(page, STORIES.length);
    await fill(page, 'Find a story', 'refund mails');
    await shows(page, 1);
    await page.click('ul[aria-label=Stories] summary');
    await press(page, 'button', 'Edit');
    const box = await page.waitForSelector('.section-field:nth-of-type(4) textarea');
    await box?.type(' And nobody wrote again.');
    await press(page, 'button', 'Save story');
    await sees(page, 'Saved.');
    await page.click('ul[aria-label=Stories] summary');
    await press(page, 'button', 'Earlier versions');
    await until('the difference', () =>
      page.evaluate(
        () => document.querySelector('.difference ins')?.textContent?.includes('nobody wrote') || null,
      ),
    );
    expect(await accessibilityFaults(page)).toEqual([]);
    await press(page, 'button', 'Bring this version back');
    await sees(page, 'The earlier version is back.');
    const told = () =>
      page.$$eval('.story-row[open] section > .pre', (parts) =>
        parts.map((part) => part.textContent).join(' '),
      );
    await until('the words as they were', async () => !(await told()).includes('nobody wrote') || null);
    await press(page, 'button', 'Undo');
    await until('the newer words again', async () => (await told()).includes('nobody wrote') || null);
    await page.close();
  });

  it('goes out as Markdown and comes in again, all of it', async () => {
    const page = await suite.openOwn('library.html#backup');
    const session = await page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await press(page, 'button', 'Save as Markdown');
    const zip = await until('the download', () => readdirSync(folder).find((name) => name.endsWith('.zip')));
    const list = await suite.openOwn('library.html#stories');
    await shows(list, STORIES.length);
    const before = await titles(list);
    for (const box of await list.$$('.story-pick')) await box.click();
    await press(list, 'button', 'Delete');
    await shows(list, 0);
    await list.close();
    await (await page.$('input[type=file]'))?.uploadFile(join(folder, zip));
    await press(page, 'button', 'Import');
    await sees(page, /Imported/);
    await page.close();
    const after = await suite.openOwn('library.html#stories');
    await shows(after, STORIES.length);
    expect((await titles(after)).sort()).toEqual(before.sort());
    await after.close();
  });

  it('takes what belongs to a story beside its account, and hands it out as long as it may take', async () => {
    const page = await suite.openOwn('library.html#stories');
    await shows(page, STORIES.length);
    await press(page, 'button', 'New story');
    await fill(page, 'Title', 'The slow counter');
    await fill(page, 'Your story', 'I moved the form to the door. The wait fell by half.');
    for (const part of ['Headline', 'Dates', 'Numbers', 'Links', 'Follow-up answers', 'In 30 seconds'])
      await press(page, 'button', part);
    await fill(page, 'Headline', 'Half the wait for nothing');
    await fill(page, 'Dates', 'spring 2022');
    await fill(page, 'What was counted, number 1', 'wait');
    await fill(page, 'Before, number 1', '9');
    await fill(page, 'After, number 1', '4');
    await press(page, 'button', 'Another number');
    await fill(page, 'Link 1', 'https://counter.example-prep-site.test/chart');
    await fill(page, 'Follow-up 1', 'Why the door?');
    await fill(page, 'Your answer 1', 'It cost nothing.');
    await fill(page, 'In 30 seconds', 'I halved a wait by moving a form.');
    expect(await accessibilityFaults(page)).toEqual([]);
    await press(page, 'button', 'Save story');
    await sees(page, 'Saved.');
    await shows(page, STORIES.length + 1);
    await fill(page, 'Find a story', 'cost nothing door');
    await shows(page, 1);
    await page.click('ul[aria-label=Stories] summary');
    await sees(page, 'wait: 9 → 4');
    await sees(page, 'Why the door?');
    expect(await page.$eval('.story-row a', (link) => (link as HTMLAnchorElement).rel)).toContain('noopener');
    expect(await accessibilityFaults(page)).toEqual([]);
    await press(page, 'button', 'Copy');
    await press(page, 'menuitem', '30 seconds');
    await sees(page, 'Copied.');
    // Pasting shows what the clipboard holds: reading it would need a permission that Storymark does not ask for.
    await page.click('input[type=search]', { count: 3 });
    await page.keyboard.down('Control');
    await page.keyboard.press('KeyV', { commands: ['paste'] });
    await page.keyboard.up('Control');
    await until('what was copied', () =>
      page.$eval(
        'input[type=search]',
        (field) => (field as HTMLInputElement).value === 'I halved a wait by moving a form.' || null,
      ),
    );
    await shows(page, 1);
    if ((await page.$('.story-row[open]')) === null) await page.click('ul[aria-label=Stories] summary');
    await press(page, 'button', 'Edit');
    await sees(page, 'Edit story');
    expect(await page.$$eval('.metric-row', (rows) => rows.length)).toBe(1);
    await press(page, 'button', 'Delete');
    await sees(page, /Deleted “The slow counter”/);
    await page.close();
  });

  it('takes a story apart as a suggestion, and puts it back together', async () => {
    const page = await suite.openOwn('library.html#stories');
    await shows(page, STORIES.length);
    await press(page, 'button', 'New story');
    const told =
      'Mails had bounced for weeks. My job was to stop it. I traced them to a renamed key. They fell from 140 a day to 2.';
    await fill(page, 'Your story', told);
    await press(page, 'button', /^Split into/);
    await sees(page, 'Suggested by its wording');
    const parts = () =>
      page.$$eval('.section-field textarea', (boxes) =>
        boxes.map((box) => (box as HTMLTextAreaElement).value),
      );
    expect((await parts()).slice(0, 4)).toEqual([
      'Mails had bounced for weeks.',
      'My job was to stop it.',
      'I traced them to a renamed key.',
      'They fell from 140 a day to 2.',
    ]);
    expect(await accessibilityFaults(page)).toEqual([]);
    await press(page, 'button', 'Back to one box');
    await until('the story in one box', () =>
      page.$eval('.body-field', (box, words) => (box as HTMLTextAreaElement).value === words || null, told),
    );
    await press(page, 'button', 'Discard');
    await sees(page, 'Draft discarded.');
    await page.close();
  });

  it('works a result out and puts it into the story', async () => {
    const page = await suite.openOwn('library.html#stories');
    await shows(page, STORIES.length);
    await press(page, 'button', 'New story');
    await fill(page, 'Title', 'A cheaper model');
    await page.click('.editor details:last-of-type summary');
    await fill(page, 'What', 'cost');
    await fill(page, 'Unit', '$');
    await fill(page, 'Before', '0.42');
    await fill(page, 'After', '0.42');
    await sees(page, 'Before and after are the same');
    await fill(page, 'After', '0.19');
    await fill(page, 'For each', '1,000');
    await fill(page, 'How many', '2 billion');
    await sees(page, /\$460,000 less a month/);
    expect(await accessibilityFaults(page)).toEqual([]);
    await press(page, 'button', 'Add to the result');
    const written = await until('the sentence in the story', () =>
      page.$eval('textarea', (box) => (box as HTMLTextAreaElement).value || null),
    );
    expect(written).toContain('54.8 % less');
    await press(page, 'button', 'Save story');
    await sees(page, 'Saved.');
    await shows(page, STORIES.length + 1);
    await page.close();
  });

  it('shows the remarks in the panel too, and keeps silent what was dismissed there', async () => {
    const panel = await suite.openOwn('sidepanel.html');
    await writeStory(panel, {
      title: 'We did it',
      body: 'We fixed the queue. We told everybody. It went well.',
    });
    await sees(panel, 'What a listener would miss');
    expect(await accessibilityFaults(panel)).toEqual([]);
    const remarks = () => panel.$$eval('.pitfall', (lines) => lines.length);
    const before = await remarks();
    await panel.click('.pitfall .link');
    await until('one remark less', async () => (await remarks()) === before - 1 || null);
    await panel.reload();
    await find(panel, 'We did it');
    await press(panel, 'option', /We did it/);
    await sees(panel, /1 remark dismissed: show/);
    await press(panel, 'button', 'More about this story');
    await press(panel, 'menuitem', 'Delete story');
    await sees(panel, 'Undo');
    await panel.close();
  });
});
