/** Every snippet of all pages: found, narrowed, edited, merged; out as annotations or Markdown, and in again. */
import { useMemo, useRef, useState } from 'preact/hooks';
import { openWebPage } from '../../utils/browser/tabs';
import { explain } from '../../utils/panel/library-state';
import { titleFor } from '../../utils/panel/sections';
import type { Undo } from '../../utils/panel/services';
import { createSnippetWriter } from '../../utils/panel/snippet-writer';
import { startFrom, startWriting, type Writing } from '../../utils/panel/writing';
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
import { passagesByQuestion, questionChoices } from '../snippet/SnippetLinks';
import { ImportCard } from './ImportCard';
import { LibraryEditor } from './LibraryEditor';
import { LibrarySnippet } from './LibrarySnippet';
import { type PartProps, tellPages, useGuarded } from './part';
import { PickedBar, undoAll, usePicked } from './picking';
import { SnippetFilters } from './SnippetFilters';
import { SnippetsOut } from './SnippetsOut';
import { theGuide } from './story-data';
import { useRecords } from './use-records';
import { inOrder, useSearch } from './use-search';
import { Waiting } from './Waiting';

const read = async () => {
  const [list, told, guide] = await Promise.all([snippets.list(), stories.list(), theGuide()]);
  return { list, stories: told.records, guide };
};
/** Snippets drawn at once; more come when asked for. */
const PAGE = 50;
const NONE: readonly SnippetRecord[] = [];

export function SnippetsPart({ store, toasts }: PartProps) {
  const { value, problem } = useRecords(read, ['snippets', 'stories', 'packs']);
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState(NO_SNIPPET_FILTER);
  const picked = usePicked();
  const [most, setMost] = useState(PAGE);
  /** A story that was started from a snippet. */
  const [writing, setWriting] = useState<Writing | null>(null);
  const guarded = useGuarded(toasts);
  const writer = useRef(createSnippetWriter(store.updateSnippet, (error) => toasts.complain(explain(error))));
  const all = value?.list.records ?? NONE;
  const search = useSearch(all, createSnippetSearch, query);
  const shown = useMemo(() => {
    const narrowed = filterSnippets(all, filter);
    return search.found ? inOrder(search.found, narrowed, ({ id }) => id) : narrowed;
  }, [all, search.found, filter]);

  const questions = useMemo(() => questionChoices(all), [all]);
  const passages = useMemo(() => passagesByQuestion(all), [all]);

  if (problem) return <p class="problem">{problem}</p>;
  if (!value) return null;
  const { guide } = value;
  const named = value.stories.map((story) => ({ id: story.id, title: titleFor(story) || 'Untitled story' }));
  const storyTitle = (id: string) => named.find((story) => story.id === id)?.title ?? 'A deleted story';
  const chosen = shown.filter(({ id }) => picked.has(id));
  const hidden = all.filter(({ id }) => picked.has(id)).length - chosen.length;

  function done(text: string, undos: readonly Undo[]): void {
    picked.clear();
    tellPages();
    toasts.say(text, async () => {
      await undoAll(undos)();
      tellPages();
    });
  }
  function remove(list: readonly SnippetRecord[]): void {
    guarded(async () => {
      const undos: Undo[] = [];
      for (const one of list) undos.push(await store.deleteSnippet(one));
      done(list.length === 1 ? 'Snippet deleted.' : `Deleted ${list.length} snippets.`, undos);
    });
  }
  /** Into the first that was saved; the others go, and all of it can be taken back. */
  function merge(list: readonly SnippetRecord[]): void {
    guarded(async () => {
      const [first, ...others] = [...list].sort((a, b) => a.createdAt.localeCompare(b.createdAt));
      if (!first) return;
      const together = merged([first, ...others]);
      if (!together) return toasts.complain('Together they are too long for one note. Merge fewer of them.');
      const undos = [await store.updateSnippet(first.id, together)];
      for (const one of others) undos.push(await store.deleteSnippet(one));
      done(`Merged ${list.length} snippets.`, undos);
    });
  }
  const begin = (snippet: SnippetRecord) => setWriting(startWriting(store, startFrom(snippet)));
  // Questions are one record a family already, and others may be linked to them.
  const mergeable =
    chosen.every(({ kind }) => kind === 'selection') &&
    new Set(chosen.map(({ cleanUrl }) => cleanUrl)).size === 1;

  if (writing) {
    return (
      <LibraryEditor
        writing={writing}
        guide={guide}
        store={store}
        toasts={toasts}
        onClose={() => setWriting(null)}
      />
    );
  }
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
          <Waiting text={search.status} />
          <SnippetFilters
            snippets={all}
            filter={filter}
            competencyTitle={(id) => guide.title(id)}
            storyTitle={storyTitle}
            onFilter={setFilter}
          />
        </>
      )}
      <PickedBar count={chosen.length} hidden={hidden} onDelete={() => remove(chosen)} onClear={picked.clear}>
        {chosen.length > 1 && mergeable && (
          <button type="button" class="button small" onClick={() => merge(chosen)}>
            Merge
          </button>
        )}
      </PickedBar>
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
                onPick={(on) => picked.set(snippet.id, on)}
              >
                <SnippetItem
                  shown={{ snippet, state: null }}
                  focused={false}
                  competencies={guide.competencies}
                  stories={named}
                  questions={questions}
                  passages={passages.get(snippet.id)}
                  onPassage={(passage) => void openWebPage(placeAddress(passage))}
                  menu={[
                    { text: 'Start a story from it', icon: 'pencil', onSelect: () => begin(snippet) },
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
