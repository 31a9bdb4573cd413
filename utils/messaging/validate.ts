/** What comes from a page, message or answer, is validated here, before anything acts on it. */
import * as v from 'valibot';
import { draftFields } from '../snippets/draft-schema';
import type { PageToBackground, ToPage, ViewToBackground } from './contract';

const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
const id = text(200);
const weight = v.number();

const Meta = v.object({
  company: v.optional(text(300)),
  role: v.optional(text(300)),
  round: v.optional(text(300)),
  difficulty: v.optional(text(300)),
});
const Evidence = v.object({ words: text(2_000), speaksFor: text(200), weight });
const Competency = v.object({ id, score: v.number(), cues: v.pipe(v.array(Evidence), v.maxLength(200)) });
const SpotShape = v.object({
  id,
  kind: v.picklist(['question', 'requirement']),
  text: text(20_000),
  parts: v.pipe(v.array(text(20_000)), v.maxLength(500)),
  competencies: v.pipe(v.array(Competency), v.maxLength(100)),
  evidence: v.pipe(v.array(Evidence), v.maxLength(200)),
  meta: Meta,
  answer: v.optional(v.picklist(['story', 'pitch', 'plan', 'knowledge'])),
  umbrella: v.optional(id),
});
const Report = v.object({
  scanGeneration: v.number(),
  url: text(20_000),
  title: text(5_000),
  language: text(60),
  meta: Meta,
  spots: v.pipe(v.array(SpotShape), v.maxLength(20_000)),
  stopped: v.optional(v.picklist(['limit', 'language'])),
});
const Mark = v.object({ scanGeneration: v.number(), spotId: id });
const Snippet = v.object(draftFields);

/** One schema a message; a message without one here is refused. */
export const fromPage: { [T in keyof PageToBackground]: v.GenericSchema } = {
  'page.ready': v.object({ url: text(20_000) }),
  'page.changed': v.object({ scanGeneration: v.number(), url: text(20_000), questions: v.number() }),
  'page.more': v.object({}),
  'hint.count': v.object({
    ...Mark.entries,
    text: text(20_000),
    competencies: v.pipe(v.array(v.object({ id, score: v.number() })), v.maxLength(100)),
  }),
  'hint.open': Mark,
  'hint.lit': v.object({ mark: v.nullable(Mark) }),
  'hint.correct': v.object({
    text: text(20_000),
    verdict: v.picklist(['not-a-question', 'is-a-question', 'tests']),
    competency: v.optional(id),
  }),
  'hint.save': v.object({ snippet: Snippet }),
  'snippets.ready': v.object({ url: text(20_000) }),
  'snippets.changed': v.object({ url: text(20_000) }),
  'snippets.hover': v.object({ id }),
  'snippets.open': v.object({ id }),
  'snippets.save': v.object({ snippet: Snippet }),
};

/** What a page answers to background and views. */
export const pageAnswers: { [T in keyof ToPage]: v.GenericSchema } = {
  'page.list': Report,
  'page.alive': v.object({ url: text(20_000) }),
  'page.reveal': v.object({ found: v.boolean() }),
  'page.step': v.object({ spotId: v.nullable(id) }),
  'page.setup': v.null(),
  'snippets.list': v.object({
    url: text(20_000),
    snippets: v.pipe(
      v.array(v.object({ id, state: v.picklist(['exact', 'moved', 'changed', 'ambiguous', 'orphan']) })),
      v.maxLength(20_000),
    ),
  }),
  'snippets.refresh': v.object({ ok: v.boolean() }),
  'snippets.reveal': v.object({ words: v.nullable(text(500_000)) }),
  'snippets.describe': v.object({ snippet: v.nullable(Snippet) }),
};

export const fromView: { [T in keyof ViewToBackground]: v.GenericSchema } = {
  'view.refresh': v.object({}),
  'view.activate': v.object({ tabId: v.pipe(v.number(), v.integer()) }),
  'view.tabOff': v.object({ tabId: v.pipe(v.number(), v.integer()), off: v.boolean() }),
};

/** Texts of what is selected, as a page's own frame brought them back. */
export const SelectedTexts = v.pipe(v.array(text(2_000)), v.maxLength(20));

/** What `executeScript` brought back from the page's selection. */
export const SelectionResult = v.union([
  v.object({ snippet: Snippet }),
  v.object({ refused: v.picklist(['empty', 'editable', 'blank', 'long']) }),
]);

/** What was read of a guide. */
export const GuideResult = v.object({
  title: text(1_000),
  url: text(20_000),
  language: text(60),
  sections: v.pipe(
    v.array(v.object({ heading: text(500), lines: v.pipe(v.array(text(3_000)), v.maxLength(200)) })),
    v.maxLength(300),
  ),
});
