/** Context menu entries and keyboard commands. */
import { browser, hasSidebar } from './api';

export interface ClickedTab {
  readonly id: number;
  readonly windowId: number;
  readonly url?: string;
}

export interface MenuActions {
  open(tab: ClickedTab): void;
  saveSelection(tab: ClickedTab, frameId?: number): void;
  markSelection(tab: ClickedTab, frameId?: number): void;
  library(): void;
}
export interface CommandActions {
  step(tab: ClickedTab, direction: 1 | -1): void;
  saveSelection(tab: ClickedTab): void;
}

/** Creates the entries. Called at install and update: the browser keeps them between starts. */
export async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  const title = (key: string) => browser.i18n.getMessage(key);
  browser.contextMenus.create({ id: 'save-selection', title: title('menuSave'), contexts: ['selection'] });
  browser.contextMenus.create({ id: 'mark-selection', title: title('menuMark'), contexts: ['selection'] });
  browser.contextMenus.create({
    id: 'open',
    title: title('menuOpen'),
    contexts: ['page', 'link', 'selection'],
  });
  browser.contextMenus.create({ id: 'library', title: title('menuLibrary'), contexts: ['action'] });
}

interface RawTab {
  id?: number | undefined;
  windowId?: number | undefined;
  url?: string | undefined;
}
function clicked(tab: RawTab | undefined): ClickedTab | null {
  if (tab?.id === undefined || tab.windowId === undefined) return null;
  return { id: tab.id, windowId: tab.windowId, ...(tab.url ? { url: tab.url } : {}) };
}

/** Actions run synchronously in the listener, where the user's gesture still counts. */
export function onMenu(actions: MenuActions): void {
  browser.contextMenus.onClicked.addListener((item, rawTab) => {
    if (item.menuItemId === 'library') return actions.library();
    const tab = clicked(rawTab);
    if (!tab) return;
    if (item.menuItemId === 'open') actions.open(tab);
    else if (item.menuItemId === 'mark-selection') actions.markSelection(tab, item.frameId);
    else if (item.menuItemId === 'save-selection') actions.saveSelection(tab, item.frameId);
  });
}

export function onToolbarButton(open: (tab: ClickedTab) => void): void {
  browser.action.onClicked.addListener((rawTab) => {
    const tab = clicked(rawTab);
    if (tab) open(tab);
  });
}

export function onCommand(actions: CommandActions): void {
  browser.commands.onCommand.addListener((command, rawTab) => {
    const tab = clicked(rawTab);
    if (!tab) return;
    if (command === 'next-mark') actions.step(tab, 1);
    else if (command === 'previous-mark') actions.step(tab, -1);
    else if (command === 'save-selection') actions.saveSelection(tab);
  });
}

export interface CommandKey {
  readonly name: string;
  readonly description: string;
  /** Empty when none is assigned. */
  readonly key: string;
}

/** Keyboard commands with what they do and their keys; an empty key was not assigned (taken by another extension). */
export async function commandKeys(): Promise<CommandKey[]> {
  const commands = await browser.commands.getAll();
  return commands.map(({ name = '', description = '', shortcut = '' }) => ({
    name,
    description: description || browser.i18n.getMessage('commandOpen'),
    key: shortcut,
  }));
}

/** Where keys are changed: Chromium has a page of its own that may be opened, Firefox opens its by a call. */
export const shortcutSettings: { readonly help: string; readonly open: (() => Promise<unknown>) | null } =
  hasSidebar
    ? {
        help: 'Keys are changed in Firefox under Add-ons and themes, “Manage Extension Shortcuts”.',
        open: 'openShortcutSettings' in browser.commands ? () => openFirefoxShortcuts() : null,
      }
    : {
        help: 'Keys are changed on the browser’s own page for extension shortcuts.',
        open: () => browser.tabs.create({ url: 'chrome://extensions/shortcuts' }),
      };

function openFirefoxShortcuts(): Promise<unknown> {
  const commands = browser.commands as typeof browser.commands & {
    openShortcutSettings?: () => Promise<void>;
  };
  return commands.openShortcutSettings?.() ?? Promise.resolve();
}
