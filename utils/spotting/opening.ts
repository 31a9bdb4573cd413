/** How sentences begin: words before the real beginning, and those that ask. */
import { formSymbols, type Run } from '../text/lexer';

const LEAD = formSymbols(
  'please so and but or now then also next finally ok okay well additionally next yes no',
);
const POLITE = formSymbols('can could would will');
export const WH = formSymbols('what how why when where which who whose whom');
export const AUX = formSymbols('is are do does did can could would should have has was were may might if');
/** After a question word and without a question mark these go on with a clause: "What you will learn". */
export const CLAUSE = formSymbols('you we they i he she it youll well theyll the your our a an to this that');
const YOU = formSymbols('you');
export const YOURS = formSymbols('you your yourself');
export const TO = formSymbols('to');
const IF = formSymbols('if');
const PLEASE = formSymbols('please also briefly quickly');

/** Where a sentence really begins: after "please", "can you", "if applicable:". Its words are [from, to) of the run. */
export function opening(run: Run, from: number, to: number, text: string): number {
  const { forms, starts, ends } = run;
  const at = (i: number) => (i < to ? (forms[i] ?? 0) : 0);
  let first = from;
  if (IF.has(at(from))) {
    for (let i = from + 1; i < Math.min(to, from + 6); i++) {
      const colon = text.indexOf(':', ends[i - 1]);
      if (colon < 0 || colon >= (starts[i] ?? 0)) continue;
      first = i;
      break;
    }
  }
  while (first < from + 3 && LEAD.has(at(first))) first++;
  if (POLITE.has(at(first)) && YOU.has(at(first + 1)) && to > first + 3) {
    let next = first + 2;
    while (PLEASE.has(at(next))) next++;
    return next;
  }
  return first;
}

/** A sentence that begins otherwise neither asks nor hides its beginning behind a polite word. */
export const OPENING_WORDS: readonly number[] = [LEAD, POLITE, WH, IF].flatMap((words) => [...words]);
