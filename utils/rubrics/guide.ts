/**
 * A prep guide as the beginnings of a rubric: what its headings promise (what is tested, core knowledge, pitfalls, a
 * worked example, practice questions, related concepts) goes where a rubric has it. A suggestion that the reader edits
 * and confirms; nothing is made up where the guide says nothing.
 */
export interface GuideSection {
  readonly heading: string;
  /** Paragraphs and list items, in order; items of a list begin with "- ". */
  readonly lines: readonly string[];
}

export interface GuideOutline {
  readonly title: string;
  readonly url: string;
  /** BCP 47 or empty. */
  readonly language: string;
  readonly sections: readonly GuideSection[];
}

/** What the reader edits: a text a field, a line an entry. */
export interface GuideDraft {
  readonly title: string;
  readonly source: string;
  readonly language: string;
  readonly answer: 'story' | 'knowledge';
  readonly tested: string;
  readonly knowledge: string;
  readonly answerSteps: string;
  /** A pitfall a line, what is better behind "→". */
  readonly pitfalls: string;
  readonly example: string;
  readonly questions: string;
  readonly followUps: string;
  readonly related: string;
  /** Words that lead questions here, a cue a line. */
  readonly cues: string;
}

export type GuideField = Exclude<keyof GuideDraft, 'title' | 'source' | 'language' | 'answer' | 'cues'>;

/** What a heading promises; the first that fits decides. Bounded words, no repetition: linear in the heading's length. */
const HEADINGS: readonly (readonly [GuideField, RegExp])[] = [
  ['followUps', /\bfollow[- ]?ups?\b|\bpress\b|\bdig(?:s|ging)? deeper\b/],
  ['pitfalls', /\bpitfalls?\b|\bmistakes?\b|\bavoid\b|\bred flags?\b|\btraps?\b|\bdon.?ts\b|\bweak\b/],
  ['questions', /\bpractice\b|\bquestions?\b|\bexercises?\b|\bprompts?\b|\bdrills?\b/],
  ['example', /\bexamples?\b|\bworked\b|\bsample\b|\bcase study\b|\bwalkthrough\b/],
  ['related', /\brelated\b|\bsee also\b|\bnext\b|\bfurther\b|\badjacent\b/],
  [
    'tested',
    /\btested\b|\btests?\b|\bassess\w*\b|\bevaluat\w*\b|\blooking for\b|\bwhy (?:they|it|this)\b|\blooks? for\b/,
  ],
  ['answerSteps', /\banswer\b|\bstructure\b|\bframework\b|\bapproach\b|\bsteps?\b|\bhow to\b/],
  [
    'knowledge',
    /\bcore\b|\bkey\b|\bknow(?:ledge)?\b|\bconcepts?\b|\bfundamentals?\b|\bbasics?\b|\bprinciples?\b|\bessentials?\b|\bsignals?\b/,
  ],
];

/** What a section is; null for one that no field takes. */
export function fieldOfHeading(heading: string): GuideField | null {
  const words = heading.toLowerCase().slice(0, 200);
  return HEADINGS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

const bareLine = (line: string) => line.replace(/^- /, '').trim();
const isQuestion = (line: string) =>
  /\?\s*$/.test(line) ||
  /^(?:tell me|describe|explain|give (?:me )?an example|walk (?:me|us) through|how |why |what |when |design )/i.test(
    line,
  );
/** A page's title without the site's name behind it. */
const ownTitle = (title: string) => (title.split(/\s+[|·–—-]\s+/)[0] ?? title).trim().slice(0, 60);

/** Is it a guide at all? Two sections of different kinds at least. */
export function isGuide({ sections }: GuideOutline): boolean {
  const kinds = new Set(
    sections.filter(({ lines }) => lines.length > 0).map(({ heading }) => fieldOfHeading(heading)),
  );
  kinds.delete(null);
  return kinds.size >= 2;
}

export function draftFromGuide(outline: GuideOutline): GuideDraft {
  const texts: Record<GuideField, string[]> = {
    tested: [],
    knowledge: [],
    answerSteps: [],
    pitfalls: [],
    example: [],
    questions: [],
    followUps: [],
    related: [],
  };
  for (const { heading, lines } of outline.sections) {
    const field = fieldOfHeading(heading);
    if (!field) continue;
    const own = lines.map(bareLine).filter((line) => line !== '');
    // Of questions only those count; what introduces them does not.
    texts[field].push(...(field === 'questions' || field === 'followUps' ? own.filter(isQuestion) : own));
  }
  const opening = outline.sections.find(
    ({ heading, lines }) => fieldOfHeading(heading) === null && lines.length > 0,
  );
  const title = ownTitle(outline.title) || outline.sections[0]?.heading.slice(0, 60) || 'A guide';
  const tested = texts.tested.length > 0 ? texts.tested : (opening?.lines.slice(0, 2).map(bareLine) ?? []);
  const stories = texts.questions.filter((line) =>
    /\b(?:a time|a situation|an example of|describe a|tell me about a)\b/i.test(line),
  );
  return {
    title,
    source: outline.url,
    language: outline.language,
    answer:
      texts.questions.length > 0 && stories.length * 2 >= texts.questions.length ? 'story' : 'knowledge',
    tested: tested.join(' '),
    knowledge: texts.knowledge.join('\n'),
    answerSteps: texts.answerSteps.join('\n'),
    pitfalls: texts.pitfalls.join('\n'),
    example: texts.example.join(' '),
    questions: texts.questions.join('\n'),
    followUps: texts.followUps.join('\n'),
    related: texts.related.join('\n'),
    cues: cuesFor(title, texts.questions).join('\n'),
  };
}

/** Words of every title and question, which lead nowhere by themselves. */
const EMPTY = new Set(
  (
    'a an and are as at be by can could describe did do does example explain experience for from get give good great guide handle have how i ' +
    'if in interview interviews into is it me most my of on or our prep preparation question questions so tell that the their them then there ' +
    'these they this time to use used using walk was we were what when where which who why will with would you your about answer answers best'
  ).split(' '),
);
const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];

/** The title's telling words together, and pairs of words that two questions of the guide share. */
function cuesFor(title: string, questions: readonly string[]): string[] {
  const cues = new Set<string>();
  const telling = wordsOf(title).filter((word) => !EMPTY.has(word));
  if (telling.length === 1) cues.add(telling[0] ?? '');
  for (let i = 0; i + 1 < telling.length; i++) cues.add(`${telling[i]} ..2 ${telling[i + 1]}`);
  const pairs = new Map<string, number>();
  for (const question of questions) {
    const words = wordsOf(question).filter((word) => !EMPTY.has(word));
    const own = new Set(words.slice(1).map((word, i) => `${words[i]} ..2 ${word}`));
    for (const pair of own) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  for (const [pair, count] of pairs) if (count > 1) cues.add(pair);
  return [...cues].slice(0, 12);
}
