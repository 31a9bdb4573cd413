/** Which tabs are marked: at a click, on allowed sites, and again after settings or grants change. */

import { grantedSites, hasSite } from '../browser/grants';
import { injectPageScript, syncRegistration } from '../browser/scripts';
import { loadedTabs } from '../browser/tabs';
import { toPage } from '../messaging/view-port';
import { getSettings } from '../store/settings';
import { setupFor } from './page-setup';
import { showSnippets } from './page-snippets';

/** Marks one tab now, unless it is marked already. False where the browser lets nobody read. */
export async function markTab(tabId: number): Promise<boolean> {
  if ((await toPage(tabId, 'page.alive', {})) !== null) return true;
  return injectPageScript(tabId);
}

/** Makes registrations match grants and settings. Runs at every start: an update drops registrations without a word. */
async function syncSites(): Promise<void> {
  const [granted, { sitesOff }] = await Promise.all([grantedSites(), getSettings()]);
  await syncRegistration(granted, sitesOff);
}

/** Registrations follow, and every page that is marked gets its new setup; granted open tabs are marked at once. */
export async function refresh(): Promise<void> {
  await Promise.all([syncSites(), renewTabs()]);
}

async function renewTabs(): Promise<void> {
  await Promise.all(
    (await loadedTabs()).map(async ({ id, url }) => {
      const page = await toPage(id, 'page.alive', {});
      if (page !== null) {
        await toPage(id, 'page.setup', await setupFor(id, page.url));
        await showSnippets(id, page.url);
      } else if (url && (await hasSite(url))) await injectPageScript(id);
    }),
  );
}
