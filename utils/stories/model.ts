/** The story: the user's own STAR account and what belongs to it. Schema and types; no storage here. */
import * as v from 'valibot';

/** Longest text of one field, UTF-16 units. A story of 100,000 characters is kept whole. */
export const FIELD_MAX = 200_000;

const text = v.pipe(v.string(), v.maxLength(FIELD_MAX));
export const Scope = v.picklist(['self', 'team', 'teams', 'organisation']);
export type Scope = v.InferOutput<typeof Scope>;

/** The sections in the order they are told. */
export const SECTIONS = ['situation', 'task', 'action', 'result', 'learning'] as const;
export type Section = (typeof SECTIONS)[number];

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
});
export type StoryFields = v.InferOutput<typeof StoryFields>;

/** Fields of every record in the database; see docs/architecture.md. */
export const RecordBase = v.object({
  id: v.pipe(v.string(), v.uuid()),
  /** Version of the record's own shape. */
  schema: v.pipe(v.number(), v.integer(), v.minValue(1)),
  createdAt: v.pipe(v.string(), v.isoTimestamp()),
  updatedAt: v.pipe(v.string(), v.isoTimestamp()),
  /** Counts writes; a write names the rev it read (compare and set). */
  rev: v.pipe(v.number(), v.integer(), v.minValue(1)),
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
