/** One story being written: its draft is stored at every keystroke, saving never overwrites another window's words. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { DraftRecord, SnippetRecord } from '../store/records';
import {
  emptyFields,
  type Section,
  type StoryFields,
  type StoryRecord,
  tidied,
  wordsOfStory,
} from '../stories/model';
import { createDraftWriter, type DraftState, type DraftWriter } from './draft-writer';
import { explain } from './library-state';
import { isBlank, titleFor } from './sections';
import type { Draft, PanelServices, SaveOutcome } from './services';

export interface Writing {
  readonly id: string;
  /** The fields as last typed. Not a signal: fields are read when saved, and typing must not draw anything anew. */
  fields(): StoryFields;
  readonly question: string | undefined;
  readonly isNew: boolean;
  /** Where the writing begins, when the editor was opened for one part. */
  readonly at: WritingPlace | undefined;
  readonly state: ReadonlySignal<DraftState>;
  /** What went wrong, in words; null when all is well. */
  readonly problem: ReadonlySignal<string | null>;
  /** The other window's version, while the user has to choose. */
  readonly conflict: ReadonlySignal<StoryRecord | null>;
  /** Counts changes that came from elsewhere than the keyboard (split, join): fields are to be filled again. */
  readonly refilled: ReadonlySignal<number>;
  change(part: Partial<StoryFields>): void;
  refill(fields: StoryFields): void;
  /** Null when there is nothing to save, a conflict is open, or saving failed (see `problem`). */
  save(): Promise<StoryRecord | null>;
  /** Settles a conflict: over the other version, or beside it as a story of its own. */
  keepMine(how: 'replace' | 'beside'): Promise<StoryRecord | null>;
  /** Settles a conflict by the other version; this draft is dropped. */
  keepTheirs(): Promise<StoryRecord | null>;
  /** The draft as it stands, where there are words that were not saved; undefined otherwise. */
  unsaved(): Draft | undefined;
  /** Drops the draft. */
  discard(): Promise<void>;
  /** Leaves the editor: what was typed stays as a draft; an untouched or blank one is dropped. */
  leave(): Promise<void>;
}

/** A part of the story to write on: a section with the question that is open there, or the answer to a follow-up. */
export type WritingPlace =
  | { readonly section: Section | 'body'; readonly prompt: string }
  | { readonly followUp: string };

export interface WritingStart {
  readonly at?: WritingPlace | undefined;
  readonly draft?: DraftRecord | undefined;
  readonly story?: StoryRecord | undefined;
  readonly question?: string | undefined;
  readonly tags?: readonly string[] | undefined;
}

/** A story that answers what a snippet says or asks. */
export const startFrom = ({ quote, competency }: SnippetRecord): WritingStart => ({
  question: quote.replace(/\s+/g, ' ').trim().slice(0, 2_000),
  tags: competency ? [competency] : [],
});

export function startWriting(
  store: PanelServices['store'],
  { draft, story, question = draft?.question, tags = [], at }: WritingStart,
  newId: () => string = () => crypto.randomUUID(),
): Writing {
  let id = draft?.id ?? story?.id ?? newId();
  let baseRev = draft?.baseRev ?? story?.rev ?? 0;
  let fields: StoryFields =
    draft?.fields ?? (story ? wordsOfStory(story) : { ...emptyFields(), tags: [...tags] });
  let touched = draft !== undefined;
  const state = signal<DraftState>(draft ? 'kept' : 'clean');
  const problem = signal<string | null>(null);
  const conflict = signal<StoryRecord | null>(null);
  const refilled = signal(0);
  let writer = newWriter();

  function newWriter(): DraftWriter<Draft> {
    return createDraftWriter(store.putDraft, (next, error) => {
      state.value = next;
      problem.value = next === 'failed' ? explain(error) : null;
    });
  }
  function record(): Draft {
    return { id, fields, baseRev, seen: draft?.updatedAt, ...(question ? { question } : {}) };
  }
  function change(part: Partial<StoryFields>): void {
    fields = { ...fields, ...part };
    touched = true;
    writer.keep(record());
  }
  /** Stops writing the draft for good; the store may drop it now. */
  async function quiet(): Promise<void> {
    await writer.settled();
    writer.stop();
    writer = newWriter();
  }

  async function commit(): Promise<StoryRecord | null> {
    if (isBlank(fields)) return null;
    await quiet();
    let outcome: SaveOutcome;
    try {
      outcome = await store.commitDraft({
        ...record(),
        fields: tidied({ ...fields, title: titleFor(fields) }),
      });
    } catch (error) {
      problem.value = explain(error);
      state.value = 'failed';
      return null;
    }
    problem.value = null;
    if (outcome.kind === 'saved') {
      touched = false;
      baseRev = outcome.story.rev;
      state.value = 'clean';
      conflict.value = null;
      return outcome.story;
    }
    if (outcome.kind === 'conflict') {
      conflict.value = outcome.theirs;
      return null;
    }
    // Deleted elsewhere meanwhile: what stands here is saved as a story of its own.
    return beside();
  }

  async function beside(): Promise<StoryRecord | null> {
    const old = id;
    id = newId();
    baseRev = 0;
    const saved = await commit();
    if (saved) await store.discardDraft(old);
    return saved;
  }

  return {
    get id() {
      return id;
    },
    fields: () => fields,
    question,
    at,
    isNew: story === undefined && (draft?.baseRev ?? 0) === 0,
    state,
    problem,
    conflict,
    refilled,
    change,
    refill(next) {
      change(next);
      refilled.value += 1;
    },
    save: commit,
    async keepMine(how) {
      const theirs = conflict.peek();
      if (!theirs) return null;
      if (how === 'beside') return beside();
      baseRev = theirs.rev;
      return commit();
    },
    async keepTheirs() {
      const theirs = conflict.peek();
      await quiet();
      await store.discardDraft(id);
      touched = false;
      conflict.value = null;
      return theirs;
    },
    unsaved: () => (touched && !isBlank(fields) ? record() : undefined),
    async discard() {
      await quiet();
      touched = false;
      await store.discardDraft(id);
    },
    async leave() {
      if (touched && isBlank(fields)) {
        await quiet();
        await store.discardDraft(id);
      } else await writer.settled();
    },
  };
}
