/** The desk of guides in this page: one for as long as the page is open, kept in session storage at every keystroke. */
import { signal } from '@preact/signals';
import { onSessionChange, sessionGet, sessionSet } from '../../utils/browser/session';
import { GUIDE_INBOX, type ReadGuide } from '../../utils/panel/guide-inbox';
import { draftFromGuide } from '../../utils/rubrics/guide';
import { type Desk, EMPTY_DESK, receive } from '../../utils/rubrics/guide-desk';

const KEY = 'guide-desk';

/** Null until it was read from storage. */
export const desk = signal<Desk | null>(null);

let writing: Promise<unknown> = Promise.resolve();

/** The next state from the one there is by now, not from the one that was drawn. */
export function change(step: (desk: Desk) => Desk): void {
  desk.value = step(desk.peek() ?? EMPTY_DESK);
  // One after the other, and always what holds by then. What cannot be kept is still on the screen.
  writing = writing.then(() => sessionSet(KEY, desk.peek())).catch(() => undefined);
}

async function look(): Promise<void> {
  const read = await sessionGet<ReadGuide | null>(GUIDE_INBOX, null);
  if (read) change((now) => receive(now, read.id, draftFromGuide(read.outline)));
}

let opened: Promise<void> | undefined;

/** Takes up what was written before the page was closed or reloaded, and from then on every page that is read. */
export function openDesk(): Promise<void> {
  opened ??= (async () => {
    desk.value = await sessionGet<Desk>(KEY, EMPTY_DESK);
    onSessionChange(GUIDE_INBOX, () => void look());
    await look();
  })();
  return opened;
}
