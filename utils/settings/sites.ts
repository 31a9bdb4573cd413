/**
 * A site, for "always on" and "off": protocol and host name, any port and path, written as a match pattern
 * ("https://prep.example/*"). Ports are left out because Firefox knows none in patterns.
 */

/** Match pattern of an address's site, or null where there is none (browser pages, files, broken addresses). */
export function sitePattern(url: string): string | null {
  try {
    const { protocol, hostname } = new URL(url);
    // A star is a wildcard in a pattern; no host has one.
    return /^https?:$/.test(protocol) && !hostname.includes('*') ? `${protocol}//${hostname}/*` : null;
  } catch {
    return null;
  }
}

/** Is this a pattern as `sitePattern` writes it? One wrong pattern makes a browser refuse a whole registration. */
export function isSitePattern(pattern: string): boolean {
  return sitePattern(pattern.slice(0, -1)) === pattern;
}

/** The name to show for a site: its host without "www.". Empty for what is no web address. */
export function siteName(url: string): string {
  return sitePattern(url) === null ? '' : new URL(url).hostname.replace(/^www\./, '');
}

export function isSiteOff(sitesOff: readonly string[], url: string): boolean {
  const pattern = sitePattern(url);
  return pattern !== null && sitesOff.includes(pattern);
}

/** The list with this site switched off or on again. */
export function withSite(sitesOff: readonly string[], url: string, off: boolean): string[] {
  const pattern = sitePattern(url);
  const others = sitesOff.filter((site) => site !== pattern);
  return off && pattern !== null ? [...others, pattern].sort() : others;
}
