/** A story as one Markdown file with front matter, which opens well in an editor of notes and comes in again. */
import { HEADINGS, META, TELLING_HEADINGS, TELLING_NAMES } from './markdown-parts';
import { SECTIONS, type StoryFields, type StoryRecord } from './model';

/** A line that would be read as a heading, or as an escaped one, gets a backslash before it. */
const escapeLines = (text: string) => text.replace(/^(?=\\*#{1,2}(?:\s|$))/gm, '\\');

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
