/** Where a text stops being JSON. Browsers say it each in words of their own, and of a longer text often not at all. */

export interface Place {
  /** Both counted from 1; columns in UTF-16 units, as editors count them. */
  readonly line: number;
  readonly column: number;
}

const SCALAR = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.])/y;
const BLANK = /[ \t\n\r]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/** What may stand next. */
type Next = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'more' | 'end';

/** The place of the first fault; its end where the text breaks off; undefined where it is JSON. No nesting is too deep. */
export function jsonFault(text: string): Place | undefined {
  const open: ('{' | '[')[] = [];
  let next: Next = 'value';
  let at = 0;
  const after = (): Next => (open.length === 0 ? 'end' : 'more');
  for (;;) {
    at += lengthAt(BLANK, text, at);
    const char = text[at];
    if (char === undefined) return next === 'end' ? undefined : placeOf(text, at);
    const inList = open.at(-1) === '[';
    if (next === 'more' && char === ',') next = inList ? 'value' : 'key';
    else if (next === 'colon' && char === ':') next = 'value';
    else if (
      (char === ']' && inList && (next === 'more' || next === 'first value')) ||
      (char === '}' && !inList && (next === 'more' || next === 'first key'))
    ) {
      open.pop();
      next = after();
    } else if (char === '"' && (next.endsWith('value') || next.endsWith('key'))) {
      const end = endOfString(text, at);
      if (text[end] !== '"') return placeOf(text, end);
      next = next.endsWith('key') ? 'colon' : after();
      at = end;
    } else if ((char === '{' || char === '[') && next.endsWith('value')) {
      open.push(char);
      next = char === '{' ? 'first key' : 'first value';
    } else {
      const length = next.endsWith('value') ? lengthAt(SCALAR, text, at) : 0;
      if (length === 0) return placeOf(text, at);
      next = after();
      at += length - 1;
    }
    at++;
  }
}

function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

/** Where the string that begins at `from` ends, or the character in it that may not stand there. */
function endOfString(text: string, from: number): number {
  let at = from + 1;
  for (;;) {
    const code = text.charCodeAt(at);
    if (Number.isNaN(code) || code === 0x22 || code < 0x20) return at;
    const escaped = code === 0x5c ? lengthAt(ESCAPE, text, at) : 1;
    if (escaped === 0) return at;
    at += escaped;
  }
}

function placeOf(text: string, at: number): Place {
  const lines = text.slice(0, at).split(/\r\n?|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
