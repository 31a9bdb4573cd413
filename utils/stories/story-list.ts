/** The user's stories as rows of a list: what each is strong in, where it was told, how long it takes; filtered and sorted. */

import { tokens } from '../text/tokens';
import { spokenSeconds } from './check-shape';
import { checkStory } from './checks';
import type { StoryRecord } from './model';
import { partsOf } from './story-text';
import type { Strength } from './strength';

/** How strongly a story speaks for a competency: 0 not at all, 3 as its best story would. */
export type Level = 0 | 1 | 2 | 3;

export interface StoryRow {
  readonly story: StoryRecord;
  /** Competencies it speaks for, the strongest first. */
  readonly strengths: readonly { readonly id: string; readonly value: number; readonly level: Level }[];
  /** When it was last told; empty for never. */
  readonly toldAt: string;
  /** Time to tell it, seconds; 0 for a story without words, and for one that was not read yet. */
  readonly seconds: number;
  /** Number of remarks the coach has; null while the story was not read yet. */
  readonly remarks: number | null;
}

/** The user's own tag counts as much as a story that shows it well. */
const TAGGED = 0.7;
/** Set on stories nothing was learned from: of what is called strong, six in seven are; of what is called fair, three in four. */
const LEVELS: readonly (readonly [least: number, Level])[] = [
  [0.25, 3],
  [0.15, 2],
  [0.07, 1],
];

export const levelOf = (value: number): Level => LEVELS.find(([least]) => value >= least)?.[1] ?? 0;

/** What the rows are made of besides the stories. */
export interface RowSources {
  /** By story id: strengths by competency id. */
  readonly strengths: ReadonlyMap<string, ReadonlyMap<string, Strength>>;
  readonly told: readonly { readonly storyId: string; readonly at: string }[];
  /** What the user never says. */
  readonly neverSay: readonly string[];
}

/** Story id → when it was last told. */
function lastTold(told: RowSources['told']): ReadonlyMap<string, string> {
  const last = new Map<string, string>();
  for (const { storyId, at } of told) if (at > (last.get(storyId) ?? '')) last.set(storyId, at);
  return last;
}

/** Rows of stories that nobody has read yet: a large library is listed before it is understood. */
export function unreadRows(stories: readonly StoryRecord[], told: RowSources['told']): StoryRow[] {
  const last = lastTold(told);
  return stories.map((story) => ({
    story,
    strengths: story.tags.map((id) => ({ id, value: TAGGED, level: levelOf(TAGGED) })),
    toldAt: last.get(story.id) ?? '',
    seconds: 0,
    remarks: null,
  }));
}

/** Makes the row of one story after another: reading one takes a while, and a large library is read in slices. */
export function rowMaker({ strengths, told, neverSay }: RowSources): (story: StoryRecord) => StoryRow {
  const last = lastTold(told);
  return (story) => {
    const values = new Map([...(strengths.get(story.id) ?? [])].map(([id, { value }]) => [id, value]));
    for (const tag of story.tags) values.set(tag, Math.max(TAGGED, values.get(tag) ?? 0));
    const { seconds, checks } = readingOf(story, neverSay);
    const silent = new Set(story.dismissed ?? []);
    return {
      story,
      strengths: [...values]
        .map(([id, value]) => ({ id, value, level: levelOf(value) }))
        .filter(({ level }) => level > 0)
        .sort((a, b) => b.value - a.value || (a.id < b.id ? -1 : 1)),
      toldAt: last.get(story.id) ?? '',
      seconds,
      remarks: checks.filter((id) => !silent.has(id)).length,
    };
  };
}

interface Counted {
  readonly seconds: number;
  /** Remarks of the coach, dismissed ones too. */
  readonly checks: readonly string[];
}
/** Counted once for each version of a story: the list is made anew at every change of one. */
const counted = new Map<string, Counted>();
const MOST_COUNTED = 20_000;

function readingOf(story: StoryRecord, neverSay: readonly string[]): Counted {
  const key = `${story.id} ${story.rev} ${story.updatedAt} ${neverSay.join('\n')}`;
  const known = counted.get(key);
  if (known) return known;
  const words = partsOf(story).reduce(
    (sum, { name, text }) => (name === 'title' ? sum : sum + tokens(text).length),
    0,
  );
  const read = { seconds: spokenSeconds(words), checks: checkStory(story, neverSay).map(({ id }) => id) };
  if (counted.size >= MOST_COUNTED) counted.clear();
  counted.set(key, read);
  return read;
}

export interface Filter {
  /** Competency id; empty for any. */
  readonly competency: string;
  readonly scope: string;
  readonly company: string;
  readonly told: '' | 'never' | 'month' | 'earlier';
  /** Only stories the coach has remarks for, or none. */
  readonly state: '' | 'remarks' | 'ready';
}

export const NO_FILTER: Filter = { competency: '', scope: '', company: '', told: '', state: '' };
const MONTH = 30 * 24 * 3600 * 1000;

/** Rows that pass; with a competency, only those that speak for it at least somewhat. */
export function filterRows(rows: readonly StoryRow[], filter: Filter, now: Date): StoryRow[] {
  const { competency, scope, company, told, state } = filter;
  return rows.filter(({ story, strengths, toldAt, remarks }) => {
    if (competency !== '' && !strengths.some(({ id, level }) => id === competency && level >= 2))
      return false;
    if (scope !== '' && (story.scope ?? '') !== scope) return false;
    if (company !== '' && story.company !== company) return false;
    if (state !== '' && (remarks === null || remarks > 0 !== (state === 'remarks'))) return false;
    if (told === '') return true;
    const recent = toldAt !== '' && now.getTime() - Date.parse(toldAt) < MONTH;
    return told === 'never' ? toldAt === '' : told === 'month' ? recent : toldAt !== '' && !recent;
  });
}

export type Order = 'changed' | 'title' | 'strength' | 'told' | 'length';

/** Times of one form stand in order as texts; comparing them by a language's rules takes ten times as long. */
const earlier = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const TITLES = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });

/** A new array; equal ones stay as they stood. */
export function sortRows(rows: readonly StoryRow[], order: Order, competency: string): StoryRow[] {
  const strength = ({ strengths }: StoryRow) =>
    (competency === '' ? strengths[0] : strengths.find(({ id }) => id === competency))?.value ?? 0;
  const by: Readonly<Record<Order, (a: StoryRow, b: StoryRow) => number>> = {
    changed: (a, b) => earlier(b.story.updatedAt, a.story.updatedAt),
    title: (a, b) => TITLES.compare(a.story.title, b.story.title),
    strength: (a, b) => strength(b) - strength(a),
    // Longest ago first: what is fresh in nobody's mind.
    told: (a, b) => earlier(a.toldAt, b.toldAt),
    length: (a, b) => b.seconds - a.seconds,
  };
  return [...rows].sort(by[order]);
}
