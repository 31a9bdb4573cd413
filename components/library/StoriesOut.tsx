/** The stories alone, for other programs: a folder of Markdown in a zip, or a table. */
import { explain } from '../../utils/panel/library-state';
import type { Toasts } from '../../utils/panel/toasts';
import { stories as storyStore } from '../../utils/store/stories';
import type { StoryRecord } from '../../utils/stories/model';
import { storiesToCsv } from '../../utils/stories/story-csv';
import { fileNameOf, storyToMarkdown } from '../../utils/stories/story-markdown';
import { saveFile } from './save-file';

const today = () => new Date().toISOString().slice(0, 10);

export function StoriesOut({ toasts }: { readonly toasts: Toasts }) {
  const out = (step: (stories: readonly StoryRecord[]) => Promise<void> | void) => async () => {
    try {
      const { records } = await storyStore.list();
      if (records.length === 0) toasts.say('There is no story to save yet.');
      else await step(records);
    } catch (error) {
      toasts.complain(explain(error));
    }
  };
  const markdown = out(async (stories) => {
    const { strToU8, zipSync } = await import('fflate');
    const files: Record<string, Uint8Array> = {};
    const taken = new Map<string, number>();
    for (const story of stories) {
      const name = fileNameOf(story);
      // File systems that fold case must not lose one of two.
      const time = (taken.get(name.toLowerCase()) ?? 0) + 1;
      taken.set(name.toLowerCase(), time);
      files[`Storymark/${name}${time > 1 ? ` (${time})` : ''}.md`] = strToU8(storyToMarkdown(story));
    }
    const bytes = new Uint8Array(zipSync(files, { level: 6 }));
    saveFile(`storymark-stories-${today()}.zip`, bytes, 'application/zip');
    toasts.say(
      `${stories.length === 1 ? 'One story' : `${stories.length} stories`} written to your downloads.`,
    );
  });
  const table = out((stories) => {
    saveFile(`storymark-stories-${today()}.csv`, storiesToCsv(stories), 'text/csv');
    toasts.say('The table was written to your downloads.');
  });
  return (
    <section class="card pad-card">
      <h2>Stories for other programs</h2>
      <p class="soft">
        As Markdown with front matter, one file a story in a zip, which can be brought in again; or as a table
        for a spreadsheet.
      </p>
      <p class="line-actions">
        <button type="button" class="button" onClick={() => void markdown()}>
          Save as Markdown
        </button>
        <button type="button" class="button" onClick={() => void table()}>
          Save as a table (CSV)
        </button>
      </p>
    </section>
  );
}
