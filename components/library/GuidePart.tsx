/** A guide as a rubric: what was read of the page, section by section, to be edited and confirmed; beside it the rubric. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { explain } from '../../utils/panel/library-state';
import { wholeRubric } from '../../utils/rubrics/defaults';
import { draftFromGuide, type GuideDraft, type GuideField } from '../../utils/rubrics/guide';
import { bringUp, edit, onTop, putAway, saved, waiting } from '../../utils/rubrics/guide-desk';
import { rubricFromGuide } from '../../utils/rubrics/guide-rubric';
import { hasGuide, keepGuide } from '../../utils/store/guides';
import { RubricBody } from '../rubric/RubricBody';
import { change, desk, openDesk } from './guide-desk';
import { type PartProps, tellPages } from './part';

const FIELDS: readonly (readonly [GuideField, string, string, number])[] = [
  ['tested', 'What is tested', 'A sentence or two', 3],
  ['knowledge', 'What a good answer shows', 'A line each, at least three', 6],
  ['answerSteps', 'How the answer is built', 'A step a line; three or more, or none', 4],
  ['pitfalls', 'Pitfalls', 'A line each: what is weak → what is stronger', 4],
  ['example', 'A worked example', 'In a few sentences', 4],
  ['questions', 'Practice questions', 'A question a line', 5],
  ['followUps', 'What they ask next', 'A question a line', 3],
  ['related', 'Related', 'A line each: name: why', 3],
];
const EMPTY: GuideDraft = draftFromGuide({ title: '', url: '', language: 'en', sections: [] });
const NO_READING = { shows: [], lacks: [], pitfalls: [] };

export function GuidePart({ toasts }: PartProps) {
  /** The guide that was to be saved and lacks something, and what the database said against it. */
  const [asked, setAsked] = useState('');
  const [refused, setRefused] = useState<{ readonly id: string; readonly errors: readonly string[] }>();
  const form = useRef<HTMLFormElement>(null);
  const saving = useRef(false);
  useEffect(() => {
    openDesk().catch((error: unknown) => toasts.complain(explain(error)));
  }, [toasts]);
  const now = desk.value;
  const guide = now ? onTop(now) : undefined;
  const draft = guide?.draft;
  const other = now ? waiting(now) : undefined;
  const result = useMemo(() => (draft ? rubricFromGuide(draft, new Date()) : null), [draft]);
  if (!now) return null;
  if (!guide || !draft) {
    const blank = { id: crypto.randomUUID(), draft: { ...EMPTY, title: '', cues: '' }, edited: false };
    return (
      <>
        <p class="soft part-empty">
          Open a prep guide, then choose “Save this guide as a rubric” in the panel’s menu. Its sections come
          here to be looked through; from then on questions on its subject lead to it.
        </p>
        <p>
          <button type="button" class="button" onClick={() => change((desk) => bringUp(desk, blank))}>
            Write one by hand
          </button>
        </p>
      </>
    );
  }
  const write = (part: Partial<GuideDraft>) => change((desk) => edit(desk, guide.id, part));
  const missing = asked === guide.id && result && !result.ok ? result.missing : {};
  const errors = refused?.id === guide.id ? refused.errors : [];
  async function save(): Promise<void> {
    // A hasty second press would save over the first, and its undo would bring back no more than that.
    if (!guide || saving.current) return;
    setAsked(guide.id);
    setRefused(undefined);
    if (!result?.ok) {
      // What is missing is said beside its field: the first of them is where one goes on.
      setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
      return;
    }
    saving.current = true;
    try {
      const replaced = await hasGuide(result.rubric.id, guide.draft.language);
      const kept = await keepGuide(result, guide.draft);
      if (!kept.ok) return setRefused({ id: guide.id, errors: kept.errors });
      tellPages();
      change((desk) => saved(desk, guide));
      const said = replaced
        ? 'Saved in place of your rubric of that title.'
        : 'Saved as a rubric of your own.';
      toasts.say(`${said} It stands under “Rubric packs”.`, async () => {
        await kept.undo();
        change((desk) => bringUp(desk, guide));
        tellPages();
      });
    } catch (error) {
      toasts.complain(explain(error));
    } finally {
      saving.current = false;
    }
  }
  function discard(): void {
    if (!guide) return;
    change((desk) => putAway(desk, guide.id));
    toasts.say('Discarded.', async () => change((desk) => bringUp(desk, guide)));
  }
  const problem = (field: keyof GuideDraft) =>
    missing[field] && (
      <span class="problem small" id={`guide-${field}`} role="alert">
        {missing[field]}
      </span>
    );
  const described = (field: keyof GuideDraft) =>
    missing[field] ? { 'aria-invalid': true, 'aria-describedby': `guide-${field}` } : {};

  return (
    <div class="guide">
      <form
        class="guide-form"
        key={guide.id}
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {other && (
          <p class="card line" role="status">
            <span class="line-text">
              Another guide waits: “{other.draft.title || 'Untitled'}”. What you write in either stays.
            </span>
            <button type="button" class="button small" onClick={() => change((desk) => bringUp(desk, other))}>
              Go over that one
            </button>
          </p>
        )}
        {draft.source && (
          <p class="soft small">
            Read from <span class="guide-source">{draft.source}</span>. Change what you like: only what stands
            here is saved.
          </p>
        )}
        <label class="section-field">
          <span>Title</span>
          <input
            class="field"
            maxLength={60}
            value={draft.title}
            {...described('title')}
            onInput={(event) => write({ title: event.currentTarget.value })}
          />
        </label>
        {problem('title')}
        <label class="scope-field">
          Answered with
          <select
            class="field"
            value={draft.answer}
            onChange={(event) =>
              write({ answer: event.currentTarget.value === 'story' ? 'story' : 'knowledge' })
            }
          >
            <option value="story">a story of yours</option>
            <option value="knowledge">what you know</option>
          </select>
        </label>
        {FIELDS.map(([field, title, hint, rows]) => (
          <div class="guide-field" key={field}>
            <label class="section-field">
              <span>{title}</span>
              <textarea
                class="field"
                rows={rows}
                placeholder={hint}
                value={draft[field]}
                {...described(field)}
                onInput={(event) => write({ [field]: event.currentTarget.value })}
              />
            </label>
            {problem(field)}
          </div>
        ))}
        <label class="section-field">
          <span>Words that lead questions here</span>
          <textarea
            class="field"
            rows={4}
            placeholder="A cue a line: words in order, ..2 for a gap of up to two words"
            value={draft.cues}
            {...described('cues')}
            onInput={(event) => write({ cues: event.currentTarget.value })}
          />
        </label>
        {problem('cues')}
        {errors.length > 0 && (
          <div class="problem" role="alert">
            It can’t be saved like this:
            <ul>
              {errors.map((error) => (
                <li key={error}>{error}</li>
              ))}
            </ul>
          </div>
        )}
        <div class="form-actions">
          <button type="submit" class="button primary">
            Save as a rubric
          </button>
          <button
            type="button"
            class="button quiet danger"
            onClick={(event) => event.detail < 2 && discard()}
          >
            Discard
          </button>
        </div>
      </form>
      <section class="guide-preview" aria-label="The rubric as it will be">
        {result?.ok ? (
          <>
            <h2>{result.rubric.title}</h2>
            <p class="soft">{result.rubric.tested}</p>
            <RubricBody
              rubric={wholeRubric(result.rubric)}
              lens={null}
              angle={null}
              reading={NO_READING}
              hand={null}
              ticked={[]}
              known={() => false}
              onTick={() => undefined}
              onOpen={() => undefined}
            />
          </>
        ) : (
          <p class="soft">The rubric shows here once it has what it needs: {needs(result?.missing ?? {})}.</p>
        )}
      </section>
    </div>
  );
}

const NAMES: Readonly<Partial<Record<keyof GuideDraft, string>>> = {
  title: 'a title',
  tested: 'what is tested',
  knowledge: 'three lines of what a good answer shows',
  questions: 'a question',
  cues: 'words that lead to it',
};
const needs = (missing: Readonly<Partial<Record<keyof GuideDraft, string>>>) =>
  (Object.keys(missing) as (keyof GuideDraft)[]).flatMap((field) => NAMES[field] ?? []).join(', ');
