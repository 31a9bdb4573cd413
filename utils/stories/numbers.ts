/** Numbers in a story's text, in digits and in words, and which of them measure something. */
import { type Token, tokens } from '../text/tokens';

/** Only `measure` is a metric: a year, a version, a head count, an ordinal or a date says nothing of a result. */
export type NumberKind = 'measure' | 'duration' | 'year' | 'version' | 'headcount' | 'ordinal' | 'date';

export interface FoundNumber {
  readonly kind: NumberKind;
  /** The number with the word that gives it its meaning, as written. */
  readonly words: string;
  /** UTF-16 offsets of `words` in the text. */
  readonly start: number;
  readonly end: number;
}

const set = (words: string) => new Set(words.split(' '));

/** `one` is left out: "one of them" counts nothing. With a unit after it, it does. */
const NUMBER_WORDS = set(
  'zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million ' +
    'millions billion billions dozen dozens half third quarter',
);
/** Words that hold a number within. */
const CHANGE_WORDS = set('halved doubled tripled quadrupled twice twofold threefold tenfold');
const PEOPLE = set(
  'people persons engineers engineer developers developer colleagues teammates members designers analysts scientists ' +
    'reports interns managers contractors students volunteers hires juniors seniors teams countries offices stakeholders',
);
const LONG_UNITS = set(
  'day days week weeks month months year years quarter quarters sprint sprints semester semesters',
);
const MONTHS = set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep ' +
    'sept oct nov dec',
);
const ORDINAL_BEFORE = set(
  'phase step stage number no part chapter sprint round version level tier option priority sev p',
);
const VERSIONED = set(
  'python java node react angular vue http ipv postgres mysql php net ios android windows gpt llama',
);
const SPAN_BEFORE = set(
  'for after in within over during last next past first every each the of about nearly almost',
);
const HUNDREDS = /^(hundreds?|thousands?|millions?|billions?|dozens?|percent|per)$/;

/** Every number of a text with what it is. Linear in the text. */
export function numbersIn(text: string): FoundNumber[] {
  const list = tokens(text);
  const out: FoundNumber[] = [];
  for (let i = 0; i < list.length; i++) {
    const token = list[i];
    if (!token) continue;
    const single = token.word === 'one' && isUnit(list[i + 1]);
    if (!token.number && !single && !NUMBER_WORDS.has(token.word) && !CHANGE_WORDS.has(token.word)) {
      const version = /^v\d/.test(token.word);
      if (!version && !/^q\d/.test(token.word)) continue;
      // "v2.1.4" is two tokens and one version.
      const rest = list[i + 1];
      const last = version && rest?.number && text.slice(token.end, rest.start) === '.' ? rest : token;
      out.push(found(text, token, last, version ? 'version' : 'ordinal'));
      if (last !== token) i++;
      continue;
    }
    // "two hundred thousand" is one number.
    let last = i;
    while (
      HUNDREDS.test(list[last + 1]?.word ?? '') ||
      (!token.number && NUMBER_WORDS.has(list[last + 1]?.word ?? ''))
    )
      last++;
    const kind = kindOf(text, list, i, last);
    const unit = list[last + 1];
    const withUnit = unit && !unit.fresh && (kind === 'duration' || kind === 'headcount' || isUnit(unit));
    out.push(found(text, token, (withUnit ? unit : list[last]) ?? token, kind));
    i = last;
  }
  return out;
}

function found(text: string, from: Token, to: Token, kind: NumberKind): FoundNumber {
  const sign = /[$€£¥]\s?$/.exec(text.slice(Math.max(0, from.start - 2), from.start))?.[0].length ?? 0;
  const tail = /^\s?[%€£]/.exec(text.slice(to.end, to.end + 2))?.[0].length ?? 0;
  const [start, end] = [from.start - sign, to.end + tail];
  return { kind, words: text.slice(start, end), start, end };
}

const UNITS = set(
  'percent percentage seconds second minutes minute hours hour ms milliseconds euros dollars pounds points times',
);

function isUnit(token: Token | undefined): boolean {
  return token !== undefined && (UNITS.has(token.word) || LONG_UNITS.has(token.word));
}

function kindOf(text: string, list: readonly Token[], first: number, last: number): NumberKind {
  const token = list[first];
  if (!token) return 'measure';
  const before = token.fresh ? '' : (list[first - 1]?.word ?? '');
  const next = list[last + 1];
  const after = next === undefined || next.fresh ? '' : next.word;
  const raw = text.slice(token.start, token.end);
  if (/^\d+(st|nd|rd|th)$/i.test(raw) || ORDINAL_BEFORE.has(before)) return 'ordinal';
  if ((token.word === 'third' || token.word === 'quarter') && before !== 'a' && before !== 'one')
    return 'ordinal';
  if (/^\d+\.\d+\.\d/.test(raw) || VERSIONED.has(before)) return 'version';
  if (MONTHS.has(before) || (MONTHS.has(after) && after !== 'may')) return 'date';
  const money = /[$€£¥]\s?$/.test(text.slice(Math.max(0, token.start - 2), token.start));
  const percent = /^\s?%/.test(text.slice(token.end, token.end + 2));
  if (!money && !percent && /^(19|20)\d\d$/.test(raw) && !isUnit(next)) return yearOrMeasure(before, after);
  if (PEOPLE.has(after) || PEOPLE.has(list[last + 2]?.word ?? '') || isTeamOf(list, first))
    return headcount(before);
  if (LONG_UNITS.has(after) && !money && isSpan(before, list[last + 2])) return 'duration';
  return 'measure';
}

/** "to 2000", "2000 requests" measure; "in 2021", "the 2021 launch" date. */
function yearOrMeasure(before: string, after: string): NumberKind {
  return /^(from|to|by|over|than|reached|served)$/.test(before) && /s$/.test(after) ? 'measure' : 'year';
}

const isTeamOf = (list: readonly Token[], at: number) =>
  list[at - 1]?.word === 'of' && /^(team|group|squad|crew|staff)$/.test(list[at - 2]?.word ?? '');

/** "helped to 40 people" is a result all the same. */
const headcount = (before: string): NumberKind =>
  /^(to|from|by|than)$/.test(before) ? 'measure' : 'headcount';

/** "for three weeks", "two months later", "five years": how long it took, not what came of it. */
function isSpan(before: string, afterUnit: Token | undefined): boolean {
  if (/^(to|from|by|than|saved|cut)$/.test(before)) return false;
  return (
    before === '' || SPAN_BEFORE.has(before) || /^(later|ago|of|before|after)$/.test(afterUnit?.word ?? '')
  );
}
