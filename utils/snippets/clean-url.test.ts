// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { canonicalUrl, cleanUrl } from './clean-url';

describe('cleanUrl', () => {
  it('drops what follows the reader around and keeps what chooses the page', () => {
    expect(cleanUrl('https://a.test/q?id=7&utm_source=x&UTM_Medium=y&fbclid=1&gclid=2&page=3')).toBe(
      'https://a.test/q?id=7&page=3',
    );
    expect(cleanUrl('https://a.test/q?utm_source=x')).toBe('https://a.test/q');
  });

  it('drops a place on the page, but not the route of a single-page app', () => {
    expect(cleanUrl('https://a.test/q#answers')).toBe('https://a.test/q');
    expect(cleanUrl('https://a.test/#/questions/7')).toBe('https://a.test/#/questions/7');
    expect(cleanUrl('https://a.test/#!/questions/7')).toBe('https://a.test/#!/questions/7');
  });

  it('leaves the parameters it keeps as they are written', () => {
    expect(cleanUrl('https://a.test/q?s=a+b%20c')).toBe('https://a.test/q?s=a+b%20c');
  });

  it('gives an unreadable address back', () => {
    expect(cleanUrl('not an address')).toBe('not an address');
  });
});

describe('canonicalUrl', () => {
  const page = (head: string): Document => {
    document.head.innerHTML = head;
    return document;
  };

  it('believes a page about its own origin only', () => {
    const at = 'https://a.test/jobs/7?trk=1';
    expect(canonicalUrl(page('<link rel="canonical" href="/jobs/7">'), at)).toBe('https://a.test/jobs/7');
    expect(canonicalUrl(page('<link rel="canonical" href="https://b.test/jobs/7">'), at)).toBeUndefined();
    expect(canonicalUrl(page('<link rel="canonical" href="http://[">'), at)).toBeUndefined();
    expect(canonicalUrl(page(''), at)).toBeUndefined();
  });
});
