/** Questions that ask the same in nearly the same words, on whatever site: one family in the reader's question bank. */
import { textKey } from '../text/normalise';
import { tokens } from '../text/tokens';

/** Words that questions are built with and that say nothing of what is asked. */
const BUILT_WITH = new Set(
  tokens(
    'a about an and any are as at be been can could describe did do does example explain for from gave give had has have how i if in ' +
      'is it me my of on one or please share situation some specific tell talk that the them then there this time to us was ' +
      'we were what when where which who why with would you your yourself walk through',
  ).map(({ stem }) => stem),
);
/** Share of all their telling words that two questions of a family have in common. */
const ALIKE = 0.72;
/** With fewer telling words than this only the very same words are the same question. */
const LEAST = 3;

const telling = (text: string) =>
  new Set(
    tokens(text)
      .map(({ stem }) => stem)
      .filter((stem) => !BUILT_WITH.has(stem)),
  );

export function sameFamily(a: string, b: string): boolean {
  if (textKey(a) === textKey(b)) return true;
  const [one, other] = [telling(a), telling(b)];
  if (one.size < LEAST || other.size < LEAST) return false;
  const both = [...one].filter((stem) => other.has(stem)).length;
  return both / (one.size + other.size - both) >= ALIKE;
}
