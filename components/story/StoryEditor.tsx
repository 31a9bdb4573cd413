import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { hasSections, joinSections, splitBody } from '../../utils/panel/sections';
import type { Writing } from '../../utils/panel/writing';
import { SECTIONS, type Section, type StoryFields } from '../../utils/stories/model';
import { suggestSections } from '../../utils/stories/suggest-sections';
import { Fold } from '../ui/Fold';
import { SubHeader } from '../ui/SubHeader';
import { ImpactForm } from './ImpactForm';
import { MoreFields } from './MoreFields';
import { SaveState } from './SaveState';
import { ScopeField } from './ScopeField';
import { TagPicker } from './TagPicker';

interface Props {
  readonly writing: Writing;
  /** What draws the story out, where it was started from a question. */
  readonly prompts: readonly string[];
  readonly competencies: readonly { readonly id: string; readonly title: string }[];
  /** What an interviewer asks next, by the rubric the story is for. */
  readonly asks: readonly string[];
  onSave(): void;
  onBack(): void;
  onDelete(): void;
  /** Drops what was written since the story was saved. */
  onDiscard(): void;
}

const TITLES: Record<Section, readonly [string, string]> = {
  situation: ['Situation', 'Where and when; what was at stake'],
  task: ['Task', 'What was yours to do'],
  action: ['Action', 'What you did, step by step, and why'],
  result: ['Result', 'What changed, with a number and where it started'],
  learning: ['Learning', 'What you would do again, and what not'],
};
/** As the keyboard in front of the user says it. */
const SAVE_KEYS = /Mac/.test(navigator.userAgent) ? '⌘ Enter' : 'Ctrl + Enter';
/**
 * A story being written: a title and one box; five sections when wanted. Fields are not drawn anew while one types,
 * so that a very long story stays as quick as a short one.
 */
export function StoryEditor({
  writing,
  prompts,
  competencies,
  asks,
  onSave,
  onBack,
  onDelete,
  onDiscard,
}: Props) {
  const [split, setSplit] = useState(() => hasSections(writing.fields()));
  /** The story in one box, while its sections are only suggested. */
  const [whole, setWhole] = useState<StoryFields | null>(null);
  const [tags, setTags] = useState(writing.fields().tags);
  const body = useRef<HTMLTextAreaElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  // Fields are filled anew only when something else than the keyboard changed them.
  const fill = writing.refilled.value;
  const fields = writing.fields();

  // biome-ignore lint/correctness/useExhaustiveDependencies: focus goes to the box once, when the editor opens
  useLayoutEffect(() => {
    const { at } = writing;
    if (at && 'followUp' in at) return;
    if (at) {
      const part = root.current?.querySelector<HTMLTextAreaElement>(`textarea[data-section="${at.section}"]`);
      part?.focus();
      part?.setSelectionRange(part.value.length, part.value.length);
      part?.scrollIntoView({ block: 'center' });
      return;
    }
    const box = body.current;
    box?.focus();
    // A draft is gone on with where it ends; a saved story is read from its start.
    if (writing.isNew) box?.setSelectionRange(box.value.length, box.value.length);
  }, []);

  // Heard by the whole document: the keys work wherever the focus stands while a story is being written.
  const keys = useRef({ onSave, onBack });
  keys.current = { onSave, onBack };
  // As soon as the editor is there: who types fast on a busy page must not press them in vain.
  useLayoutEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.isComposing || event.defaultPrevented) return;
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) keys.current.onSave();
      else if (event.key === 'Escape') keys.current.onBack();
      else return;
      event.preventDefault();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  function toggleSplit() {
    const now = writing.fields();
    const parted = split ? joinSections(now) : splitBody(now);
    // Only labels are certain. Where there are none, a suggestion is made and said to be one.
    const suggestion = !split && !hasSections(parted) ? suggestSections(parted.body) : null;
    writing.refill(suggestion ? { ...parted, body: '', ...suggestion } : parted);
    setWhole(suggestion ? now : null);
    setSplit(!split);
    moved.current = true;
  }
  function rejoin(fields: StoryFields) {
    // What was added to a section meanwhile is kept: only an untouched suggestion is taken back as it was.
    const now = writing.fields();
    const { body, situation, task, action, result, learning } = fields;
    const before = { ...now, body, situation, task, action, result, learning };
    writing.refill(untouched(now, fields) ? before : joinSections(now));
    setWhole(null);
    setSplit(false);
    moved.current = true;
  }
  /** Behind the result, or behind the story where it has one box. */
  function addToResult(sentence: string) {
    const now = writing.fields();
    const key = split ? 'result' : 'body';
    writing.refill({ ...now, [key]: [now[key].trimEnd(), sentence].filter((text) => text !== '').join(' ') });
  }
  // The fields were made anew: focus goes to the first that is empty, else the first.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs after each refill
  useLayoutEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    const boxes = [...(root.current?.querySelectorAll('textarea') ?? [])];
    (boxes.find(({ value }) => value === '') ?? boxes[0])?.focus();
  }, [fill]);

  return (
    <div class="view editor" ref={root}>
      <SubHeader
        title={writing.isNew ? 'New story' : 'Edit story'}
        backTo="Back (the draft stays)"
        onBack={onBack}
      >
        <SaveState writing={writing} />
      </SubHeader>
      <form
        class="editor-form"
        onSubmit={(event) => {
          event.preventDefault();
          onSave();
        }}
      >
        {writing.question && <p class="editor-question">For “{writing.question}”</p>}
        <input
          key={`title ${fill}`}
          class="title-field"
          aria-label="Title"
          placeholder="Title"
          dir="auto"
          maxLength={2000}
          defaultValue={fields.title}
          onInput={(event) => writing.change({ title: event.currentTarget.value })}
        />
        {prompts.length > 0 && (
          <Fold
            title={writing.question === undefined ? 'Prompts' : 'Prompts for this question'}
            note={prompts.length}
            open={writing.isNew}
          >
            <ul class="prompts">
              {prompts.map((prompt) => (
                <li key={prompt}>{prompt}</li>
              ))}
            </ul>
          </Fold>
        )}
        <Open at={writing.at} section="body" />
        {(!split || fields.body.trim() !== '') && (
          <textarea
            key={`body ${fill}`}
            ref={body}
            data-section="body"
            class={`field body-field${split ? ' short' : ''}`}
            dir="auto"
            aria-label={split ? 'What is not in a section yet' : 'Your story'}
            placeholder="Tell it as it comes"
            defaultValue={fields.body}
            onInput={(event) => writing.change({ body: event.currentTarget.value })}
          />
        )}
        {whole && (
          <p class="suggested small" role="status">
            Suggested by its wording: read it over, and move what stands wrong.{' '}
            <button type="button" class="link" onClick={() => setWhole(null)}>
              Keep it
            </button>{' '}
            <button type="button" class="link" onClick={() => rejoin(whole)}>
              Back to one box
            </button>
          </p>
        )}
        {split &&
          SECTIONS.map((section) => (
            <label class="section-field" key={`${section} ${fill}`}>
              <span>{TITLES[section][0]}</span>
              <Open at={writing.at} section={section} />
              <textarea
                class="field"
                data-section={section}
                dir="auto"
                rows={2}
                placeholder={TITLES[section][1]}
                defaultValue={fields[section]}
                onInput={(event) => writing.change({ [section]: event.currentTarget.value })}
              />
            </label>
          ))}
        {!whole && (
          <button type="button" class="link small" onClick={toggleSplit}>
            {split ? 'Back to one box' : 'Split into situation, task, action, result, learning'}
          </button>
        )}
        <Fold title="Work out a number">
          <ImpactForm onUse={addToResult} />
        </Fold>
        <TagPicker
          tags={tags}
          competencies={competencies}
          onChange={(next) => {
            setTags(next);
            writing.change({ tags: next });
          }}
        />
        <ScopeField scope={fields.scope} onChange={writing.change} />
        <MoreFields
          key={`more ${fill}`}
          fields={fields}
          now={writing.fields}
          asks={asks}
          followUp={writing.at && 'followUp' in writing.at ? writing.at.followUp : undefined}
          onChange={writing.change}
        />
        {writing.problem.value && (
          <p class="problem" role="alert">
            {writing.problem.value}
          </p>
        )}
        <div class="form-actions sticky">
          <button type="submit" class="button primary">
            Save story
          </button>
          <kbd class="faint">{SAVE_KEYS}</kbd>
          {!writing.isNew && <DiscardChanges writing={writing} onDiscard={onDiscard} />}
          <button
            type="button"
            class="button quiet danger"
            onClick={(event) => event.detail < 2 && onDelete()}
          >
            {writing.isNew ? 'Discard' : 'Delete'}
          </button>
        </div>
      </form>
    </div>
  );
}

/** There while something is not saved. Its own component, so that typing draws nothing else anew. */
function DiscardChanges({ writing, onDiscard }: Pick<Props, 'writing' | 'onDiscard'>) {
  if (writing.state.value === 'clean') return null;
  return (
    <button type="button" class="button quiet" onClick={onDiscard}>
      Discard changes
    </button>
  );
}

const untouched = (now: StoryFields, before: StoryFields) => {
  const suggestion = suggestSections(before.body);
  return suggestion !== null && SECTIONS.every((section) => now[section] === suggestion[section]);
};

interface OpenProps {
  readonly at: Writing['at'];
  readonly section: Section | 'body';
}

/** What is open there, beside the field it is answered in. */
const Open = ({ at, section }: OpenProps) =>
  at && 'section' in at && at.section === section ? <p class="editor-question">{at.prompt}</p> : null;
