/** Is a page in a language that a pack covers? By its `lang` and, since that is often wrong, by its small words. */
import { formSymbols, type Run } from '../text/lexer';

/** Frequent small words; few of them are words of another language too. */
const SMALL: Record<string, ReadonlySet<number>> = {
  en: formSymbols(
    'the and of to is you your that with for how what are have this would not we when it do from about can tell ' +
      'or be they who why there their by which time',
  ),
};
/** Fewer words than this say nothing about a language. */
const ENOUGH = 20;

/** Share of small words of `language` among the words, 0..1; null where the language has no list. */
export function smallWordShare(words: Run, language: string): number | null {
  const small = SMALL[language];
  if (!small || words.length === 0) return null;
  let hits = 0;
  for (let i = 0; i < words.length; i++) if (small.has(words.forms[i] ?? 0)) hits++;
  return hits / words.length;
}

/**
 * Whether text may be read with cues of `languages` (primary subtags). A page that says it is in another language
 * is believed unless its words contradict clearly; a page that says nothing is judged by its words.
 */
export function speaks(declared: string, sample: Run, languages: ReadonlySet<string>): boolean {
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
