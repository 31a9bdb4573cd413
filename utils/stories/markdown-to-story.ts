/**
 * A Markdown file read as a story: our own, one that an editor of notes has written anew, or one written by hand. Comes
 * in only when such a file is chosen, since it brings YAML with it.
 */
import { parse } from 'yaml';
import { HEADINGS, META, TELLING_HEADINGS, TELLING_NAMES } from './markdown-parts';
import { SECTIONS, type Section, type Telling } from './model';

/** A part of the file: a section, the box above them, or a telling. */
type FilePart = Section | 'body' | Telling;
const PART_OF = new Map<string, FilePart>([
  ...SECTIONS.map((section) => [HEADINGS[section].toLowerCase(), section] as const),
  ...TELLING_NAMES.map((name) => [TELLING_HEADINGS[name].toLowerCase(), name] as const),
]);
const KEYS: ReadonlyMap<string, string> = new Map(Object.entries(META));
/** Fields that are a list even where only one thing was written. */
const LISTS = new Set(['tags', 'links']);
/** Fields that are lists of maps, with what each map has. */
const MAPS: Readonly<Record<string, readonly string[]>> = {
  metrics: ['name', 'before', 'after', 'unit', 'period'],
  followUps: ['ask', 'answer'],
};
/** Fields that are whole numbers. */
const NUMBERS = new Set(['rev', 'schema']);

const plainLines = (text: string) => text.replace(/^\\(?=\\*#{1,2}(?:\s|$))/gm, '');

/**
 * What a Markdown file tells of a story, as plain data for the import to check: with its frame where the front matter
 * has one, else only the fields. Never throws; a file without front matter is a story too.
 */
export function markdownToStory(text: string): Record<string, unknown> {
  const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const front = /^---\n([\s\S]*?)\n---(?:\n|$)/.exec(clean);
  const out: Record<string, unknown> = front ? metaOf(front[1] ?? '') : {};
  const lines = clean.slice(front?.[0].length ?? 0).split('\n');
  let at = lines.findIndex((line) => line.trim() !== '');
  const title = /^#\s+(.*?)\s*$/.exec(lines[at] ?? '');
  if (title) {
    out.title ??= title[1] ?? '';
    at++;
  }
  let part: FilePart = 'body';
  const held = new Map<FilePart, string[]>();
  for (const line of lines.slice(Math.max(at, 0))) {
    const named = PART_OF.get(/^##\s+(.*?)\s*$/.exec(line)?.[1]?.toLowerCase() ?? '');
    if (named) part = named;
    if (!held.has(part)) held.set(part, []);
    if (!named) held.get(part)?.push(line);
  }
  const tellings: Partial<Record<Telling, string>> = {};
  for (const [name, own] of held) {
    const words = plainLines(withoutFrame(own));
    if (words === '') continue;
    if (name === 'short' || name === 'medium' || name === 'long') tellings[name] = words;
    else out[name] = words;
  }
  if (Object.keys(tellings).length > 0) out.tellings = tellings;
  return out;
}

/** The empty line before and the one after a part are the file's, all others are the story's. */
function withoutFrame(lines: readonly string[]): string {
  const from = lines[0] === '' ? 1 : 0;
  const to = lines.length > from && lines.at(-1) === '' ? lines.length - 1 : lines.length;
  return lines.slice(from, to).join('\n');
}

/** Front matter by the story's own names. Lines as Storymark writes them are taken as they are; others are YAML. */
function metaOf(front: string): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  const others: [key: string, name: string, raw: string][] = [];
  for (const line of front.split('\n')) {
    const [, name = '', raw = ''] = /^([A-Za-z]+):(.*)$/s.exec(line) ?? [];
    const key = KEYS.get(name);
    if (key === undefined) continue;
    const own = ownValue(key, raw);
    if (own === undefined) others.push([key, name, raw.trim()]);
    else out[key] = own;
  }
  if (others.length === 0) return out;
  const written = yamlOf(front);
  for (const [key, name, raw] of others) {
    // One line that is no YAML, a title with a colon in it, spoils no other: each is read for itself then.
    const own = written ?? yamlOf(blockOf(front, name)) ?? { [name]: raw };
    // For YAML "#conflict" is a remark, for whoever writes it a tag.
    const value = fitting(key, key === 'tags' && !own[name] ? raw : own[name]);
    if (value !== undefined) out[key] = value;
  }
  return out;
}

/** The lines of one key, up to the next. */
function blockOf(front: string, name: string): string {
  const lines = front.split('\n');
  const from = lines.findIndex((line) => line.startsWith(`${name}:`));
  const rest = lines.slice(from + 1);
  const next = rest.findIndex((line) => /^[^\s#-][^:]*:/.test(line));
  return [lines[from], ...(next < 0 ? rest : rest.slice(0, next))].join('\n');
}

/** A value as Storymark writes it: JSON of the field's kind on one line. */
function ownValue(key: string, raw: string): unknown {
  try {
    const value: unknown = JSON.parse(raw);
    const fits =
      typeof value === 'object' ? value !== null : typeof value === (NUMBERS.has(key) ? 'number' : 'string');
    return fits && !(LISTS.has(key) && typeof value === 'string') ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Every value a text, a list or a map of such: "2024.10" stays as it was written. Null for what is no YAML. */
function yamlOf(front: string): Record<string, unknown> | null {
  try {
    const value: unknown = parse(front, { schema: 'failsafe', uniqueKeys: false, logLevel: 'error' });
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

/** A value of YAML as its field takes it; undefined for an empty one. */
function fitting(key: string, value: unknown): unknown {
  if (value === null || value === undefined || value === '') return undefined;
  const parts = MAPS[key];
  if (parts && Array.isArray(value)) return value.map((one: unknown) => whole(one, parts));
  if (LISTS.has(key)) return listOf(key, value);
  if (typeof value !== 'string') return value;
  if (NUMBERS.has(key)) return /^\d{1,9}$/.test(value) ? Number(value) : undefined;
  return value;
}

/** A list, also where it was written as a text. Tags may stand with their "#". */
function listOf(key: string, value: unknown): unknown {
  const between = key === 'links' ? /\s+/ : /[\s,]+/;
  const list: unknown[] =
    typeof value === 'string'
      ? value.replace(/^\[(.*)\]$/, '$1').split(between)
      : Array.isArray(value)
        ? value
        : [value];
  return list
    .map((one) => (key === 'tags' && typeof one === 'string' ? one.replace(/^#/, '') : one))
    .filter((one) => one !== '' && one !== null);
}

/** A map with every part it should have: somebody who writes by hand leaves out what is empty. */
function whole(value: unknown, parts: readonly string[]): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return { ...Object.fromEntries(parts.map((part) => [part, ''])), ...value };
}
