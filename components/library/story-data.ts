/** What the parts of the library that speak of stories read: the stories, what they are strong in, the rubrics' names. */
import { loadGuide } from '../../utils/panel/live-guide';
import type { Guide } from '../../utils/panel/services';
import { listDrafts } from '../../utils/store/drafts';
import { getSettings } from '../../utils/store/settings';
import { stories as storyStore } from '../../utils/store/stories';
import { told as toldStore } from '../../utils/store/told';
import { prepareBank, readAhead } from '../../utils/stories/ranking';
import { rowsOf } from '../../utils/stories/story-list';

let guide: Promise<Guide> | undefined;

export async function readStories() {
  guide ??= loadGuide();
  const [stories, drafts, told, settings, known] = await Promise.all([
    storyStore.list(),
    listDrafts(),
    toldStore.list(),
    getSettings(),
    guide,
  ]);
  await readAhead(stories.records, known.signalSources());
  const bank = prepareBank(stories.records, known.signalSources());
  return { stories, drafts, settings, guide: known, rows: rowsOf(stories.records, bank, told.records) };
}
