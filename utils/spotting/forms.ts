/** What one stretch of text does, sentence by sentence: asks for a story, sets a task, speaks of the page … */
import { type CueMatch, matchTokens } from '../rubrics/cues';
import { sentences } from '../text/sentences';
import { type Token, tokens } from '../text/tokens';
import type { Span } from '../text/types';
import type { SpotEngine } from './engine';
import type { FORMS } from './lexicon';
import type { Evidence } from './types';

export type Form = keyof typeof FORMS | 'plain' | 'statement';

export interface SentenceForm extends Span {
  readonly form: Form;
  /** How much the sentence looks asked of a candidate; below 0 speaks against. */
  readonly score: number;
  readonly mark: boolean;
}

export interface TextForm {
  readonly score: number;
  readonly sentences: readonly SentenceForm[];
  readonly tokens: readonly Token[];
  /** Sentences that ask or set something. */
  readonly asking: number;
  readonly evidence: readonly Evidence[];
  /** Marks a whole text against being asked of a candidate: product, employer, form … Sum of weights, <= 0. */
  readonly against: number;
  readonly leadIn: boolean;
}

const WEIGHT: Record<keyof typeof FORMS, number> = {
  story: 3.6,
  scenario: 2.8,
  behaviour: 2.2,
  task: 1.7,
  explain: 1.8,
  page: -4,
  self: -3,
  third: -2.4,
  reverse: -2.6,
  checkin: -2.4,
  direct: -2,
};
/** Labels that open an answer, advice or one letter of STAR, not a question. */
const NOT_ASKED =
  /^(?:pro |quick |sample |example |model |good |bad |weak |strong |best )?(?:tips?|hints?|notes?|answers?|advice|solution|explanation|response|warning|example|situation|task|action|result|learning|reflection|why (?:they|we|it|this)[^:]{0,30}|what (?:they|we)[^:]{0,30}|how to answer)\s?(?::|\s[-–—])\s/i;
/** Whether a block says by its label that it answers or advises: "Tip: …", "Situation: …". */
export const isAnswerLabel = (text: string) => NOT_ASKED.test(text.slice(0, 80));

const LEAD = new Set(
  'please so and but or now then also next finally ok okay well additionally next yes no'.split(' '),
);
const POLITE = new Set(['can', 'could', 'would', 'will']);
const WH = new Set('what how why when where which who whose whom'.split(' '));
const AUX = new Set('is are do does did can could would should have has was were may might if'.split(' '));

/** Tokens of a sentence from where it really begins: after "please", "can you", "if applicable:". */
function opening(list: readonly Token[], text: string): readonly Token[] {
  let at = 0;
  if (list[0]?.word === 'if') {
    const colon = list.findIndex(
      (token, i) => i > 0 && i < 6 && text.slice(list[i - 1]?.end, token.start).includes(':'),
    );
    if (colon > 0) at = colon;
  }
  while (at < 3 && LEAD.has(list[at]?.word ?? '')) at++;
  const polite = POLITE.has(list[at]?.word ?? '') && list[at + 1]?.word === 'you';
  if (polite && list.length > at + 3) {
    let next = at + 2;
    while (['please', 'also', 'briefly', 'quickly'].includes(list[next]?.word ?? '')) next++;
    return list.slice(next);
  }
  return at > 0 ? list.slice(at) : list;
}

const best = (matches: readonly CueMatch[]) => {
  let top: CueMatch | undefined;
  let low: CueMatch | undefined;
  for (const match of matches) {
    const weight = WEIGHT[match.target as keyof typeof FORMS];
    if (weight > (top ? WEIGHT[top.target as keyof typeof FORMS] : 0)) top = match;
    if (weight < (low ? WEIGHT[low.target as keyof typeof FORMS] : 0)) low = match;
  }
  return { top, low };
};

/** Read one stretch. Offsets of the result count from the start of `text`. Linear. */
export function readForm(text: string, engine: SpotEngine): TextForm {
  const all = tokens(text);
  const list: SentenceForm[] = [];
  const evidence: Evidence[] = [];
  let from = 0;
  let against = 0;
  let score = 0;
  let asking = 0;
  for (const span of sentences(text)) {
    let to = from;
    while (to < all.length && (all[to]?.start ?? 0) < span.end) to++;
    const own = all.slice(from, to);
    from = to;
    if (own.length === 0) continue;
    const one = readSentence(own, span, text, engine);
    if (one.low) {
      // What is told after a question ("He kept asking …") takes less from it.
      const share = one.form.score <= 0 && score >= 1.7 ? 0.4 : 1;
      against = Math.min(against, share * WEIGHT[one.low.target as keyof typeof FORMS]);
      evidence.push({
        words: text.slice(one.low.start, one.low.end),
        speaksFor: one.low.target,
        weight: WEIGHT[one.low.target as keyof typeof FORMS],
      });
    }
    if (one.form.score > 0) {
      asking++;
      if (one.form.score > score) score = one.form.score;
      const words = one.top
        ? text.slice(one.top.start, one.top.end)
        : text.slice(own[0]?.start, own[1]?.end ?? own[0]?.end);
      evidence.push({
        words,
        speaksFor: one.form.form === 'plain' ? 'question-mark' : one.form.form,
        weight: one.form.score,
      });
    }
    list.push(one.form);
  }
  // "Did it help? No." asks nobody.
  if (list.length > 1 && /[?]\s*["'”’]?(?:no|yes|nope|yep|never|always)\b[^?]{0,40}$/i.test(text))
    against -= 3;
  return { score, sentences: list, tokens: all, asking, evidence, against, leadIn: /:\s*$/.test(text) };
}

function readSentence(own: readonly Token[], span: Span, text: string, engine: SpotEngine) {
  const raw = text.slice(span.start, span.end);
  const mark = /\?["'”’»)]*$/.test(raw);
  const open = opening(own, text);
  const { top, low } = best(matchTokens(engine.lexicon.forms, open));
  const first = open[0]?.word ?? '';
  let score = top ? WEIGHT[top.target as keyof typeof FORMS] : 0;
  let form: Form = top ? (top.target as Form) : 'statement';
  const asks = WH.has(first) || AUX.has(first) || open !== own;
  // A prompt needs no question mark; a question without its mark counts only where it is worded as one.
  const prompt =
    top !== undefined &&
    /^(?:story|task|explain)$/.test(top.target) &&
    top.start === open[0]?.start &&
    !WH.has(first) &&
    !first.endsWith('ing') &&
    open.length >= 3;
  if (!mark && !prompt && top) score = WH.has(first) && own.length > 3 ? score * 0.7 : 0;
  if (mark && !top) {
    score = asks ? 1.6 : 1;
    form = 'plain';
  } else if (mark) score += 0.4;
  if (
    score > 0 &&
    own.some((token) => token.word === 'you' || token.word === 'your' || token.word === 'yourself')
  )
    score += 0.4;
  if (score === 0) form = 'statement';
  const result: SentenceForm = { start: span.start, end: span.end, form, score, mark };
  return { form: result, top: score > 0 ? top : undefined, low };
}

/** The form of nothing. */
export const NO_FORM: TextForm = {
  score: 0,
  sentences: [],
  tokens: [],
  asking: 0,
  evidence: [],
  against: 0,
  leadIn: false,
};

/** Whether a text begins as a question or a prompt: what may follow a label. */
export function opensQuestion(rest: string, engine: SpotEngine): boolean {
  const head = rest.replace(/^["“„«‘]/, '').slice(0, 100);
  const form = readForm(head, engine);
  const first = form.sentences[0];
  return first !== undefined && (first.score >= 1.6 || WH.has(form.tokens[0]?.word ?? ''));
}
