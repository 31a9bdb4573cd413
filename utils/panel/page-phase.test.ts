import { describe, expect, it } from 'vitest';
import type { PageReport } from '../messaging/contract';
import { type PageFacts, pagePhase } from './page-phase';

const report = (over: Partial<PageReport> = {}): PageReport => ({
  scanGeneration: 1,
  url: 'https://prep.example/guide',
  title: 'Guide',
  language: 'en',
  meta: {},
  spots: [],
  ...over,
});
const facts = (over: Partial<PageFacts> = {}): PageFacts => ({
  tab: { id: 1, windowId: 1, url: 'https://prep.example/guide' },
  report: null,
  granted: false,
  tabOff: false,
  sitesOff: [],
  ...over,
});
const spot = {
  id: 'a',
  kind: 'question',
  text: 'Q?',
  parts: [],
  competencies: [],
  evidence: [],
  meta: {},
} as const;

describe('what the panel says of a page', () => {
  it('asks for the click where the address is hidden or no script answers', () => {
    expect(pagePhase(facts({ tab: { id: 1, windowId: 1 } }))).toBe('locked');
    expect(pagePhase(facts())).toBe('locked');
  });

  it('does not ask for a click that would not help on the browser’s own pages', () => {
    expect(pagePhase(facts({ tab: { id: 1, windowId: 1, url: 'about:addons' } }))).toBe('browser');
    expect(pagePhase(facts({ tab: null }))).toBe('browser');
  });

  it('shows Storymark’s own practice page, which has a script though no web address', () => {
    const tab = { id: 1, windowId: 1, url: 'chrome-extension://x/welcome.html' };
    expect(pagePhase(facts({ tab, report: report({ spots: [spot] }) }))).toBe('marked');
  });

  it('waits for an allowed site instead of asking again', () => {
    expect(pagePhase(facts({ granted: true }))).toBe('scanning');
  });

  it('does not say "nothing found" of a page that was not read yet', () => {
    expect(pagePhase(facts({ report: report({ scanGeneration: 0 }) }))).toBe('scanning');
  });

  it('says "off" before anything else, and knows the site by the report where the tab hides its address', () => {
    const sitesOff = ['https://prep.example/*'];
    expect(pagePhase(facts({ tab: { id: 1, windowId: 1 }, sitesOff, report: report() }))).toBe('off-site');
    expect(pagePhase(facts({ tabOff: true, sitesOff, report: report() }))).toBe('off-tab');
  });

  it('tells "nothing found" from "not in this language"', () => {
    expect(pagePhase(facts({ report: report() }))).toBe('empty');
    expect(pagePhase(facts({ report: report({ stopped: 'language' }) }))).toBe('language');
    expect(pagePhase(facts({ report: report({ stopped: 'language', spots: [spot] }) }))).toBe('marked');
  });
});
