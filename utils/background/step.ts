/** Next and previous mark by keyboard, on the page and in a panel that is open beside it. */
import { isPanelOpen } from '../browser/panel-host';
import { toPage } from '../messaging/view-port';
import { focusQuestion } from './focus';
import { markTab } from './marking';

/** Goes to the next (1) or previous (-1) mark of a tab, marking it first where needed; an open panel follows. */
export async function stepOn(
  { id, windowId }: { readonly id: number; readonly windowId: number },
  direction: 1 | -1,
): Promise<void> {
  await markTab(id);
  const answer = await toPage(id, 'page.step', { direction });
  // With the panel open there is no hint card: the panel itself is where the question is read.
  if (answer?.spotId && (await isPanelOpen(windowId))) await focusQuestion(id, answer.spotId);
}
