/** JSON from outside, before anything is believed of it. */

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

/** Parse JSON, or say in a sentence why it is none. A byte order mark before it is taken. */
export function parseJson(text: string): { ok: true; value: unknown } | { ok: false; error: string } {
  try {
    return { ok: true, value: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 160) : 'unreadable';
    return { ok: false, error: `This is not JSON (${reason}).` };
  }
}
