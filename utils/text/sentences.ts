/** Sentences of a normalised text, as spans. Linear: one look at each end mark. */
import type { Span } from './types';

/** Short words whose point ends no sentence. */
const SHORT =
  /(?:^|[\s(])(?:e\.?g|i\.?e|vs|etc|mr|mrs|ms|dr|st|no|approx|incl|resp|cf|fig|inc|ltd|\p{L})\.$/iu;
const SMALL = /\p{Ll}/u;
/** End marks, and what may close behind them. */
const ENDS = new Set([...'.?!…。？！'].map((sign) => sign.charCodeAt(0)));
const CLOSERS = new Set([...'"\'”’»)]'].map((sign) => sign.charCodeAt(0)));
const POINT = 46;
const SPACE = 32;

/** Is this one of the marks that end sentences? */
export const isEnd = (unit: number): boolean =>
  unit === POINT || unit === 63 || unit === 33 || (unit > 127 && ENDS.has(unit));

/** Sentences of `text`, white space at their ends left out. Text without an end mark is one sentence. */
export function sentences(text: string): Span[] {
  const bounds: number[] = [];
  const marks: number[] = [];
  for (let i = 0; i < text.length; i++) if (isEnd(text.charCodeAt(i))) marks.push(i);
  sentenceBounds(text, marks, bounds);
  const out: Span[] = [];
  for (let i = 0; i < bounds.length; i += 2) out.push({ start: bounds[i] ?? 0, end: bounds[i + 1] ?? 0 });
  return out;
}

/**
 * The same as numbers, start and end of one sentence after the other, written over what is in `out`.
 * @param marks where end marks stand, in order (see `isEnd`)
 */
export function sentenceBounds(text: string, marks: readonly number[], out: number[]): void {
  let length = 0;
  let from = 0;
  let end = 0;
  for (const at of marks) {
    if (at < end) continue;
    end = at + 1;
    while (end < text.length && isEnd(text.charCodeAt(end))) end++;
    const many = end - at;
    while (end < text.length && CLOSERS.has(text.charCodeAt(end))) end++;
    if (end < text.length && text.charCodeAt(end) !== SPACE && !/\s/.test(text[end] ?? '')) continue;
    if (text.charCodeAt(at) === POINT && end < text.length) {
      const single = many === 1 && text.charCodeAt(end - 1) === POINT;
      if (single && SHORT.test(text.slice(Math.max(0, end - 9), end))) continue;
      const next = text.charCodeAt(end + 1);
      if (next < 128 ? next >= 97 && next <= 122 : SMALL.test(text[end + 1] ?? 'A')) continue;
    }
    length = put(text, from, end, out, length);
    from = end;
  }
  out.length = put(text, from, text.length, out, length);
}

function put(text: string, from: number, to: number, out: number[], length: number): number {
  let start = from;
  while (start < to && text.charCodeAt(start) === SPACE) start++;
  let end = to;
  while (end > start && text.charCodeAt(end - 1) === SPACE) end--;
  if (end <= start) return length;
  out[length] = start;
  out[length + 1] = end;
  return length + 2;
}
