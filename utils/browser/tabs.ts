/** Tabs as views and background need them. `url` is absent for pages Storymark may not read. */
import { browser } from './api';

export interface TabInfo {
  readonly id: number;
  readonly windowId: number;
  readonly url?: string;
  readonly title?: string;
}

interface RawTab {
  id?: number | undefined;
  windowId?: number | undefined;
  url?: string | undefined;
  title?: string | undefined;
}

function info(tab: RawTab | undefined): TabInfo | null {
  if (tab?.id === undefined || tab.windowId === undefined) return null;
  return {
    id: tab.id,
    windowId: tab.windowId,
    ...(tab.url ? { url: tab.url } : {}),
    ...(tab.title ? { title: tab.title } : {}),
  };
}

/** The active tab of the window this view stands in. */
export async function activeTab(): Promise<TabInfo | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return info(tab);
}

export async function tabById(tabId: number): Promise<TabInfo | null> {
  try {
    return info(await browser.tabs.get(tabId));
  } catch {
    return null;
  }
}

/** Tabs that hold a page now. One put aside to save memory is left asleep: its page is marked when it is loaded again. */
export async function loadedTabs(): Promise<TabInfo[]> {
  const tabs = await browser.tabs.query({ discarded: false });
  return tabs.map(info).filter((tab) => tab !== null);
}

/** Calls back when another tab becomes active or the active one loads another page. Returns the way to stop. */
export function onActiveTabChange(changed: () => void): () => void {
  const updated = (_id: number, change: { url?: string; status?: string }) => {
    if (change.url !== undefined || change.status !== undefined) changed();
  };
  browser.tabs.onActivated.addListener(changed);
  browser.tabs.onUpdated.addListener(updated);
  return () => {
    browser.tabs.onActivated.removeListener(changed);
    browser.tabs.onUpdated.removeListener(updated);
  };
}

/** Opens one of the extension's own pages in a tab, or shows the tab that has it. */
export async function openOwnPage(path: string): Promise<void> {
  const url = browser.runtime.getURL(path);
  const [there] = await browser.tabs.query({ url: `${url.split(/[?#]/)[0]}*` }).catch(() => []);
  if (there?.id === undefined) {
    await browser.tabs.create({ url });
    return;
  }
  await browser.tabs.update(there.id, { active: true, ...(there.url === url ? {} : { url }) });
  if (there.windowId !== undefined) await browser.windows.update(there.windowId, { focused: true });
}

/** Opens an address the user asked for in a new tab. Only web addresses: a stored record might hold anything. */
export async function openWebPage(url: string): Promise<void> {
  if (/^https?:\/\//i.test(url)) await browser.tabs.create({ url });
}
