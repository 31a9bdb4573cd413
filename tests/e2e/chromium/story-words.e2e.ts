import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { control, fill, press, sees, visibleText } from '../../../scripts/browser/controls';
import { until } from '../../../scripts/browser/poll';
import { chromiumSuite } from '../harness/chromium-suite';

const suite = chromiumSuite();

const written = async (page: Page, name: string | RegExp) =>
  (await control(page, 'textbox', name)).evaluate((field) => (field as HTMLInputElement).value);
const gone = (page: Page, words: string) =>
  until(`“${words}” to go`, async () => !(await visibleText(page)).includes(words) || null);
const focused = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
  );

/** Opens the story in the list and then its editor. */
async function edit(page: Page, button = 'Edit'): Promise<void> {
  await (await page.waitForSelector('ul[aria-label=Stories] summary'))?.click();
  await press(page, 'button', button);
  await sees(page, 'Edit story');
}

beforeAll(async () => {
  const page = await suite.openOwn('library.html#stories');
  await press(page, 'button', 'New story');
  await fill(page, 'Title', 'The slow counter');
  await fill(page, 'Your story', 'I moved the form to the door.');
  await press(page, 'button', 'Save story');
  await sees(page, 'Saved.');
  await page.close();
}, 60_000);

describe('words of a story', () => {
  it('stand beside each other in tellings of different length', async () => {
    const page = await suite.openOwn('library.html#stories');
    await edit(page);
    await press(page, 'button', 'In 30 seconds');
    await fill(page, 'In 30 seconds', 'Moved a form.');
    await press(page, 'button', 'In 90 seconds');
    await fill(page, 'In 90 seconds', 'Moved a form to the door.');
    await press(page, 'button', 'Save story');
    await sees(page, 'Saved.');
    // Back in the list the row one came from has the focus.
    expect(await focused(page)).toContain('The slow counter');
    await edit(page);
    expect(await written(page, /^In 30 seconds/)).toBe('Moved a form.');
    expect(await written(page, /^In 90 seconds/)).toBe('Moved a form to the door.');
  });

  it('wait as a draft of a saved story, and are gone on with', async () => {
    const page = await suite.openOwn('library.html#stories');
    await edit(page);
    await fill(page, 'Your story', 'I moved the form to the door. Half the wait.');
    await page.keyboard.press('Escape');
    await sees(page, 'Kept as a draft.');
    await edit(page, 'Continue draft');
    expect(await written(page, 'Your story')).toContain('Half the wait.');
    await press(page, 'button', 'Discard changes');
    await sees(page, 'Changes discarded.');
    await press(page, 'button', 'Undo');
    await edit(page, 'Continue draft');
    expect(await written(page, 'Your story')).toContain('Half the wait.');
    await press(page, 'button', 'Delete');
    await sees(page, 'Deleted “The slow counter”.');
    await press(page, 'button', 'Undo');
    await edit(page, 'Continue draft');
    expect(await written(page, 'Your story')).toContain('Half the wait.');
    await press(page, 'button', 'Save story');
    await sees(page, 'Saved.');
    await gone(page, 'draft, not saved yet');
  });

  it('are saved once by a hasty double click, and twice the keys', async () => {
    const page = await suite.openOwn('library.html#stories');
    for (const [title, save] of [
      ['Clicked twice', async () => (await control(page, 'button', 'Save story')).click({ count: 2 })],
      [
        'Typed twice',
        async () => {
          await page.keyboard.down('Control');
          await page.keyboard.press('Enter');
          await page.keyboard.press('Enter');
          await page.keyboard.up('Control');
        },
      ],
    ] as const) {
      await press(page, 'button', 'New story');
      await fill(page, 'Title', title);
      await save();
      await sees(page, 'Saved.');
      expect(await visibleText(page)).not.toMatch(/another window/i);
      await sees(page, title);
      const rows = await page.$$eval(
        'ul[aria-label=Stories] summary .line-text',
        (lines, wanted) => lines.filter((line) => line.textContent?.trim() === wanted).length,
        title,
      );
      expect(rows).toBe(1);
    }
  });

  it('get no competency from a key that only passes by', async () => {
    const page = await suite.openOwn('library.html#stories');
    await press(page, 'button', 'New story');
    const select = await page.waitForSelector('select[aria-label="Add a competency"]');
    const tags = () => page.$$eval('fieldset.tags button[aria-label^=Remove]', (all) => all.length);
    for (const key of ['ArrowDown', 'ArrowRight', 'End', 'PageDown', 'm'] as const) {
      await select?.focus();
      await page.keyboard.press(key);
      // Each shows what there is to choose from, and leaves the choice to the next key.
      await until('the choices', () => select?.evaluate((one) => one.matches(':open')));
      expect(await tags(), key).toBe(0);
      await page.keyboard.press('Escape');
      expect(await tags(), key).toBe(0);
    }
    await select?.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await until('the tag', async () => (await tags()) === 1 || null);
  });

  it('come back when a row was taken out, and a new row is ready to be written in', async () => {
    const page = await suite.openOwn('library.html#stories');
    await edit(page);
    await press(page, 'button', 'Links');
    await fill(page, 'Link 1', 'https://one.example-prep-site.test/');
    await press(page, 'button', 'Another link');
    await until('the focus in the new row', async () => (await focused(page)) === 'Link 2' || null);
    await press(page, 'button', 'Remove link 1');
    await sees(page, 'The link was taken out.');
    expect(await focused(page)).toBe('Put it back');
    await page.keyboard.press('Enter');
    expect(await written(page, 'Link 1')).toBe('https://one.example-prep-site.test/');
    await press(page, 'button', 'Discard changes');
  });
});
