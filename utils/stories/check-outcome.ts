/** Checks of a story's outcome: whether it is measured, against what, and where. */
import { matchCues } from '../rubrics/matcher';
import { cues, only, outcome, told } from './check-lists';
import type { Check } from './check-types';
import { type FoundNumber, numbersIn } from './numbers';
import { type Part, sentenceAround } from './story-text';
import { contentStems } from './text-score';

/** Metrics measured on stored data, before anybody uses the model. */
const OFFLINE = cues([
  '(f1|auc|auroc|auprc|roc|ndcg|mrr|rmse|mae|mape|bleu|rouge|perplexity|logloss|iou|r2)',
  '(map|wer|mean average precision) (of|at|rose|fell|improved|from|to|#)',
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
/** Numbers of the outcome that measure something. */
function metrics(parts: readonly Part[]): { part: Part; number: FoundNumber }[] {
  return outcome(parts).flatMap((part) =>
    numbersIn(part.text).flatMap((number) =>
      number.kind === 'measure' && !countsPeople(part.text, number) ? [{ part, number }] : [],
    ),
  );
}

/** "All three signed", "two of them": small numbers in words, with no unit, that only point at somebody or something. */
/** "Four of the next five": a share, not a pointer. */
const OF_SO_MANY =
  /^\s+(?:out )?of (?:the |all )?(?:next |last |first )?(?:\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/i;

function countsPeople(text: string, { words, start, end }: FoundNumber): boolean {
  if (OF_SO_MANY.test(text.slice(end, end + 40))) return false;
  if (!/^(?:two|three|four|five|six|seven|eight|nine|ten)$/i.test(words)) return false;
  return !/\b(?:to|from|by|than|only|under|below|about|is|was|at|after|over|reached|scored)\s$/i.test(
    text.slice(Math.max(0, start - 12), start),
  );
}

/** A span of time is a result where it is gained or lost. */
const IN_TIME =
  /\b(?:\d+|one|two|three|four|five|six|a|an) (?:hours?|days?|weeks?|months?) (?:ahead|early|earlier|sooner|faster|less|late|later than|before the (?:deadline|date))\b|\b(?:minutes?|hours?|days?|weeks?|months?),? (?:instead of|rather than|against|down from)\b/i;

export const noMetric: Check = (parts) => {
  const first = outcome(parts)[0];
  if (first === undefined || metrics(parts).length > 0) return undefined;
  if (outcome(parts).some(({ text }) => IN_TIME.test(text))) return undefined;
  return {
    id: 'no-metric',
    section: first.name,
    words: sentenceAround(first.text, 0, 0),
    why: 'A result without a number sounds like an opinion, and nobody can compare it with anything.',
    mend: 'Add one number with its baseline: how many, how much or how long before, and after. A careful estimate will do.',
  };
};

/** Words that hold a comparison by themselves. */
const COMPARED =
  /\b(?:half|halv(?:ed|ing)|doubl(?:ed|ing)|tripl(?:ed|ing)|quadrupl(?:ed|ing)|twice|thrice|two-?fold|three-?fold|ten-?fold|\d+(?:\.\d+)?\s?[x×]|\d+ times|two thirds?|a third|a quarter|baseline|benchmark|target|than|compared|compare|versus|vs\.?|instead of|rather than|down from|up from|from (?:about |around |over |nearly |roughly )?(?:[$€£]?\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a hundred)|before|previously|earlier|formerly|until then|used to|had been|last year|year before|year earlier|month before|week before|previous|prior|control group|a\/b|average of|industry average|record|ahead of (?:schedule|target|plan)|under budget|below budget|over target|remaining|to zero|none since|where (?:there|it|the|others?) (?:was|were|had|have)|(?:where|while) (?:the|our|its) (?:last |previous |first |old |other )?[a-z]+ (?:had|took|was|were|needed)|(?:the )?(?:last|previous) (?:one|time) (?:had|took|was)|it was|they were|there were|saved|saving|saves|savings)\b|→|->|=>/i;
/** A change by an amount: "by 12 %", "12 % fewer", "a 30 % drop", "fell 8 %". */
const CHANGED =
  /\bby (?:about |around |over |nearly |roughly |almost |some |up to |more than |at least )?(?:[$€£]?\d|a (?:third|half|quarter|fifth|tenth)|half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)|\d\s?(?:%|percent|per cent|percentage points?|points?|pp)\s+(?:fewer|less|more|lower|higher|faster|slower|shorter|longer|cheaper|better|drop|fall|rise|increase|decrease|reduction|improvement|growth|gain|uplift|lift|cut|decline|jump)|\b(?:rose|grew|fell|dropped|sank|climbed|jumped|declined|improved|increased|decreased|gained|shrank|cut|reduced|lifted|raised|lowered|boosted|slashed|trimmed)\b[^.!?]{0,50}?(?<!\bto )(?<!\bto about )(?<!\bto over )\b\d+(?:\.\d+)?\s?(?:%|percent|per cent|points)|\b(?:percent|%) (?:drop|fall|rise|increase|decrease|reduction|improvement|growth|gain|cut|decline)/i;

/** A number by itself: sign or the word after it, which the baseline would share. */
const unitOf = (words: string): string =>
  /[%$€£]/.exec(words)?.[0] ?? /([\p{L}]+)\W*$/u.exec(words)?.[1]?.toLowerCase() ?? '';

const isSum = (words: string) => /^\d{1,3}(?:,\d{3})+$|^\d{4,}$/.test(words.trim());

/** What the sentence around a number speaks of. */
const subjectOf = (text: string, { start, end }: FoundNumber): string[] =>
  contentStems(sentenceAround(text, start, end)).filter((stem) => !/\d/.test(stem));

export const noBaseline: Check = (parts) => {
  const found = metrics(parts);
  const first = found[0];
  if (!first) return undefined;
  const texts = outcome(parts).map(({ text }) => text);
  if (texts.some((text) => COMPARED.test(text) || CHANGED.test(text))) return undefined;
  // Told before: "the queue stood at 40 minutes", and in the end "10 minutes".
  const units = new Set(found.map(({ number }) => unitOf(number.words)).filter((unit) => unit !== ''));
  const start = only(parts, 'situation', 'task').flatMap(({ text }) =>
    numbersIn(text).flatMap((number) => (number.kind === 'measure' ? [{ text, number }] : [])),
  );
  if (start.some(({ number }) => units.has(unitOf(number.words)))) return undefined;
  // A sum without its currency: "put at 22,000", and in the end "for 1,300".
  if (found.some(({ number }) => isSum(number.words)) && start.some(({ number }) => isSum(number.words)))
    return undefined;
  // Or told of the same thing: "400 open conversations in the queue", and in the end "the queue is at 140".
  const subjects = new Set(found.flatMap(({ part, number }) => subjectOf(part.text, number)));
  if (start.some(({ text, number }) => subjectOf(text, number).some((stem) => subjects.has(stem))))
    return undefined;
  return {
    id: 'no-baseline',
    section: first.part.name,
    words: sentenceAround(first.part.text, first.number.start, first.number.end),
    why: `“${first.number.words}” alone could be good or bad: nobody hears what it was before, or what it is elsewhere.`,
    mend: 'Say what it was before you began, or what others reach: “from 9 to 4 minutes”, “a third fewer than the year before”.',
  };
};

export const offlineOnly: Check = (parts) => {
  const all = told(parts);
  const seen = all.flatMap((part) => matchCues(OFFLINE, part.text).map((match) => ({ part, match })))[0];
  if (!seen || [...outcome(parts), ...only(parts, 'learning')].some(provesUse)) return undefined;
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
