/** All stories: found by typing, narrowed, sorted, read in place, written in the same editor as in the panel. */
import { useMemo, useState } from 'preact/hooks';
import { titleFor } from '../../utils/panel/sections';
import type { Undo } from '../../utils/panel/services';
import { startWriting, type Writing, type WritingStart } from '../../utils/panel/writing';
import type { DraftRecord } from '../../utils/store/records';
import { loadSamples, removeSamples } from '../../utils/store/samples';
import { neverSaidIn } from '../../utils/stories/check-never-say';
import type { StoryRecord, Telling } from '../../utils/stories/model';
import { storyAsText, storyInTime } from '../../utils/stories/plain-story';
import { createStorySearch } from '../../utils/stories/search';
import { filterRows, NO_FILTER, type Order, type StoryRow, sortRows } from '../../utils/stories/story-list';
import { BackupReminder } from './BackupReminder';
import { LibraryEditor } from './LibraryEditor';
import { type PartProps, useGuarded } from './part';
import { PickedBar, undoAll, usePicked } from './picking';
import { StoryFilters } from './StoryFilters';
import { StoryRowView } from './StoryRowView';
import { readStories } from './story-data';
import { useGrowing } from './use-growing';
import { useRecords } from './use-records';
import { inOrder, useSearch } from './use-search';
import { Waiting } from './Waiting';

/** Stories drawn at once; more come when asked for. */
const PAGE = 50;
const NONE: readonly StoryRecord[] = [];
const NO_ROWS: readonly StoryRow[] = [];
const NO_WORDS: ReadonlySet<string> = new Set();

export function StoriesPart({ store, toasts }: PartProps) {
  const { value, problem } = useRecords(readStories, ['stories', 'drafts', 'events', 'packs', 'settings']);
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState(NO_FILTER);
  const [order, setOrder] = useState<Order>('changed');
  const picked = usePicked();
  const [writing, setWriting] = useState<Writing | null>(null);
  const [most, setMost] = useState(PAGE);
  /** The story whose editor was left last: back in the list, one goes on from there. */
  const [left, setLeft] = useState<string | null>(null);
  const guarded = useGuarded(toasts);
  const rows = value?.rows ?? NO_ROWS;
  const all = value?.stories.records ?? NONE;
  const search = useSearch(all, createStorySearch, query);
  const found = useMemo(() => {
    const narrowed = filterRows(rows, filter, new Date());
    if (!search.found) return sortRows(narrowed, order, filter.competency);
    return inOrder(search.found, narrowed, (row) => row.story.id);
  }, [rows, search.found, filter, order]);

  const drawn = useGrowing(Math.min(most, found.length));
  const met = useMemo(
    () => new Map(search.found?.map(({ id, terms }) => [id, new Set(terms)])),
    [search.found],
  );

  const samples = useMemo(() => all.filter(({ origin }) => origin === 'sample').length, [all]);

  if (problem) return <p class="problem">{problem}</p>;
  if (!value) return null;
  const { guide } = value;
  const drafts = value.drafts.records;
  const chosen = picked.size > 0 ? found.flatMap(({ story }) => (picked.has(story.id) ? [story] : [])) : NONE;
  const hidden = picked.size > 0 ? all.filter(({ id }) => picked.has(id)).length - chosen.length : 0;
  const draftOf = (id: string) => drafts.find((draft) => draft.id === id);
  const write = (start: WritingStart) => setWriting(startWriting(store, start));
  function discard({ updatedAt: _, ...draft }: DraftRecord) {
    guarded(async () => {
      await store.discardDraft(draft.id);
      toasts.say('Draft discarded.', () => store.putDraft(draft));
    });
  }
  async function copy(stories: readonly StoryRecord[], telling?: Telling) {
    const texts = stories.map((story) => (telling ? storyInTime(story, telling) : storyAsText(story)));
    const text = texts.join('\n\n— — —\n\n');
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      return toasts.complain('The browser would not copy it. Select the text in the story and copy that.');
    }
    const [place] = neverSaidIn(text, value?.settings.neverSay ?? []);
    const [only] = stories;
    const made = telling !== undefined && !only?.tellings?.[telling]?.trim();
    if (made && !place) return toasts.say('Copied: its own sentences, as many as fit the time.');
    const what = stories.length === 1 ? 'Copied.' : `${stories.length} stories copied.`;
    if (place) toasts.complain(`${what} Mind “${text.slice(place.start, place.end)}”, which you never say.`);
    else toasts.say(what);
  }

  function remove(stories: readonly StoryRecord[]) {
    guarded(async () => {
      const undos: Undo[] = [];
      for (const story of stories) undos.push(await store.deleteStory(story));
      picked.clear();
      const [only] = stories;
      const what =
        stories.length === 1 && only ? `“${titleFor(only).slice(0, 40)}”` : `${stories.length} stories`;
      toasts.say(`Deleted ${what}.`, undoAll(undos));
    });
  }

  if (writing) {
    return (
      <LibraryEditor
        writing={writing}
        guide={guide}
        story={all.find(({ id }) => id === writing.id)}
        store={store}
        toasts={toasts}
        onClose={() => {
          setLeft(writing.id);
          setWriting(null);
        }}
      />
    );
  }
  return (
    <>
      <div class="part-bar">
        <input
          type="search"
          class="field"
          aria-label="Find a story"
          placeholder="Find a story"
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
        {samples > 0 ? (
          <button
            type="button"
            class="button"
            onClick={(event) => event.detail < 2 && guarded(() => removeSamples())}
          >
            Take {samples} samples away
          </button>
        ) : (
          <button
            type="button"
            class="button"
            onClick={(event) => event.detail < 2 && guarded(async () => void (await loadSamples()))}
          >
            Load sample stories
          </button>
        )}
        <button type="button" class="button primary" onClick={() => write({})}>
          New story
        </button>
      </div>
      <Waiting
        text={search.status || (value.unread ? `Reading what your ${all.length} stories show …` : '')}
      />
      <BackupReminder stories={all} backedUpAt={value.settings.backedUpAt} />
      {all.length > 1 && (
        <StoryFilters
          rows={rows}
          filter={filter}
          order={order}
          competencies={guide.competencies}
          onFilter={setFilter}
          onOrder={setOrder}
        />
      )}
      {value.stories.broken > 0 && (
        <p class="problem">
          {value.stories.broken} {value.stories.broken === 1 ? 'story' : 'stories'} could not be read and{' '}
          {value.stories.broken === 1 ? 'is' : 'are'} left as they are. A backup still holds them.
        </p>
      )}
      <PickedBar count={chosen.length} hidden={hidden} onDelete={() => remove(chosen)} onClear={picked.clear}>
        <button type="button" class="button small" onClick={() => void copy(chosen)}>
          Copy as text
        </button>
      </PickedBar>
      {drafts.length > 0 && (
        <ul class="lines" aria-label="Drafts">
          {drafts.map((draft) => (
            <li class="card line" key={draft.id}>
              <span class="line-text">
                {titleFor(draft.fields) || 'Untitled'} <span class="faint small">draft, not saved yet</span>
              </span>
              <button
                type="button"
                class="button small"
                onClick={() => write({ draft, story: all.find(({ id }) => id === draft.id) })}
              >
                Continue
              </button>
              <button
                type="button"
                class="button small quiet danger"
                onClick={(event) => event.detail < 2 && discard(draft)}
              >
                Discard
              </button>
            </li>
          ))}
        </ul>
      )}
      {all.length === 0 && (
        <p class="soft part-empty">
          No story yet. Write one, paste résumé bullets on the <a href="/welcome.html">welcome page</a>, or
          load the samples to see how one reads.
        </p>
      )}
      {all.length > 0 && found.length === 0 && !value.unread && (
        <p class="soft part-empty">
          {query.trim() === ''
            ? 'No story is like that. “Show all” brings them back.'
            : 'No story has these words.'}
        </p>
      )}
      <ul class="lines" aria-label="Stories">
        {found.slice(0, drawn).map((row) => (
          <StoryRowView
            key={row.story.id}
            row={row}
            arrived={row.story.id === left}
            words={met.get(row.story.id) ?? NO_WORDS}
            selected={picked.has(row.story.id)}
            level={value.settings.target.level}
            lenses={guide.lenses}
            titleOf={(id) => guide.title(id)}
            toasts={toasts}
            neverSay={value.settings.neverSay}
            onDismiss={(ids) => guarded(async () => void (await store.dismissRemarks(row.story, ids)))}
            onSelect={(on) => picked.set(row.story.id, on)}
            draft={draftOf(row.story.id)}
            onEdit={() => write({ story: row.story, draft: draftOf(row.story.id) })}
            onCopy={(telling) => void copy([row.story], telling)}
            onDelete={() => remove([row.story])}
          />
        ))}
      </ul>
      {found.length > most && (
        <button type="button" class="button" onClick={() => setMost(most + PAGE)}>
          Show {Math.min(PAGE, found.length - most)} more of {found.length}
        </button>
      )}
    </>
  );
}
