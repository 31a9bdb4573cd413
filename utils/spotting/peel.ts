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
  /^(?:#\s?\d{1,3}[.):\]]?\s+|\d{1,2}\.\d{1,2}[.)]?\s+|[([]?(?:\d{1,3}|[a-z]|[ivx]{1,4})(?:[.):\]]|\s+[-–—])(?:\s+|(?=["“A-Z])))/i;
const ASKED =
  /^(?:(?:interview(?:er)?|follow[- ]?up|sample|example|practice|bonus)\s+)?(?:questions?|prompt|ask(?:ed)?|q|follow[- ]?up)\s*#?\s*\d{0,3}\s*[:.)–—-]+\s*(?=\S)/i;
/** Who speaks, in a transcript. */
export const ASKER = /^interviewer/i;
/** A label: up to five words and a dash or colon. */
const LABEL = /^((?:[\p{L}\p{N}&/'’+.]+[ ]){0,4}[\p{L}\p{N}&/'’+.]+)\s?(?:[:]|\s[-–—|])\s+(?=\S)/u;
const TAIL = /(?:\s|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|\u200d)+$/u;
const PAIR: Record<string, string> = { '"': '"', '“': '”', '„': '“', '«': '»', '‘': '’' };
/** The answer fused to its question: "Q: … A: …". */
const ANSWER = /\s(?:A|Answer|Ans)\s?[:.]\s/;

/** Brackets at the end with sentences of their own. */
const REMARK = /[?.!](?=\s\((\p{Lu}[^()]{8,}[.!?])\)$)/u;

/** As far as a label or a number may reach (UTF-16 units). */
const REACH = 160;
/** First letters of the words that ASKED knows, and how far their numbers reach. */
const ASK_LETTERS = 'abefipqs';
const ASK_REACH = 30;

/** Most texts begin with a letter and have nothing near it that could end a number or a label: nothing to peel. */
function isPlain(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start) | 32;
  if (first < 97 || first > 122) return false;
  const near = start + (ASK_LETTERS.includes(String.fromCharCode(first)) ? ASK_REACH : 5);
  const far = Math.min(end, start + REACH);
  for (let i = start + 1; i < far; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 58 || unit === 124 || unit === 0x2013 || unit === 0x2014) return false;
    if (unit === 45 && (text.charCodeAt(i - 1) === 32 || text.charCodeAt(i + 1) === 32)) return false;
    if (i < near && (unit === 46 || unit === 41 || unit === 93 || unit === 45)) return false;
  }
  return true;
}

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
  const plain = isPlain(text, start, end);
  for (let i = plain ? 8 : 0; i < 8; i++) {
    const rest = text.slice(start, Math.min(end, start + 120));
    const kind = [SYMBOL, BULLET, ASKED, NUMBER].find((one) => one.test(rest));
    if (!kind) break;
    if (kind === ASKED) asked = true;
    else if (kind === NUMBER) numbered = true;
    else if (kind === BULLET) bullet = true;
    start += kind.exec(rest)?.[0].length ?? 0;
  }
  for (let i = plain ? 3 : 0; i < 3; i++) {
    const rest = text.slice(start, Math.min(end, start + 160));
    const hit = LABEL.exec(rest);
    // "Tell me about a manager - good or bad": what asks by itself is no label.
    if (!hit || /^if\b|\b(?:vs|versus|or)\b/i.test(hit[0]) || opensQuestion(hit[1] ?? '')) break;
    const after = rest.slice(hit[0].length);
    const inner = LABEL.exec(after);
    if (
      !opensQuestion(after) &&
      !(inner && opensQuestion(after.slice(inner[0].length))) &&
      !ASKER.test(hit[0])
    )
      break;
    label = label === '' ? (hit[1] ?? '') : `${label} - ${hit[1] ?? ''}`;
    start += hit[0].length;
    const again = ASKED.exec(text.slice(start, end));
    if (again) start += again[0].length;
  }
  if (asked) {
    const answer = ANSWER.exec(text.slice(start, end));
    if (answer) end = start + answer.index;
  }
  const last = text.charCodeAt(end - 1);
  if (last === 32 || last > 126)
    end -= TAIL.exec(text.slice(Math.max(start, end - 40), end))?.[0].length ?? 0;
  if (text.charCodeAt(end - 1) === 41) {
    const rest = text.slice(start, end);
    const remark = REMARK.exec(rest);
    // A remark on the question, where that stands before it: "Leadership. (Tell me about a time …)" asks in brackets.
    if (remark && !opensQuestion(remark[1] ?? '') && (remark[0] === '?' || opensQuestion(rest)))
      end = start + remark.index + 1;
  }
  let quoted = false;
  const closing = PAIR[text[start] ?? ''];
  if (closing !== undefined && start < end) {
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
