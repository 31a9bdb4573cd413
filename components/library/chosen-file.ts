/** The text of a chosen file, as the import takes it: JSON as it is, Markdown as a list of stories. */
import { markdownToStory } from '../../utils/stories/story-markdown';

/** Bytes of all files of a zip together, and how many there may be: more is no folder of stories. */
const LARGEST = 200_000_000;
const MOST_FILES = 20_000;

/** Throws an Error that says what to do, for a file that holds no stories. */
export async function readChosenFile(file: File): Promise<string> {
  if (/\.(?:md|markdown)$/i.test(file.name)) return JSON.stringify([storyOf(file.name, await file.text())]);
  if (!/\.zip$/i.test(file.name)) return file.text();
  const { strFromU8, unzipSync } = await import('fflate');
  const bytes = new Uint8Array(await file.arrayBuffer());
  let size = 0;
  let many = 0;
  const wanted = ({ name, originalSize }: { readonly name: string; readonly originalSize: number }) => {
    if (!/\.(?:md|markdown)$/i.test(name)) return false;
    size += originalSize;
    many++;
    return size <= LARGEST && many <= MOST_FILES;
  };
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, { filter: wanted });
  } catch {
    throw new Error('This zip can’t be read. Save it again and try once more.');
  }
  if (size > LARGEST || many > MOST_FILES)
    throw new Error('This zip is too large to be a folder of stories.');
  const stories = Object.entries(files).map(([name, content]) => storyOf(name, strFromU8(content)));
  if (stories.length === 0) throw new Error('This zip holds no Markdown file (.md).');
  return JSON.stringify(stories);
}

function storyOf(path: string, text: string): Record<string, unknown> {
  const story = markdownToStory(text);
  const name = (path.split('/').at(-1) ?? path).replace(/\.[^.]+$/, '');
  return { ...story, title: story.title ?? name };
}
