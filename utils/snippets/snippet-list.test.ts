import { describe, expect, it } from 'vitest';
import type { SavedSnippet } from './saved';
import {
  byPage,
  createSnippetSearch,
  facetsOf,
  filterSnippets,
  merged,
  NO_SNIPPET_FILTER,
} from './snippet-list';

const snippet = (id: string, over: Partial<SavedSnippet> = {}): SavedSnippet => ({
  id,
  quote: `Quote ${id}`,
  prefix: '',
  suffix: '',
  position: { start: 0, end: 7, normaliser: 1 },
  url: 'https://www.a.test/one',
  cleanUrl: 'https://www.a.test/one',
  title: 'One',
  kind: 'selection',
  createdAt: '2026-11-01T00:00:00.000Z',
  updatedAt: '2026-11-01T00:00:00.000Z',
  note: '',
  tags: [],
  ...over,
});
const LIST = [
  snippet('1', { tags: ['exit'], competency: 'conflict' }),
  snippet('2', { cleanUrl: 'https://b.test/x', title: '', storyIds: ['s'], kind: 'question' }),
  snippet('3', { note: 'Bring the ledger', tags: ['exit', 'pay'] }),
];
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).join('');

describe('the list of snippets', () => {
  it('is narrowed by each of its sides, and all of them at once', () => {
    const only = (over: object) => ids(filterSnippets(LIST, { ...NO_SNIPPET_FILTER, ...over }));
    expect(only({})).toBe('123');
    expect(only({ site: 'a.test' })).toBe('13');
    expect(only({ tag: 'exit' })).toBe('13');
    expect(only({ competency: 'conflict' })).toBe('1');
    expect(only({ story: 's' })).toBe('2');
    expect(only({ kind: 'question', site: 'a.test' })).toBe('');
    expect(facetsOf(LIST)).toEqual({
      sites: ['a.test', 'b.test'],
      tags: ['exit', 'pay'],
      competencies: ['conflict'],
      stories: ['s'],
    });
  });

  it('stands page by page', () => {
    expect(byPage(LIST).map(({ title, snippets }) => `${title} ${ids(snippets)}`)).toEqual([
      'One 13',
      'https://b.test/x 2',
    ]);
  });

  it('is found by a mistyped word of the note', async () => {
    const search = createSnippetSearch();
    const saved = LIST.map((one) => ({ ...one, rev: 1 }));
    await search.update(saved);
    expect(search.find('leger')).toEqual([{ id: '3', terms: ['ledger'] }]);
    expect(search.find('exit quote')).toHaveLength(2);
    expect(search.find(' ')).toEqual([]);
    await search.update(saved.map((one) => ({ ...one, rev: 2, note: 'Bring tea' })).slice(1));
    expect(search.find('leger')).toEqual([]);
    expect(ids(search.find('tea')).split('').sort()).toEqual(['2', '3']);
  });

  it('merges without losing a word', () => {
    const long = snippet('4', {
      quote: 'The longest quote of all',
      note: 'Second',
      tags: ['pay'],
      storyIds: ['t'],
    });
    expect(merged([snippet('1', { note: 'First', tags: ['exit'] }), long])).toMatchObject({
      quote: 'The longest quote of all',
      note: 'First\n\nSecond\n\n> Quote 1',
      tags: ['exit', 'pay'],
      storyIds: ['t'],
    });
    expect(merged([snippet('1', { quote: 'of all' }), long])?.note).toBe('Second');
    expect(merged([snippet('1', { note: 'n'.repeat(99_990) }), long])).toBeNull();
  });
});
