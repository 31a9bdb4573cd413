/** Stories found by typing a few letters, typing mistakes forgiven. */
import MiniSearch from 'minisearch';
import { fold, tokens } from '../text/tokens';
import type { StoryFields } from './model';
import { extrasOf, partsOf } from './story-text';

export interface StorySearch {
  /** Ids, best first; every word typed must be found. An empty query finds nothing. */
  search(query: string): string[];
}

/** Mistakes forgiven in a word of so many letters. */
const slips = (term: string) => (term.length < 4 ? false : term.length < 8 ? 1 : 2);

export function createStorySearch(stories: readonly (StoryFields & { readonly id: string })[]): StorySearch {
  const index = new MiniSearch<{ id: string; title: string; text: string; tags: string }>({
    fields: ['title', 'tags', 'text'],
    tokenize: (text) => tokens(text).map(({ word }) => word),
    processTerm: (term) => fold(term) || null,
    searchOptions: { prefix: true, fuzzy: slips, combineWith: 'AND', boost: { title: 3, tags: 2 } },
  });
  index.addAll(
    stories.map((story) => ({
      id: story.id,
      title: story.title,
      tags: [
        ...story.tags.map((tag) => tag.replaceAll('-', ' ')),
        story.company ?? '',
        story.role ?? '',
      ].join(' '),
      text: [...partsOf(story), ...extrasOf(story)].map(({ text }) => text).join('\n'),
    })),
  );
  return {
    search: (query) =>
      query.trim() === '' ? [] : index.search(query.slice(0, 500)).map(({ id }) => String(id)),
  };
}
