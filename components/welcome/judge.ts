/** Which questions of the practice page have a story. The same ranking as in the panel. */
import type { Registry } from '../../utils/rubrics/registry';
import type { Spot } from '../../utils/spotting/types';
import { rankStories, type StoryBank } from '../../utils/stories/ranking';
import type { WelcomeQuestion } from './QuestionList';

/** A bank with what the list shows of its stories. */
export interface JudgedBank {
  readonly bank: StoryBank;
  readonly stories: ReadonlyMap<string, { readonly title: string; readonly sample: boolean }>;
}

/** Questions that are answered with a story, each with the best of the user's own that fits, else a fitting sample. */
export function judgeQuestions(
  spots: readonly Spot[],
  registry: Registry,
  { bank, stories }: JudgedBank,
): WelcomeQuestion[] {
  return spots.flatMap((spot): WelcomeQuestion[] => {
    if (spot.kind !== 'question' || registry.answerMode(spot) !== 'story') return [];
    const fits = rankStories({ text: spot.text, competencies: spot.competencies }, bank).filter(
      ({ weak }) => !weak,
    );
    const best = fits.find(({ id }) => stories.get(id)?.sample === false) ?? fits[0];
    const story = best && stories.get(best.id);
    return [
      {
        id: spot.id,
        text: spot.text,
        competency: registry.title(spot.competencies[0]?.id ?? ''),
        state: story ? (story.sample ? 'sample' : 'ready') : 'none',
        ...(story ? { story: story.title } : {}),
      },
    ];
  });
}
