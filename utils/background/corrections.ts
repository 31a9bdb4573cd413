/** The reader's word on a text, said on a page: kept, and told to every page. */
import { selectedTexts } from '../browser/scripts';
import { toViews } from '../messaging/view-port';
import type { Correction } from '../spotting/types';
import { correct } from '../store/corrections';
import { NORMALISER_VERSION, textKey } from '../text/normalise';
import { markTab, refresh } from './marking';

const logged = (error: unknown): void => console.debug('Storymark:', error);

const keep = (text: string, verdict: Correction['verdict'], competency?: string) =>
  correct({
    text,
    key: textKey(text),
    normaliser: NORMALISER_VERSION,
    verdict,
    ...(competency ? { competency } : {}),
  });

/** Done when the word is kept: nobody waits until every tab was told, which one that hangs would never be. */
export async function keepWord(
  text: string,
  verdict: Correction['verdict'],
  competency?: string,
): Promise<void> {
  await keep(text, verdict, competency);
  refresh().catch(logged);
}

/** Marks what is selected in a tab (in one frame, if known) as a question, here and wherever it stands. How many texts that were. */
export async function markSelection(tabId: number, frameId?: number): Promise<number> {
  if (!(await markTab(tabId))) return 0;
  const texts = await selectedTexts(tabId, frameId);
  for (const text of texts) if (textKey(text) !== '') await keep(text, 'is-a-question');
  if (texts.length > 0) refresh().catch(logged);
  else await toViews('view.notice', { tabId, text: 'Select the words of a question on the page first.' });
  return texts.length;
}
