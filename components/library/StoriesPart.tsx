/** All stories: found by typing, read in place, written in the same editor as in the panel. */
import { useMemo, useState } from 'preact/hooks';
import { isBlank, titleFor } from '../../utils/panel/sections';
import { startWriting, type Writing, type WritingStart } from '../../utils/panel/writing';
import { loadBuiltinPack } from '../../utils/rubrics/builtin';
import { listDrafts } from '../../utils/store/drafts';
import { loadSamples, removeSamples } from '../../utils/store/samples';
import { stories as storyStore } from '../../utils/store/stories';
import { SECTIONS, type StoryRecord } from '../../utils/stories/model';
import { createStorySearch } from '../../utils/stories/search';
import { ConflictView } from '../story/ConflictView';
import { StoryEditor } from '../story/StoryEditor';
import { SampleBadge } from '../ui/Badge';
import { type PartProps, useGuarded, useRecords } from './part';

const readAll = async () => {
  const [stories, drafts, pack] = await Promise.all([storyStore.list(), listDrafts(), loadBuiltinPack()]);
  const competencies = pack.rubrics.map(({ id, title }) => ({ id, title }));
  return { stories, drafts, competencies };
};

export function StoriesPart({ store, toasts }: PartProps) {
  const { value, problem } = useRecords(readAll, ['stories', 'drafts']);
  const [query, setQuery] = useState('');
  const [writing, setWriting] = useState<Writing | null>(null);
  const guarded = useGuarded(toasts);
  const all = value?.stories.records ?? [];
  const search = useMemo(() => createStorySearch(value?.stories.records ?? []), [value]);
  const found = useMemo(() => {
    if (query.trim() === '') return all;
    const byId = new Map(all.map((story) => [story.id, story]));
    return search.search(query).flatMap((id) => byId.get(id) ?? []);
  }, [all, search, query]);

  if (problem) return <p class="problem">{problem}</p>;
  if (!value) return null;
  const titleOf = new Map(value.competencies.map(({ id, title }) => [id, title]));
  const drafts = value.drafts.records;
  const samples = all.filter(({ origin }) => origin === 'sample').length;
  const write = (start: WritingStart) => setWriting(startWriting(store, start));

  function remove(story: StoryRecord) {
    guarded(async () => {
      const undo = await store.deleteStory(story);
      toasts.say(`Deleted “${titleFor(story).slice(0, 40)}”.`, undo);
    });
  }

  if (writing) {
    return (
      <LibraryEditor
        writing={writing}
        competencies={value.competencies}
        onDone={(saved) => {
          if (saved) toasts.say('Saved.');
          guarded(() => writing.leave());
          setWriting(null);
        }}
        onEmpty={() => toasts.say('Nothing to save yet.')}
        onDelete={() => {
          const story = all.find(({ id }) => id === writing.id);
          const kept = { id: writing.id, fields: writing.fields(), baseRev: 0 };
          guarded(async () => {
            await writing.discard();
            setWriting(null);
            if (story) remove(story);
            else if (!isBlank(kept.fields)) {
              toasts.say('Draft discarded.', () => store.putDraft(kept));
            }
          });
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
          <button type="button" class="button" onClick={() => guarded(() => removeSamples())}>
            Take {samples} samples away
          </button>
        ) : (
          <button
            type="button"
            class="button"
            onClick={() => guarded(async () => void (await loadSamples()))}
          >
            Load sample stories
          </button>
        )}
        <button type="button" class="button primary" onClick={() => write({})}>
          New story
        </button>
      </div>
      {value.stories.broken > 0 && (
        <p class="problem">
          {value.stories.broken} {value.stories.broken === 1 ? 'story' : 'stories'} could not be read and{' '}
          {value.stories.broken === 1 ? 'is' : 'are'} left as they are. A backup still holds them.
        </p>
      )}
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
      {all.length > 0 && found.length === 0 && <p class="soft part-empty">No story has these words.</p>}
      <ul class="lines" aria-label="Stories">
        {found.map((story) => (
          <li class="card" key={story.id}>
            <details class="story-row">
              <summary>
                <span class="line-text">
                  {titleFor(story) || 'Untitled story'} {story.origin === 'sample' && <SampleBadge />}
                </span>
                <span class="faint small">
                  {story.tags.map((tag) => titleOf.get(tag) ?? tag).join(' · ')}
                </span>
              </summary>
              <div class="story-text">
                {story.body && <p class="pre">{story.body}</p>}
                {SECTIONS.filter((section) => story[section].trim() !== '').map((section) => (
                  <section key={section}>
                    <h2>{section[0]?.toUpperCase() + section.slice(1)}</h2>
                    <p class="pre">{story[section]}</p>
                  </section>
                ))}
                <p class="line-actions">
                  <button type="button" class="button small" onClick={() => write({ story })}>
                    Edit
                  </button>
                  <button type="button" class="button small quiet danger" onClick={() => remove(story)}>
                    Delete
                  </button>
                </p>
              </div>
            </details>
          </li>
        ))}
      </ul>
    </>
  );
}

interface EditorProps {
  readonly writing: Writing;
  readonly competencies: readonly { readonly id: string; readonly title: string }[];
  onDone(saved: boolean): void;
  onEmpty(): void;
  onDelete(): void;
}

function LibraryEditor({ writing, competencies, onDone, onEmpty, onDelete }: EditorProps) {
  const theirs = writing.conflict.value;
  const finish = async (saving: Promise<StoryRecord | null>) => {
    if (await saving) onDone(true);
  };
  if (theirs) {
    return (
      <ConflictView
        mine={writing.fields()}
        theirs={theirs}
        onBeside={() => void finish(writing.keepMine('beside'))}
        onReplace={() => void finish(writing.keepMine('replace'))}
        onTheirs={() => void finish(writing.keepTheirs())}
        onBack={() => onDone(false)}
      />
    );
  }
  return (
    <div class="library-editor">
      <StoryEditor
        writing={writing}
        prompts={[]}
        competencies={competencies}
        onSave={() => (isBlank(writing.fields()) ? onEmpty() : void finish(writing.save()))}
        onBack={() => onDone(false)}
        onDelete={onDelete}
      />
    </div>
  );
}
