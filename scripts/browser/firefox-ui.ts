/** Firefox's own interface, driven from its own scope: toolbar button, sidebar, popup, context menu. */
import type { Page } from 'puppeteer-core';
import type { Firefox, Json } from './firefox';

/** How Firefox turns an add-on id into the id of its widgets. */
function widgetId(firefox: Firefox): string {
  return firefox.id.toLowerCase().replace(/[^a-z0-9_-]/g, '_');
}

/** Clicks Storymark's button in Firefox's toolbar; this counts as a user's gesture and grants `activeTab`. */
export async function clickToolbarButton(firefox: Firefox, page: Page): Promise<void> {
  await page.bringToFront();
  const clicked = await firefox.chrome<boolean>(
    `(() => { const button = document.getElementById('${widgetId(firefox)}-BAP'); button?.click(); return button !== null; })()`,
  );
  if (!clicked) throw new Error('Storymark has no button in the toolbar.');
}

/** Whether Storymark's sidebar stands open in the front window. */
export function isSidebarOpen(firefox: Firefox): Promise<boolean> {
  return firefox.chrome<boolean>(
    `SidebarController.isOpen && SidebarController.currentID === '${widgetId(firefox)}-sidebar-action'`,
  );
}

/** Puts sidebar and popup away. */
export async function closePanels(firefox: Firefox): Promise<void> {
  await firefox.chrome<null>(
    `(() => {
       if (SidebarController.isOpen) SidebarController.hide();
       document.querySelector('.webextension-popup-browser')?.closest('panel')?.hidePopup();
       return null;
     })()`,
  );
}

/** The browser element that holds the sidebar's page. */
const SIDEBAR = "SidebarController.browser.contentDocument.getElementById('webext-panels-browser')";
/** The one of the popup, while it is open. */
const POPUP = "document.querySelector('.webextension-popup-browser')";

/**
 * Runs an expression inside the page of the sidebar or the popup; `document` and `window` are the page's. No driver
 * reaches those two: a frame script does, as Firefox's own tests use it.
 */
function evaluateIn<T extends Json>(firefox: Firefox, element: string, expression: string): Promise<T> {
  const name = `storymark-test:${Math.random()}`;
  const script = `(async () => {
    const window = content, document = content.document;
    const answer = { };
    try { answer.value = await (${expression}); } catch (error) { answer.error = String(error); }
    sendAsyncMessage(${JSON.stringify(name)}, JSON.stringify(answer));
  })()`;
  return firefox
    .chrome<string>(
      `new Promise((resolve, reject) => {
         const manager = ${element}?.messageManager;
         if (!manager) { reject(new Error('not open')); return; }
         manager.addMessageListener(${JSON.stringify(name)}, function heard({ data }) {
           manager.removeMessageListener(${JSON.stringify(name)}, heard);
           resolve(data);
         });
         manager.loadFrameScript('data:,' + ${JSON.stringify(encodeURIComponent(script))}, false);
         setTimeout(() => reject(new Error('no answer')), 5000);
       })`,
    )
    .then((text) => {
      const answer = JSON.parse(text) as { value?: T; error?: string };
      if (answer.error !== undefined) throw new Error(answer.error);
      return (answer.value ?? null) as T;
    });
}

export function evaluateInSidebar<T extends Json>(firefox: Firefox, expression: string): Promise<T> {
  return evaluateIn(firefox, SIDEBAR, expression);
}

export function evaluateInPopup<T extends Json>(firefox: Firefox, expression: string): Promise<T> {
  return evaluateIn(firefox, POPUP, expression);
}

/** The same inside the page of the front tab: unlike the page's own scripts, it may look into closed shadow roots. */
export function evaluateInTab<T extends Json>(firefox: Firefox, expression: string): Promise<T> {
  return evaluateIn(firefox, 'gBrowser.selectedBrowser', expression);
}

/** Runs one of Storymark's keyboard commands, as its key would. */
export async function runCommand(firefox: Firefox, key: string): Promise<void> {
  const ran = await firefox.chrome<boolean>(
    `(() => {
       const found = document.querySelector('#ext-keyset-id-${widgetId(firefox)} key[key="${key}"]');
       found?.doCommand();
       return found !== null;
     })()`,
  );
  if (!ran) throw new Error(`No command of Storymark is on the key ${key}.`);
}

/** A PNG of what the sidebar shows. */
export async function pictureOfSidebar(firefox: Firefox): Promise<Buffer> {
  const base64 = await firefox.chrome<string>(
    `(async () => {
       const bitmap = await ${SIDEBAR}.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
       const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
       canvas.getContext('2d').drawImage(bitmap, 0, 0);
       const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
       return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
     })()`,
  );
  return Buffer.from(base64, 'base64');
}

/** Width of the sidebar in CSS pixels. */
export async function setSidebarWidth(firefox: Firefox, width: number): Promise<void> {
  await firefox.chrome<null>(
    `(() => { document.getElementById('sidebar-box').style.width = '${width}px'; return null; })()`,
  );
}

/** Chooses an entry of the page's context menu, which a right click has opened before. */
export async function chooseInContextMenu(firefox: Firefox, label: string): Promise<void> {
  const chosen = await firefox.chrome<boolean>(
    `(async () => {
       const menu = document.getElementById('contentAreaContextMenu');
       for (let tries = 0; tries < 40; tries += 1) {
         const entry = [...menu.querySelectorAll('menuitem')].find((item) => item.label === ${JSON.stringify(label)});
         if (menu.state === 'open' && entry) {
           const popup = entry.parentNode;
           // Several entries of one add-on stand in a menu of their own, which has to be open first.
           if (popup !== menu && popup.state !== 'open') popup.parentNode.openMenu(true);
           else { popup.activateItem(entry); return true; }
         }
         await new Promise((resolve) => setTimeout(resolve, 50));
       }
       menu.hidePopup();
       return false;
     })()`,
  );
  if (!chosen) throw new Error(`The context menu has no “${label}”.`);
}
