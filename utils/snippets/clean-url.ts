/** Addresses without what only follows the reader around. */

/** Query parameters that track and choose nothing on the page. */
const TRACKING = new Set([
  'gclid', 'gbraid', 'wbraid', 'dclid', 'fbclid', 'msclkid', 'twclid', 'ttclid', 'yclid', 'igshid', 'li_fat_id',
  'mc_cid', 'mc_eid', '_hsenc', '_hsmi', 'mkt_tok', 'vero_id', 'oly_anon_id', 'oly_enc_id', 'rb_clickid', 's_cid',
  '_ga', '_gl', 'ref_src', 'ref_url', 'trk', 'trkinfo', 'refid', 'trackingid', 'gh_src', 'lever-origin', 'lever-source',
]); // biome-ignore format: a list to scan
const TRACKING_PREFIX = 'utm_';

/** The address without tracking parameters and without a fragment that only scrolls; as given when it can't be read. */
export function cleanUrl(address: string): string {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return address;
  }
  // forEach, not keys(): in Firefox's content scripts the iterators of URLSearchParams can't be iterated.
  const names: string[] = [];
  url.searchParams.forEach((_value, name) => {
    names.push(name);
  });
  for (const name of names) {
    const key = name.toLowerCase();
    if (TRACKING.has(key) || key.startsWith(TRACKING_PREFIX)) url.searchParams.delete(name);
  }
  // "#!/…" and "#/…" are addresses of single-page apps; everything else is a place on the page.
  if (!/^#!?\//.test(url.hash)) url.hash = '';
  return url.href;
}

/** The page's canonical address, if it names one of the same origin: pages control it and often get it wrong. */
export function canonicalUrl(document: Document, address: string): string | undefined {
  const href = document.querySelector('link[rel~="canonical" i]')?.getAttribute('href');
  if (!href) return undefined;
  try {
    const canonical = new URL(href, address);
    return canonical.origin === new URL(address).origin ? canonical.href : undefined;
  } catch {
    return undefined;
  }
}
