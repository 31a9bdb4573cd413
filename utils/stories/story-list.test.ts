import { describe, expect, it } from 'vitest';
import { columnsOf, coverageOf, nextStory } from './coverage';
import { emptyFields, type StoryFields, type StoryRecord } from './model';
import { strengthsIn } from './read-stories';
import { filterRows, NO_FILTER, rowMaker, type StoryRow, sortRows, unreadRows } from './story-list';

const NOW = new Date('2026-06-30T12:00:00.000Z');
const record = (id: string, over: Partial<StoryRecord & StoryFields> = {}): StoryRecord => ({
  ...emptyFields(),
  id,
  schema: 1,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  rev: 1,
  deviceId: 'd',
  origin: 'user',
  ...over,
});
const SOURCES = [
  { competency: 'sailing', signals: [{ id: 'jib', line: 'You trimmed', cues: ['trimmed ..2 jib'] }] },
  { competency: 'cooking', signals: [{ id: 'salt', line: 'You salted', cues: ['salted ..2 soup'] }] },
];
const COMPETENCIES = [
  { id: 'sailing', title: 'Sailing' },
  { id: 'cooking', title: 'Cooking' },
];
const stories = [
  record('a', {
    title: 'B',
    body: 'I trimmed the jib.',
    company: 'Acme',
    updatedAt: '2026-02-01T00:00:00.000Z',
  }),
  record('b', { title: 'a', tags: ['cooking'], scope: 'team', body: 'word '.repeat(150) }),
  record('s', { title: 'c', tags: ['sailing'], origin: 'sample' }),
];
const rows = stories.map(
  rowMaker({
    strengths: strengthsIn(stories, SOURCES),
    told: [
      { storyId: 'a', at: '2026-06-20T00:00:00.000Z' },
      { storyId: 's', at: '2026-01-20T00:00:00.000Z' },
    ],
    neverSay: [],
  }),
);
const ids = (list: readonly StoryRow[]) => list.map(({ story }) => story.id);

describe('rows', () => {
  it('of stories that nobody has read yet claim nothing', () => {
    const unread = unreadRows(stories, [{ storyId: 'a', at: '2026-06-20T00:00:00.000Z' }]);
    expect(unread.map(({ strengths }) => strengths.map(({ id }) => id))).toEqual([
      [],
      ['cooking'],
      ['sailing'],
    ]);
    expect(unread[0]?.toldAt).toBe('2026-06-20T00:00:00.000Z');
    expect(filterRows(unread, { ...NO_FILTER, state: 'ready' }, NOW)).toEqual([]);
    expect(filterRows(unread, { ...NO_FILTER, state: 'remarks' }, NOW)).toEqual([]);
  });

  it('say what a story is strong in, when it was told and how long it takes', () => {
    expect(rows.map(({ seconds }) => seconds)).toEqual([2, 60, 0]);
    expect(rows[0]?.toldAt).toBe('2026-06-20T00:00:00.000Z');
    expect(rows[0]?.strengths.map(({ id }) => id)).toEqual(['sailing']);
    expect(rows[1]?.strengths[0]).toMatchObject({ id: 'cooking', level: 3 });
    expect(rows[0]?.remarks).toBeGreaterThan(0);
  });

  it('count no remark that was dismissed, and one more for what is never said', () => {
    const one = (over: Partial<StoryRecord>, neverSay: readonly string[] = []) =>
      rowMaker({ strengths: new Map(), told: [], neverSay })({
        ...record('a', { body: 'I trimmed the jib.' }),
        ...over,
      }).remarks ?? 0;
    expect(one({ dismissed: ['too-short'] })).toBe(one({}) - 1);
    expect(one({}, ['JIB'])).toBe(one({}) + 1);
  });

  it('are filtered', () => {
    const filtered = (over: Partial<typeof NO_FILTER>) =>
      ids(filterRows(rows, { ...NO_FILTER, ...over }, NOW));
    expect(filtered({})).toEqual(['a', 'b', 's']);
    expect(filtered({ competency: 'cooking' })).toEqual(['b']);
    expect(filtered({ scope: 'team' })).toEqual(['b']);
    expect(filtered({ company: 'Acme' })).toEqual(['a']);
    expect(filtered({ told: 'never' })).toEqual(['b']);
    expect(filtered({ told: 'month' })).toEqual(['a']);
    expect(filtered({ told: 'earlier' })).toEqual(['s']);
    expect(filtered({ state: 'ready' })).toEqual(['s']);
  });

  it('are sorted', () => {
    expect(ids(sortRows(rows, 'changed', ''))).toEqual(['a', 'b', 's']);
    expect(ids(sortRows(rows, 'title', ''))).toEqual(['b', 'a', 's']);
    expect(ids(sortRows(rows, 'told', ''))).toEqual(['b', 's', 'a']);
    expect(ids(sortRows(rows, 'length', ''))).toEqual(['b', 'a', 's']);
    expect(ids(sortRows(rows, 'strength', 'cooking'))[0]).toBe('b');
  });
});

describe('coverage', () => {
  it('puts the gaps first, counts no sample, and names the next story', () => {
    const coverage = coverageOf(rows, [...COMPETENCIES, { id: 'dancing', title: 'Dancing' }]);
    expect(coverage[0]).toMatchObject({ id: 'dancing', best: 0, stories: 0 });
    expect(coverage.at(-1)).toMatchObject({ id: 'cooking', best: 3 });
    expect(coverage[0]?.cells).toHaveLength(2);
    expect(nextStory(coverage, COMPETENCIES)).toEqual({
      id: 'dancing',
      title: 'Dancing',
      reason: 'None of your stories shows it.',
    });
  });

  it('has nothing to add where every competency has a strong story', () => {
    const coverage = coverageOf(rows, [{ id: 'cooking', title: 'Cooking' }]);
    expect(nextStory(coverage, COMPETENCIES)).toBeNull();
  });

  it('shows the best story for each competency where there is no room for all', () => {
    const cell = (storyId: string, value: number) => ({
      storyId,
      value,
      level: value > 0 ? (2 as const) : (0 as const),
    });
    const row = (id: string, values: readonly number[]) => ({
      id,
      title: id,
      best: 2 as const,
      stories: 1,
      met: 0,
      cells: values.map((value, i) => cell(`s${i}`, value)),
    });
    const coverage = [row('a', [0.9, 0.8, 0, 0]), row('b', [0, 0, 0.4, 0])];
    expect([...columnsOf(coverage, 2)]).toEqual(['s0', 's2']);
    expect([...columnsOf(coverage, 9)]).toEqual(['s0', 's2', 's1', 's3']);
  });

  it('puts the gap first that most questions met fall on, and says so', () => {
    const gaps = ['dancing', 'rowing'].map((id) => ({ id, title: id }));
    const coverage = coverageOf(rows, gaps, new Map([['rowing', 3]]));
    expect(coverage.map(({ id, met }) => [id, met])).toEqual([
      ['rowing', 3],
      ['dancing', 0],
    ]);
    expect(nextStory(coverage, gaps)).toMatchObject({
      id: 'rowing',
      reason: 'None of your stories shows it. 3 questions you met on pages ask for it.',
    });
  });
});
