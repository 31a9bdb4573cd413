/** The story: the user's own STAR account and what belongs to it. Schema and types; no storage here. */
import * as v from 'valibot';

/** Longest text of one field, UTF-16 units. A story of 100,000 characters is kept whole. */
export const FIELD_MAX = 200_000;

const text = v.pipe(v.string(), v.maxLength(FIELD_MAX));
const short = (max: number) => v.pipe(v.string(), v.maxLength(max));
export const Scope = v.picklist(['self', 'team', 'teams', 'organisation']);
export type Scope = v.InferOutput<typeof Scope>;

/** The sections in the order they are told. */
export const SECTIONS = ['situation', 'task', 'action', 'result', 'learning'] as const;
export type Section = (typeof SECTIONS)[number];

/** A number of the story as it was and as it is, in the user's words ("p95", "2.1", "0.4", "s", "a week"). */
export const StoryMetric = v.object({
  name: short(200),
  before: short(60),
  after: short(60),
  unit: short(60),
  period: short(60),
});
export type StoryMetric = v.InferOutput<typeof StoryMetric>;

/** What an interviewer may ask next, with the answer made ready for it. */
export const StoryFollowUp = v.object({ ask: short(400), answer: short(20_000) });
export type StoryFollowUp = v.InferOutput<typeof StoryFollowUp>;

/** The same story made ready to be told in so many seconds. */
export const TELLINGS = { short: 30, medium: 90, long: 120 } as const;
export type Telling = keyof typeof TELLINGS;

/** What the user writes. `body` is the one box a story starts with; the sections come when wanted. */
export const StoryFields = v.object({
  title: v.pipe(v.string(), v.maxLength(2_000)),
  body: text,
  situation: text,
  task: text,
  action: text,
  result: text,
  learning: text,
  /** Competency ids the user set by hand. */
  tags: v.pipe(v.array(v.pipe(v.string(), v.maxLength(130))), v.maxLength(40)),
  scope: v.optional(Scope),
  /** Company or project the story is from; role in it. */
  company: v.optional(v.pipe(v.string(), v.maxLength(200))),
  role: v.optional(v.pipe(v.string(), v.maxLength(200))),
  /** The story in one sentence, said first. */
  headline: v.optional(short(500)),
  /** When it was, in the user's words: "spring 2024". */
  dates: v.optional(short(100)),
  metrics: v.optional(v.pipe(v.array(StoryMetric), v.maxLength(20))),
  /** Addresses or names of what shows it: a design, a talk, a chart. */
  links: v.optional(v.pipe(v.array(short(2_000)), v.maxLength(20))),
  followUps: v.optional(v.pipe(v.array(StoryFollowUp), v.maxLength(60))),
  tellings: v.optional(
    v.object({ short: v.optional(text), medium: v.optional(text), long: v.optional(text) }),
  ),
});
export type StoryFields = v.InferOutput<typeof StoryFields>;

/** Counts writes. Beyond 2^53 − 1 one more would be the same number, and no write would be told from the next. */
export const Rev = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

/** Fields of every record in the database; see docs/architecture.md. */
export const RecordBase = v.object({
  id: v.pipe(v.string(), v.uuid()),
  /** Version of the record's own shape. */
  schema: v.pipe(v.number(), v.integer(), v.minValue(1)),
  createdAt: v.pipe(v.string(), v.isoTimestamp()),
  updatedAt: v.pipe(v.string(), v.isoTimestamp()),
  /** A write names the rev it read (compare and set). */
  rev: Rev,
  deviceId: v.pipe(v.string(), v.maxLength(64)),
  deletedAt: v.optional(v.pipe(v.string(), v.isoTimestamp())),
  origin: v.picklist(['user', 'sample', 'import']),
});
export type RecordBase = v.InferOutput<typeof RecordBase>;

export const StoryRecord = v.object({
  ...RecordBase.entries,
  ...StoryFields.entries,
  /** Remarks of the coach that the user has no use for in this story, by their ids. No words: drafts and versions lack it. */
  dismissed: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.maxLength(60))),
});
export type StoryRecord = v.InferOutput<typeof StoryRecord>;

/** An empty story to start from. */
export function emptyFields(): StoryFields {
  return { title: '', body: '', situation: '', task: '', action: '', result: '', learning: '', tags: [] };
}

/** The words of a record without its frame. Throws where it is no story. */
export const wordsOfStory = (story: StoryFields): StoryFields => v.parse(StoryFields, story);

/** The fields without what was opened and left empty: an empty row is no word of the story. */
export function tidied(fields: StoryFields): StoryFields {
  const { scope, company, role, headline, dates, metrics, links, followUps, tellings, ...rest } = fields;
  const said = (value: string | undefined) => value !== undefined && value.trim() !== '';
  const numbers = metrics?.filter(({ name, before, after }) => [name, before, after].some(said));
  const places = links?.filter(said);
  const asked = followUps?.filter(({ ask, answer }) => said(ask) || said(answer));
  const told = Object.entries(tellings ?? {}).filter(([, words]) => said(words));
  return {
    ...rest,
    ...(scope ? { scope } : {}),
    ...(said(company) ? { company } : {}),
    ...(said(role) ? { role } : {}),
    ...(said(headline) ? { headline } : {}),
    ...(said(dates) ? { dates } : {}),
    ...(numbers?.length ? { metrics: numbers } : {}),
    ...(places?.length ? { links: places } : {}),
    ...(asked?.length ? { followUps: asked } : {}),
    ...(told.length > 0 ? { tellings: Object.fromEntries(told) } : {}),
  };
}
