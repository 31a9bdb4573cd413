/** Terms and claims that the user never says: found before a listener hears them. */
import { fold, tokens } from '../text/tokens';
import type { CheckFinding } from './check-types';
import { type Part, sentenceAround } from './story-text';

/** The places of a text that hold one of the terms, word for word, case and accents aside. */
export function neverSaidIn(
  text: string,
  terms: readonly string[],
): { readonly start: number; readonly end: number }[] {
  const words = tokens(text);
  const found: { start: number; end: number }[] = [];
  for (const term of terms) {
    const wanted = tokens(term).map(({ word }) => fold(word));
    if (wanted.length === 0) continue;
    for (let i = 0; i + wanted.length <= words.length; i++) {
      if (!wanted.every((word, k) => fold(words[i + k]?.word ?? '') === word)) continue;
      found.push({ start: words[i]?.start ?? 0, end: words[i + wanted.length - 1]?.end ?? 0 });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

export function neverSay(parts: readonly Part[], terms: readonly string[]): CheckFinding | undefined {
  for (const { name, text } of parts) {
    const [place] = neverSaidIn(text, terms);
    if (!place) continue;
    return {
      id: 'never-say',
      section: name,
      words: sentenceAround(text, place.start, place.end),
      why: `“${text.slice(place.start, place.end)}” is on your list of what you never say.`,
      mend: 'Say what kind of thing it is instead: “a large bank”, “a figure in the millions”.',
    };
  }
  return undefined;
}
