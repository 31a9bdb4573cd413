/** Sentences of a normalised text, as spans. Linear: one look at each end mark. */
import type { Span } from './types';

const END = /[.?!…。？！]+["'”’»)\]]*(?=\s|$)/g;
/** Short words whose point ends no sentence. */
const SHORT =
  /(?:^|[\s(])(?:e\.?g|i\.?e|vs|etc|mr|mrs|ms|dr|st|no|approx|incl|resp|cf|fig|inc|ltd|\p{L})\.$/iu;

/** Sentences of `text`, white space at their ends left out. Text without an end mark is one sentence. */
export function sentences(text: string): Span[] {
  const out: Span[] = [];
  let from = 0;
  const push = (to: number) => {
    let start = from;
    while (start < to && text[start] === ' ') start++;
    let end = to;
    while (end > start && text[end - 1] === ' ') end--;
    if (end > start) out.push({ start, end });
    from = to;
  };
  for (const hit of text.matchAll(END)) {
    const end = hit.index + hit[0].length;
    if (hit[0].startsWith('.')) {
      const next = text[end + 1] ?? 'A';
      const short = hit[0].length === 1 && SHORT.test(text.slice(Math.max(0, end - 9), end));
      if ((short && end < text.length) || /\p{Ll}/u.test(next)) continue;
    }
    push(end);
  }
  push(text.length);
  return out;
}
