/** Saving what is selected, with an answer the user can see even when the panel is closed. */
import { flash } from '../browser/badge';
import { describeSelection } from '../browser/scripts';
import { toViews } from '../messaging/view-port';
import { StoreFull } from '../store/errors';
import { keepDraft } from '../store/question-bank';
import { showSnippets } from './page-snippets';
import { withSuggestion } from './suggest';

const REFUSED = {
  empty: 'Select some text first, then save it.',
  blank: 'The selection holds only white space.',
  long: 'That is more than a snippet can hold (100,000 characters). Select a shorter passage.',
  editable: 'Text in a field you type in is not saved. Select text of the page itself.',
} as const;
const FORBIDDEN = 'The browser lets no extension read this page.';
const EMBEDDED = 'This part of the page belongs to another site, which Storymark may not read.';

/** Saves the selection of a tab (of one frame, if known) and says how it went. */
export async function saveSelection(tabId: number, frameId?: number): Promise<void> {
  const described = await describeSelection(tabId, frameId);
  if (described === null) return answer(tabId, false, frameId ? EMBEDDED : FORBIDDEN);
  if ('refused' in described) return answer(tabId, false, REFUSED[described.refused]);
  try {
    await keepDraft(await withSuggestion(described.snippet));
  } catch (error) {
    const why = error instanceof StoreFull ? error.message : 'The snippet could not be saved. Try again.';
    return answer(tabId, false, why);
  }
  await showSnippets(tabId, described.snippet.url);
  await answer(tabId, true, 'Saved to Storymark');
}

async function answer(tabId: number, ok: boolean, text: string): Promise<void> {
  await Promise.all([flash(tabId, ok, text), toViews('view.notice', { tabId, text })]);
}
