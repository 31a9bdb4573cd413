/** Stories found by typing a few letters, typing mistakes forgiven. */
import { createWordSearch, type WordSearch } from '../text/word-search';
import type { StoryFields } from './model';
import { wordsToFind } from './story-text';

export const createStorySearch = (stories: readonly (StoryFields & { readonly id: string })[]): WordSearch =>
  createWordSearch(
    { title: 3, tags: 2, text: 1 },
    stories.map((story) => ({
      id: story.id,
      title: story.title,
      tags: [...story.tags.map((tag) => tag.replaceAll('-', ' ')), story.company ?? ''].join(' '),
      text: wordsToFind(story),
    })),
  );
