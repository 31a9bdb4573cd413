import { describe, expect, it } from 'vitest';
import type { PageReport } from '../messaging/contract';
import type { SnippetRecord } from '../store/records';
import { emptyFields, type StoryRecord } from '../stories/model';
import { LiveFinder } from './find';

const base = (id: string) => ({
  id,
  schema: 1,
  createdAt: '2026-11-01T10:00:00.000Z',
  updatedAt: '2026-11-01T10:00:00.000Z',
  rev: 1,
  deviceId: 'd',
  origin: 'user' as const,
});
const story = (id: string, title: string, body: string): StoryRecord => ({
  ...base(id),
  ...emptyFields(),
  title,
  body,
});
const snippet: SnippetRecord = {
  ...base('n1'),
  quote: 'Say what would have made you roll back.',
  prefix: '',
  suffix: '',
  position: { start: 0, end: 3, normaliser: 1 },
  url: 'https://a.example/',
  cleanUrl: 'https://a.example/',
  title: 'Guide',
  note: 'use with the pricing story',
  tags: [],
  kind: 'selection',
};
const report: PageReport = {
  scanGeneration: 1,
  url: 'https://a.example/',
  title: 'Guide',
  language: 'en',
  meta: {},
  spots: [
    {
      id: 'q1',
      kind: 'question',
      text: 'Tell me about a production incident.',
      parts: [],
      competencies: [{ id: 'monitoring-and-incidents', score: 1, cues: [] }],
      evidence: [],
      meta: {},
    },
  ],
};
const guide = {
  competencies: [
    {
      id: 'ownership',
      title: 'Ownership',
      test: 'Did you stay until it was over?',
      wins: 'Show the end.',
      answer: 'story' as const,
      pack: 'core',
    },
  ],
};
const finder = new LiveFinder();
await finder.update(
  {
    stories: [
      story('s1', 'Kubernetes migration', 'Moved 40 services'),
      story('s2', 'Café queue', '<b>sourdough</b> a=b'),
    ],
    drafts: [],
    snippets: [snippet],
  },
  report,
  guide,
);
const first = (query: string) => {
  const found = finder.find(query)[0];
  return found && `${found.kind} ${found.id}`;
};

describe('find anything', () => {
  it('finds by the first letters of a word, anywhere in a story', () => {
    expect(first('kub')).toBe('story s1');
    expect(first('servi')).toBe('story s1');
  });

  it('forgives typing mistakes and accents', () => {
    expect(first('kubrenetes')).toBe('story s1');
    expect(first('srevice migratoin')).toBe('story s1');
    expect(first('caef')).toBe('story s2');
    expect(first('cafe')).toBe('story s2');
  });

  it('finds questions of the page by words and by what they test, snippets by their note, rubrics by name', () => {
    expect(first('incident')).toBe('question q1');
    expect(first('monitoring')).toBe('question q1');
    expect(first('pricing')).toBe('snippet n1');
    expect(first('owner')).toBe('rubric ownership');
  });

  it('finds words that stand between signs', () => {
    expect(first('sourdough')).toBe('story s2');
    expect(first('<sourdough>, café')).toBe('story s2');
  });

  it('offers the stories before anything is typed, and nothing for nonsense', () => {
    expect(finder.find('').map(({ id }) => id)).toEqual(['s1', 's2']);
    expect(finder.find('zzzzqqq')).toEqual([]);
  });

  it('follows what changed, came and went, and the last one to ask wins', async () => {
    const live = new LiveFinder();
    const update = (...stories: StoryRecord[]) =>
      live.update({ stories, drafts: [], snippets: [] }, null, null);
    await update(story('s1', 'Harbour', 'tide'), story('s2', 'Kiln', 'clay'));
    const later = { ...story('s1', 'Harbour', 'berth'), updatedAt: '2026-11-02T10:00:00.000Z' };
    expect(await update(later)).toBe(true);
    expect(live.find('tide')).toEqual([]);
    expect(live.find('clay')).toEqual([]);
    expect(live.find('berth').map(({ id }) => id)).toEqual(['s1']);
    const many = Array.from({ length: 3_000 }, (_, i) =>
      story(`m${i}`, `Story ${i}`, 'a long text '.repeat(40)),
    );
    const [first, second] = await Promise.all([update(...many), update(later)]);
    expect([first, second]).toEqual([false, true]);
    expect(live.find('').map(({ id }) => id)).toEqual(['s1']);
  });
});
