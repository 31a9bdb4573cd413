/** The text of a chosen file, as the import takes it: JSON as it is, Markdown as a list of stories. */
type Reader = typeof import('../../utils/stories/markdown-to-story')['markdownToStory'];

/** Bytes of all files of a zip together, and how many there may be: more is no folder of stories. */
const LARGEST = 200_000_000;
const MOST_FILES = 20_000;

export type ChosenFile =
  | { readonly ok: true; readonly text: string }
  /** What to do about it, for the reader. */
  | { readonly ok: false; readonly error: string };

const refuse = (error: string): ChosenFile => ({ ok: false, error });
const isMarkdown = (name: string) => /\.(?:md|markdown)$/i.test(name);

export async function readChosenFile(file: File): Promise<ChosenFile> {
  if (file.size > LARGEST) return refuse('This file is too large to hold stories.');
  const zip = /\.zip$/i.test(file.name);
  if (!zip && !isMarkdown(file.name)) return { ok: true, text: await file.text() };
  const { markdownToStory } = await import('../../utils/stories/markdown-to-story');
  if (!zip) return listOf([storyOf(markdownToStory, file.name, await file.text())]);
  const { strFromU8, unzipSync } = await import('fflate');
  let size = 0;
  let many = 0;
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(new Uint8Array(await file.arrayBuffer()), {
      // Sizes are the file's own word: nothing is unpacked beyond what they add up to.
      filter: ({ name, originalSize }) => {
        if (!isMarkdown(name)) return false;
        size += originalSize;
        many++;
        return size <= LARGEST && many <= MOST_FILES;
      },
    });
  } catch {
    return refuse('This zip can’t be read. Save it again and try once more.');
  }
  if (size > LARGEST || many > MOST_FILES) return refuse('This zip is too large to be a folder of stories.');
  if (many === 0) return refuse('This zip holds no Markdown file (.md).');
  return listOf(
    Object.entries(files).map(([name, content]) => storyOf(markdownToStory, name, strFromU8(content))),
  );
}

const listOf = (stories: readonly Record<string, unknown>[]): ChosenFile => ({
  ok: true,
  text: JSON.stringify(stories),
});

function storyOf(read: Reader, path: string, text: string): Record<string, unknown> {
  const story = read(text);
  // An empty file is no story, however it is called; the import says so.
  if (text.trim() === '') return story;
  const name = (path.split('/').at(-1) ?? path).replace(/\.[^.]+$/, '');
  return { ...story, title: story.title ?? name };
}
