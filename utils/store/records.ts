/** Records of the database other than stories. Every one carries the fields of RecordBase. */
import * as v from 'valibot';
import { isSitePattern } from '../settings/sites';
import { draftFields } from '../snippets/draft-schema';
import { RecordBase, StoryFields } from '../stories/model';

const str = (max: number) => v.pipe(v.string(), v.maxLength(max));

/** Unsaved words of a story, one per story id; written at every keystroke, gone once saved. */
export const DraftRecord = v.object({
  /** The story's id, minted when the draft begins. */
  id: v.pipe(v.string(), v.uuid()),
  fields: StoryFields,
  /** rev of the story the draft started from; 0 for a new story. */
  baseRev: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  updatedAt: v.pipe(v.string(), v.isoTimestamp()),
  /** The question the story was started from, when it was. */
  question: v.optional(str(2_000)),
});
export type DraftRecord = v.InferOutput<typeof DraftRecord>;

/** "Told this story to Amazon on Thursday". */
export const ToldEvent = v.object({
  ...RecordBase.entries,
  kind: v.literal('told'),
  storyId: v.pipe(v.string(), v.uuid()),
  company: str(200),
  at: v.pipe(v.string(), v.isoTimestamp()),
  question: v.optional(str(2_000)),
});
export type ToldEvent = v.InferOutput<typeof ToldEvent>;

/** A draft that was kept, and what the reader made of it: `competency` may have been set by hand. */
export const SnippetRecord = v.object({
  ...RecordBase.entries,
  ...draftFields,
  note: str(100_000),
  tags: v.array(str(130)),
  /** Stories it belongs to. */
  storyIds: v.optional(v.pipe(v.array(v.pipe(v.string(), v.uuid())), v.maxLength(40))),
  /** Saved questions it helps to answer. */
  questionIds: v.optional(v.pipe(v.array(v.pipe(v.string(), v.uuid())), v.maxLength(40))),
  /** Kept as a text: no longer looked for on its page. */
  detached: v.optional(v.boolean()),
  /** Other places a saved question was seen at. */
  seenAt: v.optional(
    v.pipe(v.array(v.object({ url: str(20_000), title: str(2_000), at: str(40) })), v.maxLength(200)),
  ),
});
export type SnippetRecord = v.InferOutput<typeof SnippetRecord>;

/** The user's word on one text; keeps the raw text beside its key and the normaliser's version. */
export const CorrectionRecord = v.object({
  ...RecordBase.entries,
  text: str(20_000),
  key: str(20_000),
  normaliser: v.number(),
  verdict: v.picklist(['not-a-question', 'is-a-question', 'tests']),
  competency: v.optional(str(130)),
});
export type CorrectionRecord = v.InferOutput<typeof CorrectionRecord>;

/** A user's pack, as imported; `document` is validated by rubrics/schema when it enters. */
export const PackRecord = v.object({
  ...RecordBase.entries,
  packId: str(64),
  enabled: v.boolean(),
  document: v.unknown(),
});
export type PackRecord = v.InferOutput<typeof PackRecord>;

/** Whom the user prepares for. */
export const Target = v.object({
  role: str(200),
  level: v.picklist(['', 'junior', 'mid', 'senior', 'staff', 'principal', 'manager', 'director']),
  companies: v.pipe(v.array(str(200)), v.maxLength(20)),
  /** YYYY-MM-DD or empty. */
  date: str(10),
});
export type Target = v.InferOutput<typeof Target>;

/** What the user chose; one record under the key `settings`. */
export const Settings = v.object({
  target: Target,
  /** Sites (match patterns) where Storymark must stay off although it could run. */
  sitesOff: v.array(v.pipe(str(2_000), v.check(isSitePattern, 'is no site'))),
  hintCard: v.boolean(),
  /** A small button beside a selection on allowed sites. */
  selectionButton: v.boolean(),
  /** Confidential terms and claims that no story should hold. */
  neverSay: v.pipe(v.array(v.pipe(str(100), v.minLength(2))), v.maxLength(200)),
  /** When everything was last saved to a file; empty for never. */
  backedUpAt: str(40),
  /** Set when the welcome page was finished or skipped. */
  welcomed: v.boolean(),
});
export type Settings = v.InferOutput<typeof Settings>;

export function defaultSettings(): Settings {
  return {
    target: { role: '', level: '', companies: [], date: '' },
    sitesOff: [],
    hintCard: true,
    selectionButton: false,
    neverSay: [],
    backedUpAt: '',
    welcomed: false,
  };
}
