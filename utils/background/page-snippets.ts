/** What pages are told of the snippets that were saved of them, and the script that finds them there. */
import { injectSnippets } from '../browser/scripts';
import type { PageToBackground } from '../messaging/contract';
import { toPage } from '../messaging/view-port';
import { cleanUrl } from '../snippets/clean-url';
import type { PageSnippet } from '../snippets/types';
import type { SnippetRecord } from '../store/records';
import { getSettings } from '../store/settings';
import { snippets, snippetsAt } from '../store/snippets';
import { isOff } from './off';

/** Of what is kept as a text only nothing is looked for. */
async function lookedForAt(url: string): Promise<SnippetRecord[]> {
  return (await snippetsAt(cleanUrl(url))).filter(({ detached }) => detached !== true);
}

const forPage = ({ id, kind, quote, prefix, suffix, ...more }: SnippetRecord): PageSnippet => {
  const { copies, nth, lookalikes } = more;
  // A saved question has the hint card already; its note stands in the panel.
  return { id, quote, prefix, suffix, copies, nth, lookalikes, hasCard: kind !== 'question' };
};

export async function snippetsFor(
  tabId: number,
  url: string,
): Promise<PageToBackground['snippets.ready']['out']> {
  if (await isOff(tabId, url)) return { snippets: [], button: false };
  const [found, settings] = await Promise.all([lookedForAt(url), getSettings()]);
  return { snippets: found.map(forPage), button: settings.selectionButton };
}

/** Address that each tab was last looked at with; forgotten with the worker, which only means one look more. */
const seen = new Map<number, string>();
const MOST_SEEN = 500;

/** Brings the script into a page that has something for it to do; one that is there already asks again. */
export async function showSnippets(tabId: number, url: string): Promise<void> {
  if (seen.size >= MOST_SEEN) seen.clear();
  seen.set(tabId, url);
  if ((await toPage(tabId, 'snippets.refresh', {})) !== null) return;
  const [found, { selectionButton }, off] = await Promise.all([
    lookedForAt(url),
    getSettings(),
    isOff(tabId, url),
  ]);
  if (!off && (found.length > 0 || selectionButton)) await injectSnippets(tabId);
}

/** The same where a page went on to another address without being loaded. */
export async function followAddress(tabId: number, url: string): Promise<void> {
  if (seen.get(tabId) !== url) await showSnippets(tabId, url);
}

export async function noteOf(id: string): Promise<PageToBackground['snippets.hover']['out']> {
  const found = await snippets.get(id);
  return { note: found?.note ?? '', tags: found?.tags ?? [], stories: found?.storyIds?.length ?? 0 };
}
