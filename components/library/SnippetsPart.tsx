/** Every snippet, of all pages. */
import { useMemo, useState } from 'preact/hooks';
import { openWebPage } from '../../utils/browser/tabs';
import { siteName } from '../../utils/settings/sites';
import { snippets } from '../../utils/store/snippets';
import { fold, tokens } from '../../utils/text/tokens';
import { type PartProps, useGuarded, useRecords } from './part';

const read = () => snippets.list();
const folded = (text: string) => tokens(text).map(({ word }) => fold(word));

export function SnippetsPart({ store, toasts }: PartProps) {
  const { value, problem } = useRecords(read, ['snippets']);
  const [query, setQuery] = useState('');
  const guarded = useGuarded(toasts);
  const all = value?.records ?? [];
  const shown = useMemo(() => {
    const wanted = folded(query);
    if (wanted.length === 0) return all;
    return all.filter((one) => {
      const words = folded([one.quote, one.note, one.title, one.cleanUrl, ...one.tags].join(' '));
      return wanted.every((want) => words.some((word) => word.startsWith(want)));
    });
  }, [all, query]);
  if (problem) return <p class="problem">{problem}</p>;
  if (!value) return null;
  if (all.length === 0) {
    return (
      <p class="soft part-empty">
        Nothing saved yet. Select text on any page and choose “Save selection to Storymark” in the context
        menu.
      </p>
    );
  }
  return (
    <>
      <div class="part-bar">
        <input
          type="search"
          class="field"
          aria-label="Find a snippet"
          placeholder="Find a snippet"
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      </div>
      {shown.length === 0 && <p class="soft part-empty">No snippet has these words.</p>}
      <ul class="lines" aria-label="Snippets">
        {shown.map((snippet) => (
          <li class="card snippet-row" key={snippet.id}>
            <blockquote tabIndex={snippet.quote.length > 600 ? 0 : undefined}>
              {snippet.quote.replace(/\s+/g, ' ').trim()}
            </blockquote>
            {snippet.note && <p class="pre">{snippet.note}</p>}
            <p class="line-actions">
              <button type="button" class="link small" onClick={() => void openWebPage(snippet.url)}>
                {snippet.title || siteName(snippet.url) || snippet.url}
              </button>
              {snippet.tags.length > 0 && <span class="faint small">{snippet.tags.join(', ')}</span>}
              <button
                type="button"
                class="button small quiet danger"
                onClick={() =>
                  guarded(async () => toasts.say('Snippet deleted.', await store.deleteSnippet(snippet)))
                }
              >
                Delete
              </button>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
