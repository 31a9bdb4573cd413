/** The browser as the panel needs it, for real. */
import { FOCUS_KEY, type Focus } from '../background/focus';
import { isTabOff } from '../background/off';
import { dropSite, hasSite, requestSite } from '../browser/grants';
import { openFromBrowserUi } from '../browser/panel-host';
import { describeSelection, injectSnippets, readGuide, selectedTexts } from '../browser/scripts';
import { sessionGet, sessionSet } from '../browser/session';
import { activeTab, onActiveTabChange, openOwnPage, openWebPage, tabById } from '../browser/tabs';
import { onViewMessage, toBackground, toPage } from '../messaging/view-port';
import { isGuide } from '../rubrics/guide';
import { GUIDE_INBOX, type ReadGuide } from './guide-inbox';
import { fromMemory, type Memory, withMemory } from './question-cursor';
import type { PanelServices, Ticks } from './services';

const TICKS = 'panel-ticks';
const memoryKey = (tabId: number) => `panel-questions-${tabId}`;

/** `fixedTab`: the tab a popup was opened for; without it the panel follows the active one. */
export function liveBrowser(fixedTab: number | null): PanelServices['browser'] {
  /** When a question was last chosen here; a wish from before that is past. */
  let chosen = 0;

  async function remembered(tabId: number, url: string): Promise<string | null> {
    const [focus, memory] = await Promise.all([
      sessionGet<Focus | null>(FOCUS_KEY, null),
      sessionGet<Memory>(memoryKey(tabId), []),
    ]);
    // Reading does not use the wish up: the panel asks several times while it and its window are only just opening.
    // A wish of long ago, of a panel closed since, gives way to what was looked at later.
    const open = focus?.tabId === tabId && focus.at > chosen && Date.now() - focus.at < WISH_LASTS;
    if (open) return focus.spotId;
    return fromMemory(memory, url);
  }

  return {
    currentTab: () => (fixedTab === null ? activeTab() : tabById(fixedTab)),
    onTabChange: onActiveTabChange,
    onMessage: onViewMessage,
    report: (tabId) => toPage(tabId, 'page.list', {}),
    reveal: async (tabId, spotId) => {
      await toPage(tabId, 'page.reveal', { spotId });
    },
    selection: (tabId) => selectedTexts(tabId),
    activate: async (tabId) => (await toBackground('view.activate', { tabId }))?.ok ?? false,
    hasSite,
    allowSite: requestSite,
    dropSite: async (url) => {
      await dropSite(url);
    },
    isTabOff,
    setTabOff: async (tabId, off) => {
      await toBackground('view.tabOff', { tabId, off });
    },
    refresh: async () => {
      await toBackground('view.refresh', {});
    },
    anchors: async (tabId) => (await toPage(tabId, 'snippets.list', {}))?.snippets ?? null,
    revealSnippet: async (tabId, id, nearest) =>
      (await toPage(tabId, 'snippets.reveal', { id, nearest }))?.words ?? null,
    async describe(tabId, nearestTo) {
      if (nearestTo !== null)
        return (await toPage(tabId, 'snippets.describe', { id: nearestTo }))?.snippet ?? null;
      const answer = await describeSelection(tabId);
      return answer && 'snippet' in answer ? answer.snippet : null;
    },
    async describeText(tabId, text) {
      const ask = () => toPage(tabId, 'snippets.describe', { text });
      // On a page of which nothing was saved yet no script of ours looks for snippets.
      const answer = (await ask()) ?? ((await injectSnippets(tabId)) ? await ask() : null);
      return answer?.snippet ?? null;
    },
    async takeGuide(tabId) {
      const outline = await readGuide(tabId);
      if (!outline || !isGuide(outline)) return false;
      const read: ReadGuide = { id: crypto.randomUUID(), outline };
      await sessionSet(GUIDE_INBOX, read);
      return true;
    },
    refreshSnippets: async (tabId) => {
      await toPage(tabId, 'snippets.refresh', {});
    },
    remembered,
    remember: async (tabId, url, spotId) => {
      chosen = Date.now();
      const memory = await sessionGet<Memory>(memoryKey(tabId), []);
      await sessionSet(memoryKey(tabId), withMemory(memory, url, spotId));
    },
    loadTicks: () => sessionGet<Ticks>(TICKS, {}),
    saveTicks: (ticks) => sessionSet(TICKS, ticks),
    openWeb: (url) => void openWebPage(url),
    openOwn: (path) => void openOwnPage(path),
    openSidebar: () => openFromBrowserUi(fixedTab ?? -1),
  };
}

/** How long a click on a hint card waits for a panel that is opening, milliseconds. */
const WISH_LASTS = 15_000;
