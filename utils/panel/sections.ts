/**
 * From one box to five sections and back. Only what the user labelled is taken apart ("Result: …" at the start of a line or a sentence);
 * the rest stays in the box, since guessing where a task ends would put words where they were not written.
 */
import { SECTIONS, type Section, type StoryFields } from '../stories/model';

const LABELS: Readonly<Record<string, Section>> = {
  situation: 'situation',
  context: 'situation',
  background: 'situation',
  s: 'situation',
  task: 'task',
  goal: 'task',
  t: 'task',
  action: 'action',
  actions: 'action',
  a: 'action',
  result: 'result',
  results: 'result',
  outcome: 'result',
  impact: 'result',
  r: 'result',
  learning: 'learning',
  learnings: 'learning',
  lesson: 'learning',
  lessons: 'learning',
  reflection: 'learning',
  l: 'learning',
};
/** A dash counts as a label's end only with space around it: "Action-oriented" is no label. */
const LABEL = /^[\s*_#-]*([a-z]+)[*_]*(?:\s*:|\s+[–—-](?=\s))[\s*_]*(.*)$/i;

/** "… for weeks. Result: …": a full label after a sentence's end starts a line of its own. */
const INLINE = /([.!?;])[ \t]+(?=(?:situation|task|action|result|learning)s?\s*:)/gi;

const joined = (...parts: string[]) => parts.filter((part) => part.trim() !== '').join('\n\n');

/** The fields with the labelled lines of `body` moved into their sections; no word is lost or made up. */
export function splitBody(fields: StoryFields): StoryFields {
  const found: Partial<Record<Section | 'body', string[]>> = {};
  let at: Section | 'body' = 'body';
  // "A:" alone is as often an answer as an action.
  const letters = /^\s*s\s*:/im.test(fields.body) && /^\s*a\s*:/im.test(fields.body);
  for (const text of fields.body.replace(INLINE, '$1\n').split('\n')) {
    const match = LABEL.exec(text);
    const name = match?.[1]?.toLowerCase() ?? '';
    const section = name.length > 1 || letters ? LABELS[name] : undefined;
    if (section) at = section;
    const list = found[at] ?? [];
    found[at] = list;
    list.push(section ? (match?.[2] ?? '') : text);
  }
  const out = { ...fields, body: (found.body ?? []).join('\n').trim() };
  for (const section of SECTIONS)
    out[section] = joined(fields[section], (found[section] ?? []).join('\n').trim());
  return out;
}

/** The fields with every section back in the one box, each under its label. */
export function joinSections(fields: StoryFields): StoryFields {
  const out = { ...fields };
  const labelled = SECTIONS.filter((section) => fields[section].trim() !== '').map(
    (section) => `${section[0]?.toUpperCase()}${section.slice(1)}: ${fields[section].trim()}`,
  );
  out.body = joined(fields.body.trim(), ...labelled);
  for (const section of SECTIONS) out[section] = '';
  return out;
}

export function hasSections(fields: StoryFields): boolean {
  return SECTIONS.some((section) => fields[section].trim() !== '');
}

/** Nothing worth keeping was written. */
export function isBlank(fields: StoryFields): boolean {
  return wordsIn(fields).every((text) => text === '');
}

/** What was typed, part by part, what says most of the story first. */
function wordsIn(fields: StoryFields): string[] {
  const { title, headline = '', body, tellings = {}, followUps = [], metrics = [], links = [] } = fields;
  const parts: readonly (readonly (string | undefined)[])[] = [
    [title],
    [headline],
    [body, ...SECTIONS.map((section) => fields[section])],
    Object.values(tellings),
    followUps.map(({ answer }) => answer),
    followUps.map(({ ask }) => ask),
    metrics.flatMap(({ name, before, after, unit, period }) => [name, before, after, unit, period]),
    links,
    [fields.company, fields.role, fields.dates],
  ];
  return parts.map((texts) => texts.join(' ').replace(/\s+/g, ' ').trim());
}

/** A title for a story that was saved without one: the first words of the part that says most. */
export function titleFor(fields: StoryFields): string {
  if (fields.title.trim()) return fields.title.trim();
  const text = wordsIn(fields).find((words) => words !== '') ?? '';
  if (text.length <= 60) return text;
  return `${text.slice(0, 60).replace(/\s+\S*$/, '')} …`;
}
