/** Where Storymark stays off: sites (kept in the settings) and single tabs (until the browser closes). */
import { sessionGet, sessionSet } from '../browser/session';
import { isSiteOff } from '../settings/sites';
import { getSettings } from '../store/settings';

const KEY = 'tabsOff';

export async function isTabOff(tabId: number): Promise<boolean> {
  return (await sessionGet<number[]>(KEY, [])).includes(tabId);
}

export async function setTabOff(tabId: number, off: boolean): Promise<void> {
  const others = (await sessionGet<number[]>(KEY, [])).filter((id) => id !== tabId);
  await sessionSet(KEY, off ? [...others, tabId] : others);
}

/** Is Storymark switched off for this page, by its site or by its tab? */
export async function isOff(tabId: number, url: string): Promise<boolean> {
  const [{ sitesOff }, tabOff] = await Promise.all([getSettings(), isTabOff(tabId)]);
  return tabOff || isSiteOff(sitesOff, url);
}
