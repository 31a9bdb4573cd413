/** Finds the words worth marking in a block: list numbers, labels, emoji and quotation marks around them are left out. */
import type { Span } from '../text/types';

/** What was peeled off, as features of the block. */
export interface Peeled extends Span {
  /** "Q:", "Question 3:", "Ask:" stood before it. */
  readonly asked: boolean;
  /** A typed number or letter stood before it: "4)", "23.", "#7" */
  readonly numbered: boolean;
  /** A typed bullet stood before it. */
  readonly bullet: boolean;
  /** All of it stands in quotation marks. */
  readonly quoted: boolean;
  /** Labels before it, as written: "LP - Ownership". */
  readonly label: string;
}

const SYMBOL =
  /^(?:(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|\u200d|\u20e3)+|[:][a-z_]{2,20}[:])\s*/u;
const BULLET = /^(?:[•◦▪▸►‣·●○■□✓✔➤→*+–—-]|#{1,6}(?!\d)|>{1,3})\s*(?=\S)/u;
const NUMBER =
  /^(?:#\s?\d{1,3}[.):\]]?\s+|[([]?(?:\d{1,3}|[a-z]|[ivx]{1,4})(?:[.):\]]|\s+[-–—])(?:\s+|(?=["“A-Z])))/i;
const ASKED =
  /^(?:(?:interview(?:er)?|follow[- ]?up|sample|example|practice|bonus)\s+)?(?:questions?|prompt|ask(?:ed)?|q|follow[- ]?up)\s*#?\s*\d{0,3}\s*[:.)–—-]+\s*(?=\S)/i;
/** A label: up to five words and a dash or colon. */
const LABEL = /^((?:[\p{L}\p{N}&/'’+.]+[ ]){0,4}[\p{L}\p{N}&/'’+.]+)\s?(?:[:]|\s[-–—|])\s+(?=\S)/u;
const TAIL = /(?:\s|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|\u200d)+$/u;
const OPEN = /^["“„«‘]/;
const PAIR: Record<string, string> = { '"': '"', '“': '”', '„': '“', '«': '»', '‘': '’' };
/** The answer fused to its question: "Q: … A: …". */
const ANSWER = /\s(?:A|Answer|Ans)\s?[:.]\s/;

/**
 * Peel the span [from, to) of `text`. `opensQuestion` says whether a text begins as a question or a prompt;
 * a label ("LP - Ownership - ") is left out only before such a text.
 */
export function peel(
  text: string,
  from: number,
  to: number,
  opensQuestion: (rest: string) => boolean,
): Peeled {
  let start = from;
  let end = to;
  let asked = false;
  let numbered = from > 0;
  let bullet = false;
  let label = '';
  for (let i = 0; i < 8; i++) {
    const rest = text.slice(start, Math.min(end, start + 120));
    const kind = [SYMBOL, BULLET, ASKED, NUMBER].find((one) => one.test(rest));
    if (!kind) break;
    if (kind === ASKED) asked = true;
    else if (kind === NUMBER) numbered = true;
    else if (kind === BULLET) bullet = true;
    start += kind.exec(rest)?.[0].length ?? 0;
  }
  for (let i = 0; i < 3; i++) {
    const rest = text.slice(start, Math.min(end, start + 160));
    const hit = LABEL.exec(rest);
    // "Tell me about a manager - good or bad": what asks by itself is no label.
    if (!hit || /^if\b|\b(?:vs|versus|or)\b/i.test(hit[0]) || opensQuestion(hit[1] ?? '')) break;
    const after = rest.slice(hit[0].length);
    const inner = LABEL.exec(after);
    if (!opensQuestion(after) && !(inner && opensQuestion(after.slice(inner[0].length)))) break;
    label = label === '' ? (hit[1] ?? '') : `${label} - ${hit[1] ?? ''}`;
    start += hit[0].length;
    const again = ASKED.exec(text.slice(start, end));
    if (again) start += again[0].length;
  }
  if (asked) {
    const answer = ANSWER.exec(text.slice(start, end));
    if (answer) end = start + answer.index;
  }
  end -= TAIL.exec(text.slice(start, end).slice(-40))?.[0].length ?? 0;
  let quoted = false;
  const mark = OPEN.exec(text.slice(start, end))?.[0];
  if (mark) {
    const closing = PAIR[mark] ?? '';
    const inner = text.slice(start + 1, end);
    const last = inner.lastIndexOf(closing);
    if (last > 0 && last >= inner.length - 2 && inner.indexOf(closing) === last) {
      quoted = true;
      start++;
      end = start + last;
    }
  }
  return { start, end, asked, numbered, bullet, quoted, label };
}
