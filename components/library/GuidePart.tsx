/** A guide as a rubric: what was read of the page, section by section, to be edited and confirmed; beside it the rubric. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { onSessionChange, sessionGet, sessionSet } from '../../utils/browser/session';
import { GUIDE_KEY } from '../../utils/panel/guide-key';
import { explain } from '../../utils/panel/library-state';
import { wholeRubric } from '../../utils/rubrics/defaults';
import {
  draftFromGuide,
  type GuideDraft,
  type GuideField,
  type GuideOutline,
} from '../../utils/rubrics/guide';
import { rubricFromGuide } from '../../utils/rubrics/guide-rubric';
import { hasGuide, keepGuide } from '../../utils/store/guides';
import { RubricBody } from '../rubric/RubricBody';
import { type PartProps, tellPages } from './part';

/** What is being edited. */
const DRAFT_KEY = 'guide-draft';

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
  const [draft, setDraft] = useState<GuideDraft | null>(null);
  const [asked, setAsked] = useState(false);
  const [errors, setErrors] = useState<readonly string[]>([]);
  const [round, setRound] = useState(0);
  /** Another page was read while something is being written here: it waits. */
  const [waiting, setWaiting] = useState<GuideOutline | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    void (async () => {
      // What was being edited when the tab was closed or reloaded comes first; a page read since waits.
      const [outline, kept] = await Promise.all([
        sessionGet<GuideOutline | null>(GUIDE_KEY, null),
        sessionGet<GuideDraft | null>(DRAFT_KEY, null),
      ]);
      setDraft(kept ?? (outline && draftFromGuide(outline)));
      setWaiting(kept && outline && kept.source !== outline.url ? outline : null);
    })();
    // The library may be open already when another page is read.
    const look = async () => {
      const [outline, kept] = await Promise.all([
        sessionGet<GuideOutline | null>(GUIDE_KEY, null),
        sessionGet<GuideDraft | null>(DRAFT_KEY, null),
      ]);
      if (!outline) return;
      // Nothing was written in what stands here: the newer page takes its place.
      if (!kept) setDraft((now) => (now?.source === outline.url ? now : draftFromGuide(outline)));
      else setWaiting(kept.source === outline.url ? null : outline);
    };
    return onSessionChange(GUIDE_KEY, () => void look());
  }, []);
  const result = useMemo(() => (draft ? rubricFromGuide(draft, new Date()) : null), [draft]);
  if (!draft) {
    return (
      <>
        <p class="soft part-empty">
          Open a prep guide, then choose “Save this guide as a rubric” in the panel’s menu. Its sections come
          here to be looked through; from then on questions on its subject lead to it.
        </p>
        <p>
          <button type="button" class="button" onClick={() => setDraft({ ...EMPTY, title: '', cues: '' })}>
            Write one by hand
          </button>
        </p>
      </>
    );
  }
  const change = (part: Partial<GuideDraft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    void sessionSet(DRAFT_KEY, next).catch(() => undefined);
  };
  /** A draft that was put away comes back as it was; the guide that took its place waits again. */
  async function bringBack(kept: GuideDraft): Promise<void> {
    await sessionSet(DRAFT_KEY, kept);
    const outline = await sessionGet<GuideOutline | null>(GUIDE_KEY, null);
    setDraft(kept);
    setWaiting(outline && outline.url !== kept.source ? outline : null);
    setRound((now) => now + 1);
  }
  async function takeWaiting(kept: GuideDraft): Promise<void> {
    await drop();
    toasts.say(`“${kept.title || 'The other guide'}” was set aside.`, () => bringBack(kept));
  }
  const missing = asked && result && !result.ok ? result.missing : {};
  async function save(): Promise<void> {
    setAsked(true);
    setErrors([]);
    if (!draft || !result?.ok) {
      // What is missing is said beside its field: the first of them is where one goes on.
      setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
      return;
    }
    try {
      const replaced = await hasGuide(result.rubric.id, draft.language);
      const kept = await keepGuide(result, draft);
      if (!kept.ok) return setErrors(kept.errors);
      tellPages();
      await drop();
      const said = replaced
        ? 'Saved in place of your rubric of that title.'
        : 'Saved as a rubric of your own.';
      toasts.say(`${said} It stands under “Rubric packs”.`, async () => {
        await kept.undo();
        await bringBack(draft);
        tellPages();
      });
    } catch (error) {
      toasts.complain(explain(error));
    }
  }
  /** Done with what stands here; a guide that waited comes next. */
  async function drop(): Promise<void> {
    // In this order: whoever hears of the guide must not find the draft that is done with.
    await sessionSet(DRAFT_KEY, null);
    await sessionSet(GUIDE_KEY, waiting);
    setDraft(waiting && draftFromGuide(waiting));
    setWaiting(null);
    setAsked(false);
    setRound((now) => now + 1);
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
        key={round}
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {waiting && (
          <p class="card line" role="status">
            <span class="line-text">
              Another guide was read meanwhile: “{waiting.title}”. What you write here stays until you choose.
            </span>
            <button type="button" class="button small" onClick={() => void takeWaiting(draft)}>
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
            onInput={(event) => change({ title: event.currentTarget.value })}
          />
        </label>
        {problem('title')}
        <label class="scope-field">
          Answered with
          <select
            class="field"
            value={draft.answer}
            onChange={(event) =>
              change({ answer: event.currentTarget.value === 'story' ? 'story' : 'knowledge' })
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
                onInput={(event) => change({ [field]: event.currentTarget.value })}
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
            onInput={(event) => change({ cues: event.currentTarget.value })}
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
            onClick={() => {
              const kept = draft;
              void drop().then(() => toasts.say('Discarded.', () => bringBack(kept)));
            }}
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
