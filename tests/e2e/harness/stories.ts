/** Writes stories through the panel, as a person does. */
import type { Page } from 'puppeteer-core';
import { control, fill, press, visibleText } from '../../../scripts/browser/controls';
import { until } from '../../../scripts/browser/poll';

export interface WrittenStory {
  readonly title: string;
  readonly body: string;
}

/** A story that fits the ownership question of the practice page. */
export const PIPELINE_STORY: WrittenStory = {
  title: 'The label pipeline nobody owned',
  body:
    'A nightly label job had been failing for weeks and no team owned it. I took ownership of it although it was outside my remit: ' +
    'I traced the failures to a schema change, wrote the backfill, and added an alert. Stale labels went from 9 % to 0.4 %, ' +
    'and I learned to ask for an owner before a launch.',
};

/** Types a new story into the panel and saves it. */
export async function writeStory(panel: Page, story: WrittenStory): Promise<void> {
  await press(panel, 'button', 'New story');
  await fill(panel, 'Title', story.title);
  await fill(panel, 'Your story', story.body);
  await press(panel, 'button', 'Save story');
  await until('the editor to close', async () => !(await visibleText(panel)).includes('Save story'));
}

/** Types into the panel's find field. The focus may still be on its way to a view that has just opened. */
export async function find(panel: Page, words: string): Promise<void> {
  await until('the words in the find field', async () => {
    await press(panel, 'combobox', /Find/);
    const field = await control(panel, 'combobox', /Find/);
    await field.evaluate((node) => (node as HTMLInputElement).select());
    await panel.keyboard.type(words);
    return field.evaluate((node, wanted) => (node as HTMLInputElement).value === wanted, words);
  });
}
