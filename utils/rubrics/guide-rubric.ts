/** A guide that the reader has gone over, as a rubric of a pack of their own. */
import type { PackSource, RubricSource } from './defaults';
import type { GuideDraft } from './guide';

export const GUIDES_PACK = 'my-guides';
/** What a cue of a guide weighs: as much as a plain cue of the built-in pack. */
const CUE_WEIGHT = 4;

export interface BuiltGuide {
  readonly rubric: RubricSource;
  readonly cues: PackSource['cues'][string];
}
export type GuideResult =
  | ({ readonly ok: true } & BuiltGuide)
  /** What is missing, by field, in words for the reader. */
  | { readonly ok: false; readonly missing: Readonly<Partial<Record<keyof GuideDraft, string>>> };

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-*•]\s+|\d+[.)]\s+)?/, '').trim())
    .filter((line) => line !== '');
/** Cut at a word, with an ellipsis. */
const cut = (text: string, most: number) =>
  text.length <= most ? text : `${text.slice(0, most - 2).replace(/\s+\S*$/, '')} …`;

/** Lower-case words joined by hyphens; of a title without a Latin letter a number made of it. */
export function slugOf(title: string): string {
  const slug = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  if (slug !== '') return slug;
  let hash = 7;
  for (let i = 0; i < title.length; i++) hash = (hash * 31 + title.charCodeAt(i)) >>> 0;
  return `guide-${hash.toString(36)}`;
}

/** What stands before the first colon, dash or full stop; the whole line where nothing does. */
const firstPart = (line: string) => line.split(/[:.–—]\s/).find((part) => part.trim() !== '') ?? line;

const numbered = <T>(lines: readonly string[], make: (line: string, id: string) => T) => {
  const taken = new Set<string>();
  return lines.map((line) => {
    const base = slugOf(line).split('-').slice(0, 5).join('-');
    let id = base;
    // "Step", "Step" and "Step 2": the second must not take the third one's name.
    for (let time = 2; taken.has(id); time++) id = `${base}-${time}`;
    taken.add(id);
    return make(line, id);
  });
};

/** Asked of every answer; they stand behind what the guide itself presses on. */
const FOLLOW_UPS: RubricSource['followUps'] = [
  {
    ask: 'Why this way and not another?',
    kind: 'why',
    hint: 'Name the other way and what it would have cost.',
  },
  {
    ask: 'How do you know that it worked?',
    kind: 'validation',
    hint: 'A number before and after, and who checked it.',
  },
  { ask: 'What could have gone wrong?', kind: 'risk', hint: 'One real danger, and how you kept it small.' },
  {
    ask: 'What would you do differently today?',
    kind: 'hindsight',
    hint: 'A choice of your own, and what you do instead now.',
  },
];
const PILLARS = [
  ['Where it stood', 'What was at stake, and for whom?'],
  ['What you did and why', 'Which steps were yours, and what did you choose against?'],
  ['What came of it', 'What changed, and how do you know?'],
] as const;
const PITFALLS = [
  [
    'A list of facts',
    'Everything you know about it, in no order',
    'One case from beginning to end, with your own part in it',
  ],
  [
    'No number at the end',
    'It went well and everybody was pleased',
    'What it was before, what it is now, and how you know',
  ],
] as const;

/** Checks what the schema needs and nothing else can fill in; the rest is the guide's, cut to the rubric's lengths. */
export function rubricFromGuide(draft: GuideDraft, today: Date): GuideResult {
  const title = draft.title.trim();
  const tested = draft.tested.replace(/\s+/g, ' ').trim();
  const knowledge = linesOf(draft.knowledge);
  const questions = linesOf(draft.questions);
  const cues = linesOf(draft.cues);
  const missing: Partial<Record<keyof GuideDraft, string>> = {
    ...(title === '' ? { title: 'A rubric needs a title.' } : {}),
    ...(tested === '' ? { tested: 'Say in a sentence what is tested.' } : {}),
    ...(knowledge.length < 3
      ? { knowledge: 'At least three lines: each is something a good answer shows.' }
      : {}),
    ...(questions.length === 0 ? { questions: 'At least one question that this rubric is for.' } : {}),
    ...(cues.length === 0 ? { cues: 'At least one: without them no question is ever led here.' } : {}),
  };
  if (Object.keys(missing).length > 0) return { ok: false, missing };
  const id = slugOf(title);
  const signals = numbered(knowledge.slice(0, 16), (line, signal) => ({
    id: signal,
    line: cut(line, 140),
    prompt: cut(`What would you say about this: ${line}`, 160),
    sample: cut(line, 280),
    cues: [],
  }));
  const steps = linesOf(draft.answerSteps);
  const pillars =
    steps.length >= 3
      ? numbered(steps.slice(0, 6), (line, pillar) => ({
          id: pillar,
          title: cut(firstPart(line), 60),
          ask: cut(line, 160),
          sample: cut(line, 320),
          signals: [],
        }))
      : PILLARS.map(([name, ask]) => ({ id: slugOf(name), title: name, ask, sample: ask, signals: [] }));
  const own = numbered(linesOf(draft.pitfalls).slice(0, 12), (line, pitfall) => {
    const [weak = line, better] = line.split(/\s*(?:→|->)\s*/).filter((part) => part !== '');
    return {
      id: pitfall,
      name: cut(weak, 90),
      weak: cut(weak, 240),
      stronger: cut(better ?? 'Say what you would do instead, with a case of your own.', 320),
    };
  });
  const pitfalls = [
    ...own,
    ...PITFALLS.slice(0, Math.max(0, 2 - own.length)).map(([name, weak, stronger]) => ({
      id: slugOf(name),
      name,
      weak,
      stronger,
    })),
  ];
  const asked = linesOf(draft.followUps)
    .slice(0, 12)
    .map((ask) => ({ ask: cut(ask, 160), kind: 'detail' as const, hint: 'Answer with a case of your own.' }));
  const first = cut(tested, 110);
  const fillers = [
    `How would you explain ${title} to a colleague?`,
    `Where has ${title} gone wrong for you?`,
  ];
  const practice = [...questions, ...fillers.slice(0, Math.max(0, 3 - questions.length))];
  const related = linesOf(draft.related);
  const source = draft.source.trim();
  const example = draft.example.replace(/\s+/g, ' ').trim();
  return {
    ok: true,
    cues: cues.map((cue) => ({ cue, weight: CUE_WEIGHT })),
    rubric: {
      id,
      title: cut(title, 60),
      test: first,
      wins: cut(`Show it on one case of your own: ${signals[0]?.line ?? title}`, 110),
      answer: draft.answer,
      tested: cut(tested, 600),
      why: { plain: cut(tested, 320) },
      askedOf: [],
      reviewed: today.toISOString().slice(0, 7),
      signals,
      sayFirst: cut(
        example === ''
          ? `Say in one sentence what you take ${title} to be, and which case you will tell.`
          : example,
        520,
      ),
      pillars,
      tradeoff: 'Name what you gave up for it, and why that was worth it.',
      closing: 'Close with what you would do differently now.',
      followUps: [...asked, ...FOLLOW_UPS.slice(0, asked.length >= 4 ? 0 : 4)].slice(0, 16),
      pitfalls,
      ...(example === ''
        ? {}
        : {
            example: {
              question: cut(questions[0] ?? title, 160),
              frame: cut(example, 520),
              pillars: pillars
                .slice(0, 3)
                .map(({ title: name, ask }) => ({ title: name, text: cut(ask, 420) })),
              tradeoff: 'Name what was given up for it.',
              closing: 'Say what came of it.',
            },
          }),
      questions: practice.slice(0, 24).map((text) => ({ text: cut(text, 200) })),
      related:
        related.length > 0
          ? related.slice(0, 16).map((line) => ({ title: cut(firstPart(line), 90), note: cut(line, 200) }))
          : [
              {
                title: 'Measurable impact',
                competency: 'measurable-impact',
                note: 'Whatever the subject, end with a number.',
              },
            ],
      ...(source === ''
        ? {}
        : { reading: [{ title: cut(title, 140), why: cut(`The guide it was made from: ${source}`, 200) }] }),
      levels: {
        self: 'A task of your own, done well.',
        team: 'Your team works differently since.',
        teams: 'Several teams took it over.',
        organisation: 'The organization decides by it.',
      },
    },
  };
}

/** The pack of guides with one more, or with one replaced. Guides of another language than the pack's get a pack of theirs. */
export function withGuide(pack: PackSource | undefined, built: BuiltGuide, draft: GuideDraft): PackSource {
  const before = pack ?? {
    format: 'storymark-pack' as const,
    version: 1,
    id: packIdFor(draft.language),
    title: 'My guides',
    language: baseOf(draft.language),
    rubrics: [],
    cues: {},
  };
  const { rubric, cues } = built;
  return {
    ...before,
    rubrics: [...before.rubrics.filter(({ id }) => id !== rubric.id), rubric],
    cues: { ...before.cues, [rubric.id]: cues },
  };
}

/** The pack without a guide, or with what stood in its place before; null when nothing is left in it. */
export function withoutGuide(
  pack: PackSource,
  id: string,
  before: PackSource | undefined,
): PackSource | null {
  const old = before?.rubrics.find((one) => one.id === id);
  const rubrics = pack.rubrics.flatMap((one) => (one.id !== id ? [one] : old ? [old] : []));
  if (rubrics.length === 0) return null;
  const { [id]: _gone, ...cues } = pack.cues;
  const oldCues = before?.cues[id];
  return { ...pack, rubrics, cues: oldCues ? { ...cues, [id]: oldCues } : cues };
}

/** The language itself, whatever stands behind it: "fr" of "fr-x-mtfrom-en"; English for what is no language. */
function baseOf(language: string): string {
  const base = language.toLowerCase().split('-')[0] ?? '';
  return /^[a-z]{2,3}$/.test(base) ? base : 'en';
}

export function packIdFor(language: string): string {
  const base = baseOf(language);
  return base === 'en' ? GUIDES_PACK : `${GUIDES_PACK}-${base}`;
}
