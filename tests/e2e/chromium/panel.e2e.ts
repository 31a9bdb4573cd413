import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  type Chromium,
  clickToolbarButton,
  sidePanel,
  startChromium,
} from '../../../scripts/browser/chromium';
import { control, fill, press, sees, visibleText } from '../../../scripts/browser/controls';
import { markedTexts, waitForMarks } from '../../../scripts/browser/marks';
import { until } from '../../../scripts/browser/poll';
import { chromeBuild } from '../harness/builds';
import { Profile } from '../harness/profile';
import { OWNERSHIP, type Site, startSite } from '../harness/site';
import { find, PIPELINE_STORY, writeStory } from '../harness/stories';

let site: Site;
let profile: Profile;
let chromium: Chromium;

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site?.close());
afterEach(async () => {
  await chromium?.browser.close().catch(() => undefined);
  profile?.remove();
});

async function start(): Promise<void> {
  chromium = await startChromium({ extension: chromeBuild(), profile: profile.folder });
}

/** A fresh profile, the practice page in front, the real side panel opened by the toolbar button. */
async function begin(path = 'practice-page.html'): Promise<{ page: Page; panel: Page }> {
  profile = new Profile();
  await start();
  return openPanel(path);
}

async function openPanel(path = 'practice-page.html'): Promise<{ page: Page; panel: Page }> {
  const page = await chromium.browser.newPage();
  await page.goto(site.named(path));
  await waitForMarks(page);
  await clickToolbarButton(chromium, page);
  return { page, panel: await sidePanel(chromium) };
}

describe('the side panel', () => {
  it('fills the skeleton with the story’s own sentences and opens the editor where nothing stands yet', async () => {
    const { panel } = await begin();
    await writeStory(panel, PIPELINE_STORY);
    await press(panel, 'button', 'Back');
    await sees(panel, 'Build the answer');
    const own = await panel.$$eval('.pillars .own-words', (words) => words.map((word) => word.textContent));
    expect(own.length).toBeGreaterThan(0);
    for (const words of own) expect(PIPELINE_STORY.body).toContain(words);
    await sees(panel, /0 of \d+ prepared/);
    await press(panel, 'button', /^Prepare an answer/);
    await sees(panel, 'Follow-up answers');
    await panel.keyboard.type('I had the access.');
    await press(panel, 'button', 'Save story');
    await sees(panel, /1 of \d+ prepared/);
    await sees(panel, 'I had the access.');
    await press(panel, 'button', /^Write it/);
    await sees(panel, 'Edit story');
    const asked = await panel.$eval('.editor-question', (line) => line.textContent ?? '');
    expect(asked).not.toBe('');
    await panel.keyboard.type(' I said who would keep it.');
    await press(panel, 'button', 'Save story');
    await until(
      'the panel without the editor',
      async () => !(await visibleText(panel)).includes('Save story'),
    );
    await find(panel, 'keep it');
    await press(panel, 'option', /label pipeline/);
    await sees(panel, 'I said who would keep it.');
  });

  it('marks what the reader selects as a question, and takes it back', async () => {
    const { page, panel } = await begin();
    const words = await page.evaluate(() => {
      const prose = [...document.querySelectorAll('main p')].find(
        (one) => one.childNodes.length === 1 && /^[A-Z][^.?]*\.\s*$/.test(one.textContent?.trim() ?? ''),
      );
      const node = prose?.firstChild;
      if (!(node instanceof Text)) throw new Error('no prose');
      getSelection()?.selectAllChildren(prose as Element);
      return node.data.trim().replace(/\s+/g, ' ');
    });
    expect(await markedTexts(page)).not.toContain(words);
    await press(panel, 'button', 'This site and Storymark');
    await press(panel, 'menuitem', 'Mark selected text as a question');
    await until('the selection to be marked', async () => (await markedTexts(page)).includes(words));
    await press(panel, 'button', 'Undo');
    await until('the mark to leave', async () => !(await markedTexts(page)).includes(words));
    // A whole page is no question, and neither is nothing.
    const marks = (await markedTexts(page)).length;
    for (const all of [true, false]) {
      await page.evaluate((whole) => {
        if (whole) getSelection()?.selectAllChildren(document.body);
        else getSelection()?.removeAllRanges();
      }, all);
      await press(panel, 'button', 'This site and Storymark');
      await press(panel, 'menuitem', 'Mark selected text as a question');
      await sees(panel, /Select the words of a question on the page first/);
      expect((await markedTexts(page)).length).toBe(marks);
    }
  });

  it('shows the first question with what wins, and steps through the page', async () => {
    const { panel } = await begin();
    await sees(panel, OWNERSHIP);
    await sees(panel, /0 of \d+ ready/);
    await press(panel, 'button', 'Next question');
    await sees(panel, 'Describe a decision you had to make with incomplete information.');
    await press(panel, 'button', /Show all questions of this page/);
    await sees(panel, 'What was the hardest bug you ever tracked down?');
    await press(panel, 'button', /miss a deadline/);
    await sees(panel, 'Tell me about a time you were about to miss a deadline.');
  });

  it('scrolls the page to a question that is clicked', async () => {
    const { page, panel } = await begin();
    await press(panel, 'button', /Show all questions of this page/);
    await press(panel, 'button', /How do you prioritise/);
    await until('the question in view', () =>
      page.$eval('#q-prioritise', (element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight && scrollY > 0;
      }),
    );
  });

  it('Escape leads back to the question', async () => {
    const { panel } = await begin();
    await press(panel, 'button', /Show all questions of this page/);
    await control(panel, 'heading', 'On this page');
    await panel.keyboard.press('Escape');
    await control(panel, 'button', /Show all questions of this page/);
    await until('the focus on the question', () =>
      panel.evaluate(() => document.activeElement?.tagName === 'H1'),
    );
  });

  it('finds a story for its question after the browser was closed and opened again', async () => {
    const { panel } = await begin();
    await sees(panel, OWNERSHIP);
    await writeStory(panel, PIPELINE_STORY);
    await chromium.browser.close();
    await start();
    const again = await openPanel();
    await sees(again.panel, OWNERSHIP);
    await sees(again.panel, PIPELINE_STORY.title);
    await sees(again.panel, /[1-9]\d* of \d+ ready/);
  });

  it('keeps every word of a draft although the browser is killed', async () => {
    const { panel } = await begin();
    await press(panel, 'button', 'New story');
    await fill(panel, 'Your story', 'I noticed that nobody watched the drift of the feature store');
    await until('the draft to be kept', async () => /kept|saved/i.test(await visibleText(panel)));
    const gone = new Promise((resolve) => chromium.browser.process()?.once('exit', resolve));
    chromium.browser.process()?.kill('SIGKILL');
    await gone;
    await start();
    const again = await openPanel();
    await find(again.panel, 'drift of the feature');
    await press(again.panel, 'option', /noticed that nobody watched/);
    await control(again.panel, 'textbox', 'Your story');
    const kept = await (await control(again.panel, 'textbox', 'Your story')).evaluate(
      (node) => (node as HTMLTextAreaElement).value,
    );
    expect(kept).toBe('I noticed that nobody watched the drift of the feature store');
  });

  it('finds a story by a few letters with a typing mistake', async () => {
    const { panel } = await begin();
    await writeStory(panel, PIPELINE_STORY);
    await find(panel, 'labl pipe');
    await control(panel, 'option', new RegExp(PIPELINE_STORY.title));
  });

  it('deletes a story and takes the deletion back', async () => {
    const { panel } = await begin();
    await sees(panel, OWNERSHIP);
    await writeStory(panel, PIPELINE_STORY);
    await find(panel, 'label');
    await press(panel, 'option', new RegExp(PIPELINE_STORY.title));
    await press(panel, 'button', /^Edit/);
    await press(panel, 'button', 'Delete');
    await until(
      'the story to be gone',
      async () => !(await visibleText(panel)).includes(PIPELINE_STORY.body.slice(0, 40)),
    );
    await press(panel, 'button', 'Undo');
    await find(panel, 'label');
    await control(panel, 'option', new RegExp(PIPELINE_STORY.title));
  });

  it('holds a story of 100,000 characters', async () => {
    const { panel } = await begin();
    const long = `I rebuilt the index. ${'It took a while and I wrote down why. '.repeat(2_640)}`.slice(
      0,
      100_000,
    );
    await press(panel, 'button', 'New story');
    await fill(panel, 'Title', 'A very long story');
    await fill(panel, 'Your story', long);
    await press(panel, 'button', 'Save story');
    await sees(panel, 'A very long story');
    await find(panel, 'very long');
    await press(panel, 'option', /A very long story/);
    await press(panel, 'button', /^Edit/);
    const kept = await (await control(panel, 'textbox', 'Your story')).evaluate(
      (node) => (node as HTMLTextAreaElement).value.length,
    );
    expect(kept).toBe(long.length);
  });

  it('shows markup as the text it is, from the page and from a story', async () => {
    const { page, panel } = await begin('markup.html');
    const title = await panel.title();
    const nasty = '<img src=x onerror="document.title=\'run\'"><b>bold</b>';
    await sees(panel, '<img src=x onerror');
    await writeStory(panel, { title: nasty, body: `${nasty} I fixed it under pressure.` });
    await find(panel, 'bold');
    await press(panel, 'option', /onerror/);
    await sees(panel, nasty);
    expect(await panel.$$eval('img[src="x"]', (images) => images.length)).toBe(0);
    expect(await panel.title()).toBe(title);
    expect(await page.title()).not.toBe('run');
  });
});
