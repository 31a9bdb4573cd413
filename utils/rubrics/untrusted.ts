/** JSON from outside, before anything is believed of it. */
import { jsonFault } from './json-fault';

/** Keys that reach an object's prototype when a careless copy is made of it. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** Whether a key of an object from outside is one of those. */
export const isForbidden = (key: string): boolean => FORBIDDEN.has(key);

/** Path of the first forbidden key inside a parsed JSON value, e.g. "rubrics.0.__proto__". Depth is no matter. */
export function forbiddenKey(value: unknown): string | undefined {
  const waiting: [unknown, string][] = [[value, '']];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [node, path] = next;
    if (typeof node !== 'object' || node === null) continue;
    for (const [key, child] of Object.entries(node)) {
      const at = path === '' ? key : `${path}.${key}`;
      if (!Array.isArray(node) && FORBIDDEN.has(key)) return at;
      if (typeof child === 'object' && child !== null) waiting.push([child, at]);
    }
  }
  return undefined;
}

/** What a text that is no JSON seems to be. */
type NotJson = 'empty' | 'binary' | 'plain' | 'broken';

/** What no text has, and how a PDF begins, of which a good deal is text. */
const BINARY = /^%PDF-|(?![\t\n\v\f\r])\p{Cc}/u;

export type ParsedJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly what: NotJson; readonly error: string };

/** Parse JSON, or say in words why it is none and what to do. A byte order mark before it is taken. */
export function parseJson(text: string): ParsedJson {
  const bare = text.replace(/^\uFEFF/, '');
  try {
    return { ok: true, value: JSON.parse(bare) };
  } catch {
    return notJson(bare);
  }
}

function notJson(text: string): ParsedJson {
  const refuse = (what: NotJson, error: string): ParsedJson => ({ ok: false, what, error });
  if (text.trim() === '') return refuse('empty', 'This file is empty. Choose another one.');
  if (!/^\s*[{[]/.test(text)) {
    return BINARY.test(text.slice(0, 4_000))
      ? refuse(
          'binary',
          'This is no text file but perhaps a picture, a document or a zip. Choose a JSON file.',
        )
      : refuse('plain', 'This is not JSON but plain text or a table (CSV). Choose a JSON file.');
  }
  const place = jsonFault(text);
  if (!place) return refuse('broken', 'This file is too much for the browser to read. Choose another one.');
  return refuse(
    'broken',
    `This file is not JSON from line ${place.line}, column ${place.column} on. Mend it there, or save it again where it comes from.`,
  );
}
