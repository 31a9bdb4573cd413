/** Every snippet of all pages: found, narrowed, edited, merged; out as annotations or Markdown, and in again. */
import { useMemo, useRef, useState } from 'preact/hooks';
import { openWebPage } from '../../utils/browser/tabs';
import { explain } from '../../utils/panel/library-state';
import { titleFor } from '../../utils/panel/sections';
import { createSnippetWriter } from '../../utils/panel/snippet-writer';
import { toCollection, toMarkdown } from '../../utils/snippets/annotations-out';
import { hostOf, placeAddress } from '../../utils/snippets/saved';
import {
  byPage,
  createSnippetSearch,
  filterSnippets,
  merged,
  NO_SNIPPET_FILTER,
} from '../../utils/snippets/snippet-list';
import type { SnippetRecord } from '../../utils/store/records';
import { snippets } from '../../utils/store/snippets';
import { stories } from '../../utils/store/stories';
import { SnippetItem } from '../snippet/SnippetItem';
import { ImportCard } from './ImportCard';
import { type PartProps, tellPages, useGuarded, useRecords } from './part';
import { SnippetFilters } from './SnippetFilters';
import { saveFile } from './save-file';
import { theGuide } from './story-data';

const read = async () => {
  const [list, told, guide] = await Promise.all([snippets.list(), stories.list(), theGuide()]);
  return { list, stories: told.records, guide };
};
/** Snippets drawn at once; more come when asked for. */
const PAGE = 100;

export function SnippetsPart({ store, toasts }: PartProps) {
  const { value, problem } = useRecords(read, ['snippets', 'stories', 'packs']);
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState(NO_SNIPPET_FILTER);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [most, setMost] = useState(PAGE);
  const guarded = useGuarded(toasts);
  const writer = useRef(createSnippetWriter(store.updateSnippet, (error) => toasts.complain(explain(error))));
  const all = value?.list.records ?? [];
  const search = useMemo(() => {
    let made: ((words: string) => string[]) | undefined;
    return (words: string) => {
      made ??= createSnippetSearch(all);
      return made(words);
    };
  }, [all]);
  const shown = useMemo(() => {
    const narrowed = filterSnippets(all, filter);
    if (query.trim() === '') return narrowed;
    const byId = new Map(narrowed.map((one) => [one.id, one]));
    return search(query).flatMap((id) => byId.get(id) ?? []);
  }, [all, search, query, filter]);

  if (problem) return <p class="problem">{problem}</p>;
  if (!value) return null;
  const { guide } = value;
  const named = value.stories.map((story) => ({ id: story.id, title: titleFor(story) || 'Untitled story' }));
  const storyTitle = (id: string) => named.find((story) => story.id === id)?.title ?? 'A deleted story';
  const chosen = all.filter(({ id }) => picked.has(id));

  function remove(list: readonly SnippetRecord[]): void {
    guarded(async () => {
      const undos: (() => Promise<void>)[] = [];
      for (const one of list) undos.push(await store.deleteSnippet(one));
      setPicked(new Set());
      tellPages();
      toasts.say(list.length === 1 ? 'Snippet deleted.' : `Deleted ${list.length} snippets.`, async () => {
        for (const undo of undos) await undo();
        tellPages();
      });
    });
  }
  /** Into the first that was saved; the others go, and all of it can be taken back. */
  function merge(list: readonly SnippetRecord[]): void {
    guarded(async () => {
      const [first, ...others] = [...list].sort((a, b) => a.createdAt.localeCompare(b.createdAt));
      if (!first) return;
      const undos = [await store.updateSnippet(first.id, merged([first, ...others]))];
      for (const one of others) undos.push(await store.deleteSnippet(one));
      setPicked(new Set());
      tellPages();
      toasts.say(`Merged ${list.length} snippets.`, async () => {
        for (const undo of undos) await undo();
        tellPages();
      });
    });
  }
  const onePage = new Set(chosen.map(({ cleanUrl }) => cleanUrl)).size === 1;

  return (
    <>
      {all.length === 0 && (
        <p class="soft part-empty">
          Nothing saved yet. Select text on any page and choose “Save selection to Storymark” in the context
          menu, or bring annotations in from a file.
        </p>
      )}
      {all.length > 0 && (
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
          <SnippetFilters
            snippets={all}
            filter={filter}
            competencyTitle={(id) => guide.title(id)}
            storyTitle={storyTitle}
            onFilter={setFilter}
          />
        </>
      )}
      {chosen.length > 0 && (
        <p class="card line picked" role="status">
          <span class="line-text">{chosen.length} selected</span>
          {chosen.length > 1 && onePage && (
            <button type="button" class="button small" onClick={() => merge(chosen)}>
              Merge
            </button>
          )}
          <button type="button" class="button small quiet danger" onClick={() => remove(chosen)}>
            Delete
          </button>
          <button type="button" class="button small quiet" onClick={() => setPicked(new Set())}>
            Clear
          </button>
        </p>
      )}
      {all.length > 0 && shown.length === 0 && (
        <p class="soft part-empty">
          {query.trim() === ''
            ? 'No snippet is like that. “Show all” brings them back.'
            : 'No snippet has these words.'}
        </p>
      )}
      {byPage(shown.slice(0, most)).map((page) => (
        <div class="snippet-page" key={page.url}>
          <h2>
            <button type="button" class="link" onClick={() => void openWebPage(page.url)}>
              {page.title}
            </button>{' '}
            <span class="faint small">{hostOf(page.url)}</span>
          </h2>
          <ul class="lines snippets flush">
            {page.snippets.map((snippet) => (
              <LibrarySnippet
                key={snippet.id}
                snippet={snippet}
                picked={picked.has(snippet.id)}
                onPick={(on) => {
                  const next = new Set(picked);
                  if (on) next.add(snippet.id);
                  else next.delete(snippet.id);
                  setPicked(next);
                }}
              >
                <SnippetItem
                  shown={{ snippet, state: null }}
                  focused={false}
                  competencies={guide.competencies}
                  stories={named}
                  menu={[
                    { text: 'Delete snippet', icon: 'bin', danger: true, onSelect: () => remove([snippet]) },
                  ]}
                  onOpen={() => void openWebPage(placeAddress(snippet))}
                  onChange={(part) => writer.current(snippet.id, part)}
                />
              </LibrarySnippet>
            ))}
          </ul>
        </div>
      ))}
      {shown.length > most && (
        <button type="button" class="button" onClick={() => setMost(most + PAGE)}>
          Show {Math.min(PAGE, shown.length - most)} more of {shown.length}
        </button>
      )}
      {all.length > 0 && <SnippetsOut snippets={all} toasts={toasts} />}
      <ImportCard
        title="Bring annotations in"
        help="W3C Web Annotations saved by Storymark (JSON-LD), or the JSON file that Hypothesis exports. You see first what is new, changed or broken; nothing you have is lost."
        accept=".json,.jsonld,application/json,application/ld+json"
        toasts={toasts}
      />
    </>
  );
}

interface RowProps {
  readonly snippet: SnippetRecord;
  readonly picked: boolean;
  readonly children: preact.ComponentChildren;
  onPick(on: boolean): void;
}

/** One snippet to pick, with its words among those that stood around them: the page may be gone. */
function LibrarySnippet({ snippet, picked, children, onPick }: RowProps) {
  const { prefix, quote, suffix, seenAt = [] } = snippet;
  const short = quote.replace(/\s+/g, ' ').trim().slice(0, 40);
  return (
    <li class="snippet-pick">
      <input
        type="checkbox"
        class="story-pick"
        aria-label={`Select “${short}”`}
        checked={picked}
        onChange={(event) => onPick(event.currentTarget.checked)}
      />
      <div class="snippet-body">
        <ul class="plain">{children}</ul>
        {(prefix + suffix).trim() !== '' && (
          <details class="context">
            <summary class="small">In its context</summary>
            <p class="small">
              <span class="faint">… {prefix}</span>
              <mark>{quote.length > 600 ? `${quote.slice(0, 600)} …` : quote}</mark>
              <span class="faint">{suffix} …</span>
            </p>
          </details>
        )}
        {seenAt.length > 0 && (
          <p class="small faint">
            Also seen at{' '}
            {seenAt.map(({ url, title }, i) => (
              <span key={url}>
                {i > 0 && ', '}
                <button type="button" class="link" onClick={() => void openWebPage(url)} title={title}>
                  {hostOf(url)}
                </button>
              </span>
            ))}
          </p>
        )}
      </div>
    </li>
  );
}

function SnippetsOut({
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
