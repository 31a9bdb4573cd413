/** What a saved passage may be good for, as questions are classified: a suggestion the reader can change. */

import model from '../rubrics/builtin/model.json';
import type { SnippetDraft } from '../snippets/types';
import { type Classifier, createClassifier } from '../spotting/classifier';
import { classify } from '../spotting/classify';
import type { PackCues } from '../spotting/engine';
import { type PacksInForce, packsInForce } from './packs';

/** Chance below which nothing speaks clearly enough. */
const CLEAR = 0.5;
/** Text looked at, UTF-16 units: the subject of a passage stands at its beginning. */
const LOOKED_AT = 2_000;

let made:
  | { readonly packs: PacksInForce; readonly whole: Classifier; readonly byCues: Classifier }
  | undefined;

/** The draft with the competency it speaks for most, unless it names one or speaks for none. */
export async function withSuggestion(draft: SnippetDraft): Promise<SnippetDraft> {
  if (draft.competency !== undefined) return draft;
  const packs = await packsInForce();
  if (made?.packs !== packs) {
    const cues = packs.cues as readonly PackCues[];
    made = { packs, whole: createClassifier(cues, model), byCues: createClassifier(cues) };
  }
  const text = draft.quote.slice(0, LOOKED_AT);
  const [best] = classify(text, {}, made.whole);
  if (!best || best.score < CLEAR) return draft;
  // Words were learned from questions; prose of any kind holds some of them, and a cue much more rarely.
  const spoken = classify(text, {}, made.byCues).some(({ id }) => id === best.id);
  return spoken ? { ...draft, competency: best.id } : draft;
}
