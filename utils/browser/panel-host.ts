/**
 * Where the panel lives: Chromium's side panel, Firefox's sidebar, and, where Firefox refuses to open that from a page,
 * its popup. What may be called from where was measured; see "Opening the panel" in docs/architecture.md.
 */
import { browser, hasSidebar } from './api';

const PANEL = 'sidepanel.html';

/**
 * Opens the panel from the browser's own interface (toolbar button, menu, shortcut). Call it first thing in the
 * listener: any await before it loses the user's gesture.
 */
export function openFromBrowserUi(tabId: number): Promise<void> {
  return hasSidebar ? browser.sidebarAction.open() : chrome.sidePanel.open({ tabId });
}

/** Opens the panel for a trusted click in a page. Same rule in Chromium; Firefox needs no gesture for the popup. */
export function openFromPage(tabId: number, windowId: number): Promise<void> {
  return hasSidebar ? openPopup(tabId, windowId) : chrome.sidePanel.open({ tabId });
}

const LOCK = 'panel-in-window-';

/**
 * Tells, for as long as this page lives, which window the panel stands in: Chromium names none for a side panel that
 * was opened for one tab. The browser lets go of a lock by itself, also when the page is killed.
 */
export async function announcePanel(): Promise<void> {
  // A tab that shows the panel's page is no panel. Firefox tells by itself whether its sidebar is open.
  if (hasSidebar || (await browser.tabs.getCurrent())) return;
  const { id } = await browser.windows.getCurrent();
  await navigator.locks.request(
    `${LOCK}${id}`,
    { mode: 'shared' },
    () => new Promise<never>(() => undefined),
  );
}

/** Is the panel to be seen in this window? */
export async function isPanelOpen(windowId: number): Promise<boolean> {
  if (!hasSidebar) {
    const { held = [] } = await navigator.locks.query();
    return held.some(({ name }) => name === `${LOCK}${windowId}`);
  }
  return (
    (await browser.sidebarAction.isOpen({ windowId })) ||
    browser.extension.getViews({ type: 'popup' }).length > 0
  );
}

async function openPopup(tabId: number, windowId: number): Promise<void> {
  if (await browser.sidebarAction.isOpen({ windowId })) return;
  const popup = `${PANEL}?view=popup&tab=${tabId}`;
  // A default popup suppresses action.onClicked: it is set for this one opening only.
  await browser.action.setPopup({ popup: browser.runtime.getURL(popup), tabId });
  try {
    await browser.action.openPopup({ windowId });
  } catch {
    await openWindow(tabId);
  } finally {
    await browser.action.setPopup({ popup: null, tabId });
  }
}

/** Where even the popup is refused (the toolbar is hidden, another window has the focus): a window, one at most. */
async function openWindow(tabId: number): Promise<void> {
  const url = browser.runtime.getURL(`${PANEL}?tab=${tabId}`);
  const windows = await browser.windows.getAll({ populate: true, windowTypes: ['popup'] });
  const panel = windows
    .flatMap(({ tabs = [] }) => tabs)
    .find((tab) => tab.url?.startsWith(url.split('?')[0] ?? url));
  if (panel?.id === undefined || panel.windowId === undefined) {
    await browser.windows.create({ type: 'popup', url, width: 420, height: 680 });
    return;
  }
  if (panel.url !== url) await browser.tabs.update(panel.id, { url });
  await browser.windows.update(panel.windowId, { focused: true });
}
