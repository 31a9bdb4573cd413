/** Stories found by typing a few letters, typing mistakes forgiven. */
import { type Searchable, WordSearch } from '../text/word-search';
import type { StoryFields } from './model';
import { wordsToFind } from './story-text';

export const createStorySearch = () =>
  new WordSearch<StoryFields & Searchable>({
    boost: { title: 3, tags: 2, text: 1 },
    read: (story) => ({
      title: story.title,
      tags: [...story.tags.map((tag) => tag.replaceAll('-', ' ')), story.company ?? ''].join(' '),
      text: wordsToFind(story),
    }),
  });
