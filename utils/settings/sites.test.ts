import { describe, expect, it } from 'vitest';
import { isSiteOff, isSitePattern, siteName, sitePattern, withSite } from './sites';

describe('sites', () => {
  it('tells its own patterns, also of odd hosts, from words that a browser would refuse', () => {
    for (const url of [
      'http://[::1]:8080/x',
      'https://bücher.example/',
      'http://127.0.0.1/',
      'https://a.example./',
    ]) {
      expect(isSitePattern(sitePattern(url) ?? '')).toBe(true);
    }
    for (const bad of [
      '',
      'prep.example',
      '*://*/*',
      'https://*.prep.example/*',
      'https://prep.example/',
      'file:///*',
    ]) {
      expect(isSitePattern(bad)).toBe(false);
    }
  });

  it('sees one site behind every port and path of a host', () => {
    expect(sitePattern('https://prep.example:8443/a?b#c')).toBe('https://prep.example/*');
    expect(sitePattern('https://other.prep.example/')).not.toBe(sitePattern('https://prep.example/'));
  });

  it('knows no site for what a grant cannot cover', () => {
    for (const url of [
      'about:blank',
      'file:///home/me/notes.html',
      'chrome://extensions',
      'not an address',
      '',
    ]) {
      expect(sitePattern(url)).toBeNull();
      expect(siteName(url)).toBe('');
    }
  });

  it('stays off on every page of a site until it is switched on again', () => {
    const off = withSite([], 'https://prep.example/one', true);
    expect(isSiteOff(off, 'https://prep.example/two')).toBe(true);
    expect(isSiteOff(off, 'http://prep.example/two')).toBe(false);
    expect(withSite(withSite(off, 'https://prep.example/', true), 'https://prep.example/', false)).toEqual(
      [],
    );
  });

  it('switches nothing for an address that is no site', () => {
    expect(withSite(['https://a.example/*'], 'about:blank', true)).toEqual(['https://a.example/*']);
  });
});
