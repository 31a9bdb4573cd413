/** Is a page in a language that a pack covers? By its `lang` and, since that is often wrong, by its small words. */
import type { Token } from '../text/tokens';

/** Frequent small words; few of them are words of another language too. */
const SMALL: Record<string, ReadonlySet<string>> = {
  en: new Set(
    (
      'the and of to is you your that with for how what are have this would not we when it do from about can tell ' +
      'or be they who why there their by which time'
    ).split(' '),
  ),
};
/** Fewer words than this say nothing about a language. */
const ENOUGH = 20;

/** Share of small words of `language` among the tokens, 0..1; null where the language has no list. */
export function smallWordShare(list: readonly Token[], language: string): number | null {
  const small = SMALL[language];
  if (!small || list.length === 0) return null;
  let hits = 0;
  for (const token of list) if (small.has(token.word)) hits++;
  return hits / list.length;
}

/**
 * Whether text may be read with cues of `languages` (primary subtags). A page that says it is in another language
 * is believed unless its words contradict clearly; a page that says nothing is judged by its words.
 */
export function speaks(declared: string, sample: readonly Token[], languages: ReadonlySet<string>): boolean {
  const primary = declared.toLowerCase().split(/[-_]/)[0] ?? '';
  const known = primary === '' || languages.has(primary);
  let judged = false;
  for (const language of languages) {
    const share = smallWordShare(sample, language);
    if (share === null) continue;
    judged = true;
    if (sample.length < ENOUGH ? known : share >= (known ? 0.05 : 0.2)) return true;
  }
  return judged ? false : known;
}
