import { toCollection, toMarkdown } from '../../utils/snippets/annotations-out';
import type { SnippetRecord } from '../../utils/store/records';
import type { PartProps } from './part';
import { saveFile } from './save-file';

/** All snippets as a file for other programs. */
export function SnippetsOut({
  snippets: list,
  toasts,
}: { snippets: readonly SnippetRecord[] } & Pick<PartProps, 'toasts'>) {
  const day = new Date().toISOString().slice(0, 10);
  const save = (name: string, text: string, type: string) => {
    saveFile(name, text, type);
    toasts.say(`${list.length === 1 ? 'One snippet' : `${list.length} snippets`} written to your downloads.`);
  };
  return (
    <section class="card pad-card">
      <h2>Snippets for other programs</h2>
      <p class="soft">
        As W3C Web Annotations (JSON-LD), which other annotation tools read and Storymark takes in again
        whole; or as Markdown, page by page.
      </p>
      <p class="line-actions">
        <button
          type="button"
          class="button"
          onClick={() =>
            save(
              `storymark-snippets-${day}.jsonld`,
              JSON.stringify(toCollection(list), null, 1),
              'application/ld+json',
            )
          }
        >
          Save as annotations
        </button>
        <button
          type="button"
          class="button"
          onClick={() => save(`storymark-snippets-${day}.md`, toMarkdown(list), 'text/markdown')}
        >
          Save as Markdown
        </button>
      </p>
    </section>
  );
}
