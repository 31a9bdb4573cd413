/** What the parts of the library that speak of stories read: the stories, what they are strong in, the rubrics' names. */
import { loadGuide } from '../../utils/panel/live-guide';
import type { Guide } from '../../utils/panel/services';
import type { Writing } from '../../utils/panel/writing';
import { listDrafts } from '../../utils/store/drafts';
import { onChange } from '../../utils/store/live';
import { metByCompetency } from '../../utils/store/met-questions';
import type { Listing } from '../../utils/store/repository';
import { getSettings } from '../../utils/store/settings';
import { stories as storyStore } from '../../utils/store/stories';
import { told as toldStore } from '../../utils/store/told';
import type { StoryRecord } from '../../utils/stories/model';
import { readAhead, strengthsIn } from '../../utils/stories/read-stories';
import { rowMaker, type StoryRow, unreadRows } from '../../utils/stories/story-list';
import { inTurns } from '../../utils/text/turns';
import type { Reading } from './use-records';

export interface StoryData {
  readonly stories: Listing<StoryRecord>;
  readonly drafts: Awaited<ReturnType<typeof listDrafts>>;
  readonly settings: Awaited<ReturnType<typeof getSettings>>;
  readonly guide: Guide;
  readonly rows: readonly StoryRow[];
  readonly met: Awaited<ReturnType<typeof metByCompetency>>;
  /** What the stories show is still being worked out. */
  readonly unread: boolean;
}

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

/** Stories that are read before anybody has waited. */
const FEW = 200;

export async function readStories({ show, overtaken }: Reading<StoryData>): Promise<StoryData> {
  const [stories, drafts, told, settings, known, met] = await Promise.all([
    storyStore.list(),
    listDrafts(),
    toldStore.list(),
    getSettings(),
    theGuide(),
    metByCompetency(),
  ]);
  const listed = { stories, drafts, settings, guide: known, met };
  const unread = () => ({ ...listed, rows: unreadRows(stories.records, told.records), unread: true });
  if (stories.records.length > FEW) show(unread());
  const sources = known.signalSources();
  if (!(await readAhead(stories.records, sources, overtaken))) return unread();
  const rowOf = rowMaker({
    strengths: strengthsIn(stories.records, sources),
    told: told.records,
    neverSay: settings.neverSay,
  });
  const rows: StoryRow[] = [];
  const read = await inTurns(stories.records, (story) => rows.push(rowOf(story)), overtaken);
  if (!read) return unread();
  return { ...listed, rows, unread: false };
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
