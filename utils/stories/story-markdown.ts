/**
 * A story as one Markdown file with front matter: it opens well in an editor of notes, and comes in again. Values of the
 * front matter are JSON, which YAML takes as it is.
 */
import { SECTIONS, type Section, type StoryFields, type StoryRecord, type Telling } from './model';

const HEADINGS: Readonly<Record<Section, string>> = {
  situation: 'Situation',
  task: 'Task',
  action: 'Action',
  result: 'Result',
  learning: 'Learning',
};
const TELLING_HEADINGS: Readonly<Record<Telling, string>> = {
  short: 'In 30 seconds',
  medium: 'In 90 seconds',
  long: 'In 2 minutes',
};
const TELLING_NAMES: readonly Telling[] = ['short', 'medium', 'long'];
/** A part of the file: a section, the box above them, or a telling. */
type FilePart = Section | 'body' | Telling;
const PART_OF = new Map<string, FilePart>([
  ...SECTIONS.map((section) => [HEADINGS[section].toLowerCase(), section] as const),
  ...TELLING_NAMES.map((name) => [TELLING_HEADINGS[name].toLowerCase(), name] as const),
]);
/** Fields of a story that stand in the front matter, by the name they have there. */
const META = {
  title: 'title',
  id: 'id',
  tags: 'tags',
  scope: 'scope',
  company: 'company',
  role: 'role',
  dates: 'dates',
  headline: 'headline',
  numbers: 'metrics',
  links: 'links',
  followUps: 'followUps',
  created: 'createdAt',
  updated: 'updatedAt',
  rev: 'rev',
  origin: 'origin',
  schema: 'schema',
  device: 'deviceId',
} as const;

/** A line that would be read as a heading, or as an escaped one, gets a backslash before it. */
const escapeLines = (text: string) => text.replace(/^(?=\\*#{1,2}(?:\s|$))/gm, '\\');
const plainLines = (text: string) => text.replace(/^\\(?=\\*#{1,2}(?:\s|$))/gm, '');

export function storyToMarkdown(story: StoryRecord): string {
  const meta = Object.entries(META).flatMap(([name, key]) => {
    const value = story[key];
    return value === undefined ? [] : [`${name}: ${JSON.stringify(value)}`];
  });
  // Every part stands between two line breaks of the file's own, so that its own come back as they were.
  let text = `---\n${meta.join('\n')}\n---\n\n# ${story.title.replace(/\s+/g, ' ').trim() || 'Untitled story'}\n`;
  if (story.body !== '') text += `\n${escapeLines(story.body)}\n`;
  for (const section of SECTIONS)
    if (story[section] !== '') text += `\n## ${HEADINGS[section]}\n\n${escapeLines(story[section])}\n`;
  for (const name of TELLING_NAMES) {
    const words = story.tellings?.[name] ?? '';
    if (words !== '') text += `\n## ${TELLING_HEADINGS[name]}\n\n${escapeLines(words)}\n`;
  }
  return text;
}

/** A file's name for a story: its title as far as any file system takes it. */
export function fileNameOf(story: Pick<StoryFields, 'title'>): string {
  const bare = story.title
    .replace(/[\p{C}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80)
    .replace(/[. ]+$/, '');
  return bare === '' ? 'Untitled story' : bare;
}

/**
 * What a Markdown file tells of a story, as plain data for the import to check: with its frame where the front matter
 * has one, else only the fields. Never throws; a file without front matter is a story too.
 */
export function markdownToStory(text: string): Record<string, unknown> {
  const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const front = /^---\n([\s\S]*?)\n---(?:\n|$)/.exec(clean);
  const out: Record<string, unknown> = {};
  const keys: ReadonlyMap<string, string> = new Map(Object.entries(META));
  for (const line of front?.[1]?.split('\n') ?? []) {
    const colon = line.indexOf(':');
    const key = keys.get(line.slice(0, colon).trim());
    if (key !== undefined) out[key] = metaValue(line.slice(colon + 1).trim());
  }
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

function metaValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Written by hand: a bare word is a text, [a, b] a list.
    const list = /^\[(.*)\]$/.exec(text)?.[1];
    return list === undefined
      ? text
      : list
          .split(',')
          .map((one) => one.trim())
          .filter((one) => one !== '');
  }
}
