/** What the parts of the library that speak of stories read: the stories, what they are strong in, the rubrics' names. */
import { loadGuide } from '../../utils/panel/live-guide';
import type { Guide } from '../../utils/panel/services';
import type { Writing } from '../../utils/panel/writing';
import { listDrafts } from '../../utils/store/drafts';
import { onChange } from '../../utils/store/live';
import { metByCompetency } from '../../utils/store/met-questions';
import { getSettings } from '../../utils/store/settings';
import { stories as storyStore } from '../../utils/store/stories';
import { told as toldStore } from '../../utils/store/told';
import { readAhead, strengthsIn } from '../../utils/stories/read-stories';
import { rowsOf } from '../../utils/stories/story-list';

let guide: Promise<Guide> | undefined;
onChange(() => {
  guide = undefined;
}, ['packs']);

/** One guide for as long as the packs stay the same: with it stays what was read of the stories. */
export function theGuide(): Promise<Guide> {
  guide ??= loadGuide().catch((error: unknown) => {
    guide = undefined;
    throw error;
  });
  return guide;
}

export async function readStories() {
  const [stories, drafts, told, settings, known, met] = await Promise.all([
    storyStore.list(),
    listDrafts(),
    toldStore.list(),
    getSettings(),
    theGuide(),
    metByCompetency(),
  ]);
  const sources = known.signalSources();
  await readAhead(stories.records, sources);
  const rows = rowsOf(stories.records, {
    strengths: strengthsIn(stories.records, sources),
    told: told.records,
    neverSay: settings.neverSay,
  });
  return { stories, drafts, settings, guide: known, rows, met };
}

/** What draws a new story out, by the rubric of what it is for. */
export function promptsFor(known: Guide, { isNew, fields }: Pick<Writing, 'isNew' | 'fields'>): string[] {
  const rubric = isNew ? known.rubric(fields().tags[0] ?? '') : undefined;
  return rubric ? rubric.signals.slice(0, 4).map(({ prompt }) => prompt) : [];
}

/** What an interviewer asks next, by the rubrics of the story's tags. */
export function asksFor(known: Guide, writing: Pick<Writing, 'fields'>): string[] {
  const rubrics = writing.fields().tags.flatMap((tag) => known.rubric(tag) ?? []);
  return [...new Set(rubrics.flatMap(({ followUps }) => followUps.map(({ ask }) => ask)))];
}
