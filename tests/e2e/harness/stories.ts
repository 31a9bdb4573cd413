/** Writes stories through the panel, as a person does. */
import type { Page } from 'puppeteer-core';
import { fill, press, visibleText } from '../../../scripts/browser/controls';
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
