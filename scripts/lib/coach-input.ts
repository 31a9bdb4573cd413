/** Reads what `npm run coach` is given: a story a line. */
import * as v from 'valibot';
import { emptyFields, StoryFields } from '../../utils/stories/model';
import { BadInput, StoryWords } from './rank-input';

export { BadInput };

const Line = v.object({
  story: v.object({
    ...StoryWords,
    learning: v.nullish(StoryFields.entries.learning, ''),
  }),
  /** What a reader would flag; for judging. */
  flags: v.optional(v.array(v.string()), []),
});

export interface CoachedStory {
  readonly story: StoryFields;
  readonly flags: readonly string[];
}

/** Stories in order. Throws BadInput with the number of a line that is none. */
export function readCoached(text: string, where: string): CoachedStory[] {
  return text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .flatMap((line, i) => {
      if (line.trim() === '') return [];
      let value: unknown;
      try {
        value = JSON.parse(line);
      } catch (error) {
        throw new BadInput(
          `${where}:${i + 1}: not JSON (${error instanceof Error ? error.message : 'unreadable'})`,
        );
      }
      const read = v.safeParse(Line, value);
      if (!read.success) {
        const [issue] = read.issues;
        throw new BadInput(`${where}:${i + 1}: ${v.getDotPath(issue) ?? 'line'}: ${issue.message}`);
      }
      const { story, flags } = read.output;
      return [{ story: { ...emptyFields(), ...story, learning: story.learning ?? '' }, flags }];
    });
}
