/**
 * The arithmetic of a result: from what it was and what it is to a sentence one can tell. "0.42 → 0.19 per 1,000 at two
 * billion a month" is 460,000 a month and 54.8 % less.
 */

export type Period = 'day' | 'week' | 'month' | 'quarter' | 'year';
export const PERIODS: readonly Period[] = ['day', 'week', 'month', 'quarter', 'year'];
const DAYS: Readonly<Record<Period, number>> = {
  day: 1,
  week: 7,
  month: 30.44,
  quarter: 91.31,
  year: 365.25,
};

/** As typed; empty where nothing was. */
export interface ImpactInput {
  /** What was measured: "cost", "waiting time". */
  readonly name: string;
  readonly before: string;
  readonly after: string;
  /** "$", "€", "%", "minutes" … */
  readonly unit: string;
  /** Before and after are for so many: "1,000". */
  readonly per: string;
  /** How many there are in a period: "2 billion". */
  readonly volume: string;
  readonly period: Period;
  /** What it cost once, in the same unit. */
  readonly oneTime: string;
}

/** A form nobody has filled in. */
export const NO_INPUT: ImpactInput = {
  name: '',
  before: '',
  after: '',
  unit: '',
  per: '',
  volume: '',
  period: 'month',
  oneTime: '',
};

export interface Impact {
  /** After minus before, in the unit, for one `per`. */
  readonly absolute: number;
  /** The same as a share of before, -1 … ; null where before is zero. */
  readonly relative: number | null;
  /** Absolute change over the whole volume, a period; null without a volume. */
  readonly total: number | null;
  /** Periods until the one-time cost is earned; null without one, or where nothing is saved. */
  readonly payback: number | null;
  readonly sentence: string;
}

export type ImpactField = 'before' | 'after' | 'per' | 'volume' | 'oneTime';
export type ImpactResult =
  | ({ readonly ok: true } & Impact)
  | { readonly ok: false; readonly field: ImpactField; readonly message: string };

const SCALE: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  bn: 1e9,
  b: 1e9,
  billion: 1e9,
  trillion: 1e12,
  '%': 1,
  percent: 1,
};
const AMOUNT = /^(-?(?:\d[\d,\u00a0 ']*(?:\.\d+)?|\.\d+))\s*([a-z%]+)?$/i;

/** "2 billion", "1.2m", "3,500", "0.42", "12 %" as a number; null for anything else. */
export function parseAmount(text: string): number | null {
  const bare = text.trim().replace(/^[$€£¥]\s*|\s*[$€£¥]$/g, '');
  const found = AMOUNT.exec(bare);
  if (!found) return null;
  const scale = found[2] === undefined ? 1 : SCALE[found[2].toLowerCase()];
  const value = Number((found[1] ?? '').replace(/[,\u00a0 ']/g, ''));
  return scale === undefined || !Number.isFinite(value) ? null : value * scale;
}

/** A number as one says it: three figures at most behind a short one, thousands apart. */
export function sayNumber(value: number): string {
  const size = Math.abs(value);
  const say = (number: number, digits: number) =>
    number.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: 0 });
  if (size >= 1e9) return `${say(value / 1e9, 2)} billion`;
  if (size >= 1e6) return `${say(value / 1e6, 2)} million`;
  return say(value, size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 4);
}

const SIGNS = new Set(['$', '€', '£', '¥']);
function withUnit(value: number, unit: string): string {
  const number = sayNumber(value);
  if (unit === '') return number;
  if (SIGNS.has(unit)) return `${unit}${number}`;
  return unit === '%' ? `${number} %` : `${number} ${unit}`;
}

const refuse = (field: ImpactField, message: string): ImpactResult => ({ ok: false, field, message });
const HOW = 'Write a number, such as 0.42, 3,500, 1.2m or 2 billion.';

/** Works it out, or says which field cannot be and why. */
export function impactOf(input: ImpactInput): ImpactResult {
  const before = parseAmount(input.before);
  const after = parseAmount(input.after);
  if (input.before.trim() === '')
    return refuse('before', 'Say what it was before. Without it nobody can tell whether the number is good.');
  if (before === null) return refuse('before', HOW);
  if (input.after.trim() === '') return refuse('after', 'Say what it is now.');
  if (after === null) return refuse('after', HOW);
  const unit = input.unit.trim();
  if (unit === '%' && (before > 100 || before < 0))
    return refuse('before', 'A share lies between 0 and 100 %.');
  if (unit === '%' && (after > 100 || after < 0)) return refuse('after', 'A share lies between 0 and 100 %.');
  if (before === after) return refuse('after', 'Before and after are the same: there is no change to tell.');
  const per = input.per.trim() === '' ? 1 : parseAmount(input.per);
  if (per === null) return refuse('per', HOW);
  if (per <= 0) return refuse('per', 'This must be more than zero: “per 1,000”.');
  const volume = input.volume.trim() === '' ? null : parseAmount(input.volume);
  if (input.volume.trim() !== '' && volume === null) return refuse('volume', HOW);
  if (volume !== null && volume <= 0) return refuse('volume', 'How many there are must be more than zero.');
  if (volume !== null && volume < per)
    return refuse('volume', `There are fewer than the ${sayNumber(per)} that before and after are for.`);
  const oneTime = input.oneTime.trim() === '' ? null : parseAmount(input.oneTime);
  if (input.oneTime.trim() !== '' && oneTime === null) return refuse('oneTime', HOW);
  if (oneTime !== null && oneTime < 0) return refuse('oneTime', 'A cost is not less than zero.');
  const absolute = after - before;
  const relative = before === 0 ? null : absolute / Math.abs(before);
  const total = volume === null ? null : (absolute * volume) / per;
  const gained = total === null ? null : Math.abs(total);
  const payback = oneTime && gained ? oneTime / gained : null;
  return {
    ok: true,
    absolute,
    relative,
    total,
    payback,
    sentence: sentenceOf(input, { before, after, per, volume, oneTime, absolute, relative, total, payback }),
  };
}

interface Figures extends Omit<Impact, 'sentence'> {
  readonly before: number;
  readonly after: number;
  readonly per: number;
  readonly volume: number | null;
  readonly oneTime: number | null;
}

function sentenceOf(input: ImpactInput, figures: Figures): string {
  const { before, after, per, volume, oneTime, absolute, relative, total, payback } = figures;
  const unit = input.unit.trim();
  const name = input.name.trim() || 'It';
  const down = absolute < 0;
  const perWords = per === 1 ? '' : ` per ${sayNumber(per)}`;
  const from = SIGNS.has(unit) ? withUnit(before, unit) : sayNumber(before);
  const start = `${name.charAt(0).toUpperCase()}${name.slice(1)} ${down ? 'fell' : 'rose'} from ${from} to ${withUnit(after, unit)}${perWords}`;
  const share = relative === null ? '' : `, ${sayShare(relative)} ${down ? 'less' : 'more'}`;
  // Percent of percent misleads: points are said beside it.
  const points =
    unit === '%'
      ? ` (${sayNumber(Math.abs(absolute))} percentage ${Math.abs(absolute) === 1 ? 'point' : 'points'})`
      : '';
  const sum =
    total === null || volume === null || unit === '%'
      ? ''
      : `: ${withUnit(Math.abs(total), unit)} ${down ? 'less' : 'more'} a ${input.period} at ${sayNumber(volume)} a ${input.period}`;
  const paid =
    payback === null || oneTime === null || unit === '%'
      ? ''
      : ` The ${withUnit(oneTime, unit)} it cost once ${payback > 1 ? 'are' : 'were'} earned back in ${sayTime(payback * DAYS[input.period])}.`;
  return `${start}${share}${points}${sum}.${paid}`;
}

const sayShare = (relative: number): string =>
  `${(Math.abs(relative) * 100).toLocaleString('en', { maximumFractionDigits: Math.abs(relative) >= 1 ? 0 : 1 })} %`;

function sayTime(days: number): string {
  const say = (count: number, name: string) => {
    const rounded = count >= 10 ? Math.round(count) : Math.round(count * 10) / 10;
    return `${rounded} ${name}${rounded === 1 ? '' : 's'}`;
  };
  if (days < 1) return 'less than a day';
  if (days < 14) return say(days, 'day');
  if (days < 90) return say(days / 7, 'week');
  if (days < 730) return say(days / DAYS.month, 'month');
  return say(days / DAYS.year, 'year');
}
