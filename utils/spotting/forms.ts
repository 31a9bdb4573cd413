/** What one stretch of text does, sentence by sentence: asks for a story, sets a task, speaks of the page … */
import { matchRun, type RunMatch } from '../rubrics/matcher';
import { createRun, readWords } from '../text/lexer';
import { sentenceBounds } from '../text/sentences';
import type { Span } from '../text/types';
import type { SpotEngine } from './engine';
import type { FORMS } from './lexicon';
import { AUX, CLAUSE, opening, TO, WH, YOURS } from './opening';

export type Form = keyof typeof FORMS | 'plain' | 'statement';

/** Words that made a stretch look asked, or not, by their place in it. */
export interface FormEvidence extends Span {
  readonly speaksFor: string;
  readonly weight: number;
}

export interface TextForm {
  /** The best sentence's: how much it looks asked of a candidate, and what it does. */
  readonly score: number;
  readonly form: Form;
  /** What speaks most against it; null for nothing. */
  readonly low: Form | null;
  readonly words: number;
  readonly sentences: number;
  /** Sentences that ask or set something. */
  readonly asking: number;
  readonly firstScore: number;
  readonly lastScore: number;
  /** The last sentence ends in a question mark. */
  readonly lastMark: boolean;
  readonly evidence: readonly FormEvidence[];
  /** Marks a whole text against being asked of a candidate: product, employer, form … The strongest one's weight, <= 0. */
  readonly against: number;
  readonly leadIn: boolean;
  /** It begins as a duty or a skill does. */
  readonly works: boolean;
}

const WEIGHT: Record<keyof typeof FORMS, number> = {
  story: 3.6,
  scenario: 2.8,
  behaviour: 2.2,
  task: 1.7,
  explain: 1.8,
  page: -4,
  product: -1.6,
  self: -3,
  third: -2.4,
  reverse: -2.6,
  checkin: -2.4,
  direct: -2,
};
/** Labels that open an answer, advice or one letter of STAR, not a question. */
const NOT_ASKED =
  /^(?:pro |quick |sample |example |model |good |bad |weak |strong |best )?(?:tips?|hints?|notes?|answers?|advice|solution|explanation|response|me|candidate|warning|example|situation|task|action|result|learning|reflection|why (?:they|we|it|this)[^:]{0,30}|what (?:they|we)[^:]{0,30}|how to answer)\s?(?::|\s[-–—])\s/i;
/** Whether a block says by its label that it answers or advises: "Tip: …", "Situation: …". */
export const isAnswerLabel = (text: string) => NOT_ASKED.test(text.slice(0, 80));

const weightOf = (match: RunMatch): number => WEIGHT[match.target as keyof typeof FORMS];

const run = createRun();
const matches: RunMatch[] = [];
const bounds: number[] = [];
const NO_EVIDENCE: readonly FormEvidence[] = [];

/** Read one stretch. Offsets of the result count from the start of `text`. Linear. */
export function readForm(text: string, engine: SpotEngine): TextForm {
  readWords(text, run);
  sentenceBounds(text, run.marks, bounds);
  const long = run.length > LONG;
  let evidence: FormEvidence[] | null = null;
  let from = 0;
  let against = 0;
  let score = 0;
  let asking = 0;
  let count = 0;
  let firstScore = 0;
  let lastScore = 0;
  let lastMark = false;
  let best: Form = 'statement';
  let worst: Form | null = null;
  for (let i = 0; i < bounds.length; i += 2) {
    const end = bounds[i + 1] ?? 0;
    let to = from;
    while (to < run.length && (run.starts[to] ?? 0) < end) to++;
    if (to === from) continue;
    // A long text's sentence that neither asks nor begins like a prompt is a statement, and needs no closer look.
    if (long && !mayAsk(from, end, text, engine)) {
      count++;
      lastScore = 0;
      lastMark = false;
      from = to;
      continue;
    }
    readSentence(from, to, bounds[i] ?? 0, end, text, engine);
    const { form, top, low } = sentence;
    lastScore = sentence.score;
    lastMark = sentence.mark;
    if (count++ === 0) firstScore = lastScore;
    // What is told after a question ("He kept asking …") takes less from it.
    if (low) {
      const weight = (lastScore <= 0 && score >= 1.7 ? 0.4 : 1) * weightOf(low);
      if (weight < against) {
        against = weight;
        worst = low.target as Form;
      }
    }
    if (lastScore > 0) {
      asking++;
      if (lastScore > score) {
        score = lastScore;
        best = form;
      }
      const speaksFor = form === 'plain' ? 'question-mark' : form;
      const words = top ?? { first: from, last: Math.min(from + 1, to - 1) };
      evidence ??= [];
      evidence.push(said(words, speaksFor, lastScore));
    }
    from = to;
  }
  // "Did it help? No." asks nobody.
  if (count > 1 && score > 0 && /[?]\s*["'”’]?(?:no|yes|nope|yep|never|always)\b[^?]{0,40}$/i.test(text))
    against -= 3;
  return {
    score,
    form: best,
    low: worst,
    words: run.length,
    sentences: count,
    asking,
    firstScore,
    lastScore,
    lastMark,
    evidence: evidence ?? NO_EVIDENCE,
    against,
    leadIn: endsInColon(text),
    works: beginsAsWork(engine),
  };
}

/** Does the run begin with a word of work? "To plan lessons" begins with its second. */
function beginsAsWork({ works }: SpotEngine): boolean {
  const { forms, stems, length } = run;
  const at = length > 1 && TO.has(forms[0] ?? 0) ? 1 : 0;
  return length > 0 && (works.has(stems[at] ?? 0) || works.has(forms[at] ?? 0));
}

/** Words from which a text is long: it is no fragment that stands for a question. */
const LONG = 30;

const mayAsk = (first: number, end: number, text: string, engine: SpotEngine): boolean =>
  engine.openers.has(run.forms[first] ?? 0) ||
  engine.openers.has(run.stems[first] ?? 0) ||
  endsInMark(text, Math.max(0, end - 6), end);

const said = (
  words: { readonly first: number; readonly last: number },
  speaksFor: string,
  weight: number,
): FormEvidence => ({
  start: run.starts[words.first] ?? 0,
  end: run.ends[words.last] ?? 0,
  speaksFor,
  weight,
});

function endsInColon(text: string): boolean {
  let i = text.length - 1;
  while (i >= 0 && text.charCodeAt(i) === 32) i--;
  return text.charCodeAt(i) === 58;
}

/** What the last sentence read was: one object, since a page has very many sentences. */
const sentence = {
  form: 'statement' as Form,
  score: 0,
  mark: false,
  top: undefined as RunMatch | undefined,
  low: undefined as RunMatch | undefined,
};

/** Does text[start, end) end in a question mark, perhaps with a quotation mark or a bracket behind it? */
function endsInMark(text: string, start: number, end: number): boolean {
  let i = end - 1;
  while (i >= start && CLOSERS.includes(text[i] ?? '')) i--;
  return text.charCodeAt(i) === 63;
}
const CLOSERS = '"\'”’»)';

function readSentence(
  from: number,
  to: number,
  start: number,
  end: number,
  text: string,
  engine: SpotEngine,
): void {
  const mark = endsInMark(text, start, end);
  const open = opening(run, from, to, text);
  matches.length = 0;
  matchRun(engine.lexicon.forms, run, matches, open, to);
  let top: RunMatch | undefined;
  let low: RunMatch | undefined;
  for (const match of matches) {
    const weight = weightOf(match);
    if (weight > (top ? weightOf(top) : 0)) top = match;
    if (weight < (low ? weightOf(low) : 0)) low = match;
  }
  // "Take me through …" is a prompt and no advice to take something.
  if (low?.target === 'direct' && top?.first === low.first && weightOf(top) > 3) low = undefined;
  const first = open < to ? (run.forms[open] ?? 0) : 0;
  let score = top ? weightOf(top) : 0;
  let form: Form = top ? (top.target as Form) : 'statement';
  // A prompt needs no question mark; a question without its mark counts only where it is worded as one.
  if (!mark && top && !isPrompt(top, open, to, first, text))
    score = WH.has(first) && to - from > 3 && !CLAUSE.has(run.forms[open + 1] ?? 0) ? score * 0.7 : 0;
  if (mark && !top) {
    score = WH.has(first) || AUX.has(first) || open !== from ? 1.6 : 1;
    form = 'plain';
  } else if (mark) score += 0.4;
  if (score > 0) {
    for (let i = from; i < to; i++) {
      if (!YOURS.has(run.forms[i] ?? 0)) continue;
      score += 0.4;
      break;
    }
  }
  sentence.form = score === 0 ? 'statement' : form;
  sentence.score = score;
  sentence.mark = mark;
  sentence.top = score > 0 ? top : undefined;
  sentence.low = low;
}

const isPrompt = (top: RunMatch, open: number, to: number, first: number, text: string): boolean =>
  (top.target === 'story' || top.target === 'task' || top.target === 'explain') &&
  top.first === open &&
  !WH.has(first) &&
  !text.startsWith('ing', (run.ends[open] ?? 0) - 3) &&
  to - open >= 3;

/** The form of nothing. */
export const NO_FORM: TextForm = {
  score: 0,
  form: 'statement',
  low: null,
  words: 0,
  sentences: 0,
  asking: 0,
  firstScore: 0,
  lastScore: 0,
  lastMark: false,
  evidence: NO_EVIDENCE,
  against: 0,
  leadIn: false,
  works: false,
};

/** Whether a text begins as a question or a prompt: what may follow a label. */
export function opensQuestion(rest: string, engine: SpotEngine): boolean {
  const form = readForm(rest.replace(/^["“„«‘]/, '').slice(0, 100), engine);
  return form.words > 0 && (form.firstScore >= 1.6 || WH.has(run.forms[0] ?? 0));
}
