/** The database as the panel needs it, for real: every change with its way back. */
import { correct, corrections } from '../store/corrections';
import { commitDraft, discardDraft, listDrafts, putDraft } from '../store/drafts';
import { Conflict } from '../store/errors';
import { onChange } from '../store/live';
import { noteQuestions } from '../store/met-questions';
import { keepDraft } from '../store/question-bank';
import type { SnippetRecord } from '../store/records';
import type { FieldsOf } from '../store/repository';
import { changeSettings, getSettings } from '../store/settings';
import { snippets } from '../store/snippets';
import { dismissRemarks, stories } from '../store/stories';
import { tellStory, told } from '../store/told';
import type { StoryRecord } from '../stories/model';
import { NORMALISER_VERSION, textKey } from '../text/normalise';
import { LIBRARY_PARTS, type LibraryPart, type PanelServices, type SnippetChange } from './services';

const isPart = (store: string): store is LibraryPart => (LIBRARY_PARTS as readonly string[]).includes(store);

/** A change as the repository takes it: `undefined` is written too, and takes the part away. */
const given = (change: SnippetChange) => change as Partial<FieldsOf<SnippetRecord>>;

export function liveStore(): PanelServices['store'] {
  return {
    async library(known, changed) {
      // Of snippets there may be very many: they are read when they are asked for, not with the first of the others.
      const wants = (part: LibraryPart) => changed.has(part) || (known === null && part !== 'snippets');
      const list = async <R>(
        part: LibraryPart,
        before: readonly R[] | undefined,
        read: () => Promise<{ records: R[] }>,
      ) => (wants(part) ? (await read()).records : (before ?? []));
      const [storyList, draftList, toldList, snippetList, settings] = await Promise.all([
        list('stories', known?.stories, () => stories.list()),
        list('drafts', known?.drafts, () => listDrafts()),
        list('events', known?.told, () => told.list()),
        list('snippets', known?.snippets, () => snippets.list()),
        known && !wants('settings') ? known.settings : getSettings(),
      ]);
      return { stories: storyList, drafts: draftList, told: toldList, snippets: snippetList, settings };
    },
    onChange: (changed) => onChange(({ store }) => isPart(store) && changed(store)),
    saveSettings: async (change) => {
      await changeSettings(change);
    },
    putDraft: async (draft) => {
      await putDraft(draft);
    },
    discardDraft,
    async commitDraft(draft) {
      await putDraft(draft);
      try {
        return { kind: 'saved', story: await commitDraft(draft.id) };
      } catch (error) {
        if (!(error instanceof Conflict)) throw error;
        const theirs = error.current as StoryRecord;
        return theirs.deletedAt === undefined ? { kind: 'conflict', theirs } : { kind: 'gone' };
      }
    },
    async deleteStory(story, draft) {
      await stories.remove(story.id);
      if (draft) await discardDraft(draft.id);
      return async () => {
        const { rev } = await stories.undelete(story.id);
        if (draft) await putDraft({ ...draft, baseRev: rev });
      };
    },
    async dismissRemarks(story, ids) {
      await dismissRemarks(story.id, ids);
      return () => dismissRemarks(story.id, story.dismissed ?? []);
    },
    async tell(storyId, company, question) {
      const event = await tellStory(storyId, company, question);
      return async () => {
        await told.remove(event.id);
      };
    },
    async deleteSnippet(snippet) {
      await snippets.remove(snippet.id);
      return async () => {
        await snippets.undelete(snippet.id);
      };
    },
    async keepQuestion(draft) {
      const { record, how } = await keepDraft(draft);
      return {
        how,
        undo: async () => {
          if (how === 'new') await snippets.remove(record.id);
          else if (how === 'seen again') {
            const now = await snippets.get(record.id);
            const seenAt = now?.seenAt?.filter(({ url }) => url !== draft.cleanUrl);
            if (now && seenAt) await snippets.update(now.id, now.rev, { seenAt });
          }
        },
      };
    },
    async updateSnippet(id, change) {
      const before = await snippets.get(id);
      if (!before) return async () => undefined;
      await snippets.update(id, before.rev, given(change));
      const parts = Object.keys(change) as (keyof SnippetChange)[];
      return async () => {
        const now = await snippets.get(id);
        const back = Object.fromEntries(parts.map((part) => [part, before[part]]));
        if (now) await snippets.update(id, now.rev, back);
      };
    },
    noteQuestions,
    async correct(text, verdict, competency) {
      const key = textKey(text);
      const before = (await corrections.list()).records.find((known) => known.key === key);
      const word = {
        text,
        key,
        normaliser: NORMALISER_VERSION,
        verdict,
        ...(competency ? { competency } : {}),
      };
      const record = await correct(word);
      return async () => {
        if (before)
          await correct({
            text,
            key,
            normaliser: before.normaliser,
            verdict: before.verdict,
            ...(before.competency ? { competency: before.competency } : {}),
          });
        else await corrections.remove(record.id);
      };
    },
  };
}
