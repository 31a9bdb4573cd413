/** Which sites the user allowed for good. Hosts are optional permissions, granted one site at a time. */
import { sitePattern } from '../settings/sites';
import { browser } from './api';

/** May Storymark read this address without a click? */
export async function hasSite(url: string): Promise<boolean> {
  const pattern = sitePattern(url);
  return pattern !== null && (await browser.permissions.contains({ origins: [pattern] }));
}

/** Asks the user. Must be called from a click; resolves to whether it was granted. */
export function requestSite(url: string): Promise<boolean> {
  const pattern = sitePattern(url);
  return pattern === null ? Promise.resolve(false) : browser.permissions.request({ origins: [pattern] });
}

export async function dropSite(url: string): Promise<boolean> {
  const pattern = sitePattern(url);
  return pattern !== null && (await browser.permissions.remove({ origins: [pattern] }));
}

/** Takes back one granted pattern, as listed by `grantedSites`. */
export function dropPattern(pattern: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [pattern] });
}

/** Patterns of every granted site, each once: Firefox may name one twice after a restart. */
export async function grantedSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return [...new Set(origins)].filter(
    (pattern) => /^https?:\/\//.test(pattern) || pattern.startsWith('*://'),
  );
}

/** Calls back whenever grants change, also from the browser's own pages. */
export function onGrantsChange(changed: () => void): void {
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
}
