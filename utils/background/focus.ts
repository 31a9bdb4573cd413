/** Which question the panel should show next: left in session storage, so that a panel that is only just opening finds it. */
import { sessionSet } from '../browser/session';
import { toViews } from '../messaging/view-port';
import { SNIPPET_FOCUS } from './focus-key';

export const FOCUS_KEY = 'focus';

export interface Focus {
  readonly tabId: number;
  /** A spot's id, or `snippet:` and a snippet's. */
  readonly spotId: string;
  /** Milliseconds since the epoch: the later wish wins, an old one is ignored. */
  readonly at: number;
}

export async function focusQuestion(tabId: number, spotId: string): Promise<void> {
  const focus: Focus = { tabId, spotId, at: Date.now() };
  await sessionSet(FOCUS_KEY, focus);
  await toViews('view.focus', { tabId, spotId });
}

export async function focusSnippet(tabId: number, id: string): Promise<void> {
  const focus: Focus = { tabId, spotId: `${SNIPPET_FOCUS}${id}`, at: Date.now() };
  await sessionSet(FOCUS_KEY, focus);
  await toViews('view.showSnippet', { tabId, id });
}
