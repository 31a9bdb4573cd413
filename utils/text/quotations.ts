/** Quotations inside a text, as spans without their marks. Linear: one pass, one open quotation at a time. */
import type { Span } from './types';

const CLOSING: Record<string, string> = { '“': '”', '„': '“', '«': '»', '"': '"' };
/** A quotation longer than this (UTF-16 units) is taken for an unpaired mark. */
const LONGEST = 600;

/** Quoted stretches of `text`, in order, never nested. An unpaired mark quotes nothing. */
export function quotations(text: string): Span[] {
  const out: Span[] = [];
  let open = -1;
  let closing = '';
  for (let i = 0; i < text.length; i++) {
    const mark = text[i] ?? '';
    if (open >= 0 && i - open > LONGEST) open = -1;
    if (open >= 0 && mark === closing && (mark !== '"' || !wordStarts(text, i))) {
      if (i > open) out.push({ start: open, end: i });
      open = -1;
    } else if (CLOSING[mark] !== undefined && (mark !== '"' || wordStarts(text, i))) {
      open = i + 1;
      closing = CLOSING[mark] ?? '';
    }
  }
  return out;
}

/** A straight mark opens where white space or a bracket is before it and none after it. */
function wordStarts(text: string, at: number): boolean {
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  return /[\s([—–:-]/.test(before) && !/\s/.test(after);
}
