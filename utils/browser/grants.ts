/** Which sites the user allowed for good. Hosts are optional permissions, granted one site at a time. */
import { browser } from './api';

/**
 * Match pattern of an address's site, or null where no grant is possible (browser pages, files). Without the port:
 * Firefox knows none in patterns.
 */
export function sitePattern(url: string): string | null {
  try {
    const { protocol, hostname } = new URL(url);
    return protocol === 'http:' || protocol === 'https:' ? `${protocol}//${hostname}/*` : null;
  } catch {
    return null;
  }
}

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

/** Patterns of every granted site. */
export async function grantedSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((pattern) => /^https?:\/\//.test(pattern) || pattern.startsWith('*://'));
}

/** Calls back whenever grants change, also from the browser's own pages. */
export function onGrantsChange(changed: () => void): void {
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
}
