/** Reads what `npm run rank` is given: stories as a JSON array, questions as JSON lines. */
import * as v from 'valibot';
import { emptyFields, StoryFields } from '../../utils/stories/model';
import type { RankableStory } from '../../utils/stories/types';

/** Input that can't be ranked; `message` says where and why. */
export class BadInput extends Error {}

const Part = v.optional(StoryFields.entries.body, '');
/** The words of a story, any of which may be absent. */
export const StoryWords = {
  title: v.optional(StoryFields.entries.title, ''),
  body: Part,
  situation: Part,
  task: Part,
  action: Part,
  result: Part,
  learning: Part,
};
const Story = v.object({
  ...StoryFields.entries,
  ...StoryWords,
  id: v.pipe(v.union([v.string(), v.number()]), v.transform(String)),
  tags: v.optional(StoryFields.entries.tags, []),
});
const Question = v.object({
  question: v.pipe(v.string(), v.maxLength(20_000)),
  company: v.optional(v.string()),
});

function parse(text: string, where: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new BadInput(`${where}: not JSON (${error instanceof Error ? error.message : 'unreadable'})`);
  }
}

function check<T>(schema: v.GenericSchema<unknown, T>, value: unknown, where: string): T {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const issue = result.issues[0];
  throw new BadInput(`${where}: ${v.getDotPath(issue) ?? 'value'}: ${issue.message}`);
}

/** Stories of a JSON array. Throws BadInput. */
export function readStories(text: string, file: string): RankableStory[] {
  const value = parse(text, file);
  if (!Array.isArray(value)) throw new BadInput(`${file}: must be an array of stories`);
  const seen = new Set<string>();
  return value.map((entry: unknown, i) => {
    const story = check(Story, entry, `${file}: story ${i + 1}`);
    if (seen.has(story.id))
      throw new BadInput(`${file}: story ${i + 1}: the id "${story.id}" is given twice`);
    seen.add(story.id);
    return { ...emptyFields(), ...story };
  });
}

/** Questions, one JSON object a line; empty lines are passed over. Throws BadInput. */
export function readQuestions(
  text: string,
  file: string,
): { question: string; company?: string | undefined }[] {
  return text.split(/\r?\n/).flatMap((line, i) => {
    if (line.trim() === '') return [];
    const where = `${file}: line ${i + 1}`;
    return [check(Question, parse(line, where), where)];
  });
}

const Judged = v.object({
  stories: v.array(Story),
  questions: v.array(
    v.object({
      question: v.string(),
      /** Story id → grade; a list of ids says 3 of each. */
      fits: v.union([
        v.record(v.string(), v.number()),
        v.pipe(
          v.array(v.string()),
          v.transform((ids): Record<string, number> => Object.fromEntries(ids.map((id) => [id, 3]))),
        ),
      ]),
    }),
  ),
});

/** A bank of stories with questions and what fits them. Throws BadInput. */
export function readJudged(text: string, where: string) {
  return check(Judged, parse(text, where), where);
}
