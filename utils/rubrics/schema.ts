/**
 * The pack format: one JSON document of rubrics and the cues that lead to them.
 *
 * Documented for authors in docs/rubric-packs.md. Validated with valibot wherever a pack enters
 * (import, stored record). Never imported by the content script, which gets compiled cues only.
 */
import * as v from 'valibot';

/** Newest pack version this build reads. A pack with a higher one is refused, never half-read. */
export const PACK_VERSION = 1;
export const PACK_FORMAT = 'storymark-pack';

const line = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max));
const slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), v.maxLength(64));
const list = <T extends v.GenericSchema>(item: T, max = 64) => v.pipe(v.array(item), v.maxLength(max));

/**
 * One cue in cue syntax: words matched by stem, `=word` by exact form, `(a|b|c)` alternatives,
 * `..3` a gap of at most three words. No regular expression.
 */
export const CueText = line(160);
/** A cue with its weight; negative weights speak against. */
export const WeightedCue = v.strictObject({
  cue: CueText,
  weight: v.pipe(v.number(), v.minValue(-10), v.maxValue(10)),
});

/** How a question is answered. Only `story` questions are ready or not. */
export const AnswerMode = v.picklist(['story', 'pitch', 'plan', 'knowledge']);

/** A strong line one can tick, the prompt that draws it out of the user, and a sample sentence with a number. */
export const Signal = v.strictObject({
  id: slug,
  line: line(140),
  prompt: line(160),
  sample: line(280),
  /** What in a story's text shows this signal. */
  cues: list(CueText, 40),
});

/** One part of the answer's skeleton. `signals` are the ids whose evidence serves it. */
export const Pillar = v.strictObject({
  id: slug,
  title: line(60),
  ask: line(160),
  sample: line(320),
  signals: v.optional(list(slug, 8), []),
});

export const FollowUp = v.strictObject({
  ask: line(160),
  kind: v.picklist([
    'why',
    'validation',
    'risk',
    'detection',
    'alternative',
    'scope',
    'people',
    'hindsight',
    'detail',
  ]),
  hint: line(220),
});

/** A weak line beside a stronger one. `cues` find the weak line in a story. */
export const Pitfall = v.strictObject({
  id: slug,
  name: line(90),
  weak: line(240),
  stronger: line(320),
  cues: v.optional(list(CueText, 40), []),
});

export const Metric = v.strictObject({
  name: line(60),
  kind: v.picklist(['offline', 'online', 'operational']),
  better: v.picklist(['higher', 'lower', 'target']),
  note: v.optional(line(160)),
});

export const Example = v.strictObject({
  /** The question this example answers. */
  question: line(160),
  /** What to say in the first 30 seconds. */
  frame: line(520),
  pillars: list(v.strictObject({ title: line(60), text: line(420) }), 6),
  tradeoff: line(360),
  closing: line(320),
});

/** What changes when the same rubric meets another question family. */
export const Angle = v.strictObject({
  family: slug,
  title: line(90),
  /** Cues that say a question belongs to this family. */
  cues: list(CueText, 24),
  emphasis: line(420),
  /** Overrides the rubric's answer mode for questions of this family. */
  answer: v.optional(AnswerMode),
});

export const PracticeQuestion = v.strictObject({
  text: line(200),
  company: v.optional(line(60)),
  role: v.optional(line(60)),
  round: v.optional(line(60)),
  difficulty: v.optional(v.picklist(['easy', 'medium', 'hard'])),
});

export const Related = v.strictObject({
  title: line(90),
  /** A competency of a pack; absent where the concept has none of its own. */
  competency: v.optional(line(130)),
  note: line(200),
});

export const Reading = v.strictObject({ title: line(140), by: v.optional(line(90)), why: line(200) });

/** What one role adds to a rubric. Lists are added before the rubric's own; texts replace them. */
export const RoleLayer = v.strictObject({
  role: slug,
  tested: v.optional(line(600)),
  wins: v.optional(line(110)),
  sayFirst: v.optional(line(520)),
  signals: v.optional(list(Signal, 16), []),
  details: v.optional(list(line(140), 16), []),
  metrics: v.optional(list(Metric, 24), []),
  artefacts: v.optional(list(v.strictObject({ principle: line(60), shows: line(240) }), 16), []),
  followUps: v.optional(list(FollowUp, 16), []),
  pitfalls: v.optional(list(Pitfall, 12), []),
  example: v.optional(Example),
  questions: v.optional(list(PracticeQuestion, 24), []),
  reading: v.optional(list(Reading, 12), []),
});

export const Rubric = v.strictObject({
  id: slug,
  title: line(60),
  /** The test in one line, for the hint card. */
  test: line(110),
  /** One line on what wins. */
  wins: line(110),
  answer: AnswerMode,
  /** What is tested, in two or three sentences. */
  tested: line(600),
  /** Why they care: `plain` for everybody, other keys are lens ids. */
  why: v.intersect([v.object({ plain: line(320) }), v.record(slug, line(320))]),
  askedOf: list(line(60), 16),
  /** Month of the last review of this text, YYYY-MM. */
  reviewed: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/)),
  signals: v.pipe(v.array(Signal), v.minLength(3), v.maxLength(16)),
  /** Say first: the frame of the first 30 seconds, as words to adapt. */
  sayFirst: line(520),
  pillars: v.pipe(v.array(Pillar), v.minLength(3), v.maxLength(6)),
  tradeoff: line(320),
  closing: line(320),
  followUps: v.pipe(v.array(FollowUp), v.minLength(4), v.maxLength(16)),
  pitfalls: v.pipe(v.array(Pitfall), v.minLength(2), v.maxLength(12)),
  details: v.optional(list(line(140), 16), []),
  metrics: v.optional(list(Metric, 24), []),
  artefacts: v.optional(list(v.strictObject({ principle: line(60), shows: line(240) }), 16), []),
  example: v.optional(Example),
  angles: v.optional(list(Angle, 12), []),
  questions: v.pipe(v.array(PracticeQuestion), v.minLength(3), v.maxLength(24)),
  related: v.pipe(v.array(Related), v.minLength(1), v.maxLength(16)),
  reading: v.optional(list(Reading, 12), []),
  /** What the same evidence looks like at each scope. */
  levels: v.strictObject({ self: line(220), team: line(220), teams: line(220), organisation: line(220) }),
  layers: v.optional(list(RoleLayer, 12), []),
});

export const Principle = v.strictObject({
  id: slug,
  name: line(80),
  /** The principle as evidence an answer should hold, in our own words. */
  line: line(160),
  competencies: v.pipe(v.array(line(130)), v.minLength(1), v.maxLength(16)),
});

/** A company's framework as names over the same competencies. */
export const Lens = v.strictObject({
  id: slug,
  title: line(60),
  /** Company names that pick this lens, lower case. */
  aliases: list(line(60), 24),
  principles: list(Principle, 32),
});

/** A question that is many questions: the level's expectations and a few competencies, the best story for each. */
export const Umbrella = v.strictObject({
  id: slug,
  title: line(90),
  cues: list(CueText, 24),
  expectations: list(v.strictObject({ title: line(60), text: line(280) }), 8),
  competencies: v.pipe(v.array(line(130)), v.minLength(2), v.maxLength(8)),
});

export const Pack = v.strictObject({
  format: v.literal(PACK_FORMAT),
  version: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(PACK_VERSION)),
  /** `core` is the built-in pack; competency ids of any other pack are addressed as `pack:id`. */
  id: slug,
  title: line(80),
  description: v.optional(line(400)),
  /** BCP 47 language of texts and cues; pages in other languages are left alone. */
  language: v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/)),
  source: v.optional(line(400)),
  roles: v.optional(list(v.strictObject({ id: slug, title: line(60), aliases: list(line(60), 24) }), 40), []),
  lenses: v.optional(list(Lens, 12), []),
  umbrellas: v.optional(list(Umbrella, 12), []),
  /** Cues in a question that override how it is answered, whatever it tests. */
  answerCues: v.optional(list(v.strictObject({ cue: CueText, answer: AnswerMode }), 64), []),
  rubrics: v.pipe(v.array(Rubric), v.maxLength(200)),
  /** Competency id → cues that lead a question or a requirement to it. */
  cues: v.record(slug, v.pipe(v.array(WeightedCue), v.maxLength(400))),
});

export type Pack = v.InferOutput<typeof Pack>;
export type Rubric = v.InferOutput<typeof Rubric>;
export type Signal = v.InferOutput<typeof Signal>;
export type Pillar = v.InferOutput<typeof Pillar>;
export type FollowUp = v.InferOutput<typeof FollowUp>;
export type Pitfall = v.InferOutput<typeof Pitfall>;
export type Metric = v.InferOutput<typeof Metric>;
export type Example = v.InferOutput<typeof Example>;
export type Angle = v.InferOutput<typeof Angle>;
export type PracticeQuestion = v.InferOutput<typeof PracticeQuestion>;
export type Related = v.InferOutput<typeof Related>;
export type Reading = v.InferOutput<typeof Reading>;
export type RoleLayer = v.InferOutput<typeof RoleLayer>;
export type Principle = v.InferOutput<typeof Principle>;
export type Lens = v.InferOutput<typeof Lens>;
export type Umbrella = v.InferOutput<typeof Umbrella>;
export type WeightedCue = v.InferOutput<typeof WeightedCue>;
