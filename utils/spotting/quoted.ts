/** Questions quoted inside prose: only the quotation is a spot, the sentence around it is not. */
import { quotations } from '../text/quotations';
import type { Span, TextBlock } from '../text/types';
import type { SpotEngine } from './engine';
import { readForm, type TextForm } from './forms';

export interface Quoted extends Span {
  readonly form: TextForm;
}

/** Only the first part of a very long block is searched (UTF-16 units). */
const LONGEST = 20_000;
/** What an interviewer says begins like this or asks; an answer speaks of "I", "we", "my". */
const ANSWERS = /^(?:i|we|my|our|i['’](?:ll|ve|d|m)|we['’](?:ll|ve|d|re))\b/i;

/** Quotations of a block that read like a question to a candidate. */
export function quotedQuestions(block: TextBlock, engine: SpotEngine): Quoted[] {
  const out: Quoted[] = [];
  for (const { start, end } of quotations(block.text.slice(0, LONGEST))) {
    const text = block.text.slice(start, end).replace(/[,;]$/, '');
    if (text.length < 16 || ANSWERS.test(text)) continue;
    const form = readForm(text, engine);
    if (form.against < 0 || form.score < 1.7 || form.words < 4) continue;
    if (/\bI\b(?!\s+(?:told|asked|were|gave))/.test(text) && form.score < 3.5) continue;
    out.push({ start, end: start + text.length, form });
  }
  return out;
}
