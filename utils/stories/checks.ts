/** What an interviewer would miss in a story, whatever the question: each with the story's own words. */
import { type CompiledCues, compileCues } from '../rubrics/cues';
import { matchCues } from '../rubrics/matcher';
import { SECTIONS, type StoryFields } from './model';
import { type FoundNumber, numbersIn } from './numbers';
import { type Part, type PartName, partsOf, sentenceAround } from './story-text';

export type CheckId = 'missing-section' | 'no-metric' | 'we-not-i' | 'no-learning' | 'offline-only';

export interface CheckFinding {
  readonly id: CheckId;
  /** Where it was seen; `body` for a story in one box. */
  readonly section: PartName;
  /** The story's words it rests on; empty where something is absent. */
  readonly words: string;
  /** Why it matters to whoever listens. */
  readonly why: string;
  /** What to do about it. */
  readonly mend: string;
}

type Check = (parts: readonly Part[], story: StoryFields) => CheckFinding | undefined;

const cues = (list: readonly string[]): CompiledCues =>
  compileCues(list.map((cue) => ({ cue, target: 'x' })));

const LEARNING = cues([
  '(i|we) ..2 (learned|learnt|realized|understood)',
  '(taught|showed) me',
  'next time',
  '(in|with) hindsight',
  'looking back',
  '(would|should) ..2 (do|have done) ..3 (differently|earlier|sooner|again)',
  '(since|from) (then|that day) ..1 i',
  'i now',
  'my lesson',
  '(lesson|takeaway) (was|is|for)',
  'i ..1 (changed|adopted) ..3 (habit|way|practice)',
]);
/** Metrics measured on stored data, before anybody uses the model. */
const OFFLINE = cues([
  '(f1|auc|auroc|auprc|roc|ndcg|mrr|map|rmse|mae|mape|bleu|rouge|perplexity|logloss|wer|iou|r2)',
  'f #',
  '(test|training|validation|model|classification|prediction|top) ..1 accuracy',
  'accuracy ..6 #',
  '# ..2 accuracy',
  '(precision|recall|sensitivity|specificity) ..8 #',
  '# ..2 (precision|recall)',
  '(validation|test|cross entropy) loss',
]);
/** Outcomes that somebody or something in use feels. */
const IN_USE = cues([
  '(conversion|click|clicks|ctr|clickthrough|revenue|sales|retention|churn|signups|orders|bookings|engagement|margin)',
  '(complaints|complaint|tickets|calls|refunds|returns|chargebacks|escalations|incidents|outages|pages|alerts|disputes)',
  '(latency|p50|p90|p95|p99|throughput|qps|uptime|downtime|availability)',
  '(cost|costs|spend|budget|bill|savings|saved|losses|dollars|euros|pounds|usd|eur)',
  '(ab|a b|online|live|split) (test|experiment)',
  '(users|customers|patients|merchants|sellers|drivers|readers|agents|analysts|reviewers) ..6 #',
  '# ..3 (users|customers|patients|merchants|sellers|drivers|readers|agents|analysts|reviewers)',
  '# ..3 (hours|minutes) ..3 (week|day|month|less|fewer|saved|case|ticket)',
  '(manual|review|reviewing|handling|waiting|processing|response|resolution|page load|load) time',
  'in production ..8 #',
]);

const FIRST = /\b(?:i|i['’](?:m|d|ve|ll)|my|me|myself|mine)\b/gi;
const SHARED = /\b(?:we|we['’](?:re|d|ve|ll)|our|us|ours|ourselves)\b/gi;

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
const text = (parts: readonly Part[], ...names: readonly PartName[]) =>
  parts.filter(({ name }) => names.includes(name));

/** Parts where the result is told: the section, or the box when there is no section. */
function outcome(parts: readonly Part[]): Part[] {
  const result = text(parts, 'result');
  return result.length > 0 ? result : text(parts, 'body', 'action', 'learning');
}

const missingSection: Check = (_parts, story) => {
  const used = SECTIONS.some((name) => story[name].trim() !== '');
  // A story in one box may hold everything; it is not taken apart by force.
  if (!used || story.body.trim().length > 200) return undefined;
  const missing = (['situation', 'task', 'action', 'result'] as const).filter(
    (name) => story[name].trim() === '',
  );
  const first = missing[0];
  if (first === undefined) return undefined;
  return {
    id: 'missing-section',
    section: first,
    words: '',
    why: `Without ${missing.join(' and ')} the listener has to guess ${WHY_SECTION[first]}.`,
    mend: MEND_SECTION[first],
  };
};
const WHY_SECTION = {
  situation: 'what was at stake',
  task: 'which part was yours to solve',
  action: 'what you did',
  result: 'whether it worked',
} as const;
const MEND_SECTION = {
  situation: 'Say in two sentences where it was, who was waiting and what would have gone wrong.',
  task: 'Say in one sentence what you had to achieve, and by when.',
  action: 'Tell the three or four steps you took yourself, with the reason for each.',
  result: 'Say what was different afterwards, with a number and what it was before.',
} as const;

/** Numbers of the outcome that measure something. */
function metrics(parts: readonly Part[]): { part: Part; number: FoundNumber }[] {
  return outcome(parts).flatMap((part) =>
    numbersIn(part.text).flatMap((number) => (number.kind === 'measure' ? [{ part, number }] : [])),
  );
}

const noMetric: Check = (parts) => {
  const told = outcome(parts);
  const first = told[0];
  if (first === undefined || metrics(parts).length > 0) return undefined;
  return {
    id: 'no-metric',
    section: first.name,
    words: sentenceAround(first.text, 0, 0),
    why: 'A result without a number sounds like an opinion, and nobody can compare it with anything.',
    mend: 'Add one number with its baseline: how many, how much or how long before, and after. A careful estimate will do.',
  };
};

const weNotI: Check = (parts) => {
  const told = text(parts, 'action');
  for (const { name, text: words } of told.length > 0 ? told : text(parts, 'body')) {
    const shared = count(words, SHARED);
    const own = count(words, FIRST);
    if (shared < 2 || shared <= own * 1.5) continue;
    const at = words.search(SHARED);
    return {
      id: 'we-not-i',
      section: name,
      words: sentenceAround(words, at, at + 2),
      why: `“We” stands here ${shared} times, “I” ${own === 0 ? 'never' : own === 1 ? 'once' : `${own} times`}: your own part can't be seen.`,
      mend: 'Name the steps that were yours with “I”, and say once who did the rest.',
    };
  }
  return undefined;
};

const noLearning: Check = (parts, story) => {
  if (story.learning.trim() !== '' || parts.length === 0) return undefined;
  if (parts.some((part) => matchCues(LEARNING, part.text).length > 0)) return undefined;
  return {
    id: 'no-learning',
    section: 'learning',
    words: '',
    why: 'A story that changed nothing in you ends too early; “what would you do differently?” is asked of nearly every one.',
    mend: 'Add what you do differently since then, and where it already paid off.',
  };
};

const offlineOnly: Check = (parts) => {
  const told = parts.filter(({ name }) => name !== 'title');
  const seen = told.flatMap((part) => matchCues(OFFLINE, part.text).map((match) => ({ part, match })))[0];
  if (!seen || told.some(provesUse)) return undefined;
  const { part, match } = seen;
  return {
    id: 'offline-only',
    section: part.name,
    words: sentenceAround(part.text, match.start, match.end),
    why: 'A score on stored data says the model got better at the test, not that anybody was better off.',
    mend: 'Add what happened in use: an online experiment, fewer complaints, time or money saved. Or say why it could not be measured.',
  };
};

/** A sentence with an outcome in use and a number that measures it. */
function provesUse({ text: words }: Part): boolean {
  const numbers = numbersIn(words).filter(({ kind }) => kind === 'measure');
  if (numbers.length === 0) return false;
  const offline = matchCues(OFFLINE, words);
  return matchCues(IN_USE, words).some((match) => {
    const from = words.slice(0, match.start).search(/[^.!?\n]*$/);
    const rest = words.slice(match.end).search(/[.!?](?:\s|$)|\n/);
    const to = rest < 0 ? words.length : match.end + rest;
    return numbers.some(
      ({ start, end }) =>
        start >= from &&
        end <= to &&
        !offline.some((one) => start >= one.start && end <= one.end && match.start > one.end + 80),
    );
  });
}

const CHECKS: readonly Check[] = [missingSection, noMetric, weNotI, noLearning, offlineOnly];

/** Everything a listener would miss, in the order of a story. An empty story has nothing to check. */
export function checkStory(story: StoryFields): CheckFinding[] {
  const parts = partsOf(story);
  if (!parts.some(({ name }) => name !== 'title')) return [];
  return CHECKS.flatMap((check) => check(parts, story) ?? []);
}
