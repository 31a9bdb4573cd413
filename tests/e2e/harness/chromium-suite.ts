/** What every Chromium suite needs: the site, a browser with the test build, a page at a time. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import {
  type Chromium,
  type ChromiumOptions,
  clickToolbarButton,
  sidePanel,
  startChromium,
} from '../../../scripts/browser/chromium';
import { chromeBuild } from './builds';
import { type Site, startSite } from './site';

export interface Suite {
  readonly site: Site;
  readonly chromium: Chromium;
  /** Opens a fixture under its made-up host name; closed after the test. */
  open(path: string): Promise<Page>;
  /** Opens one of Storymark's own pages in a tab; closed after the test. */
  openOwn(page: string): Promise<Page>;
  /** Opens the panel in a tab of its own, speaking of another tab's page. */
  openPanelFor(page: Page): Promise<Page>;
  /** The number by which the extension knows a tab. */
  tabId(page: Page): Promise<number>;
  clickToolbarButton(page: Page): Promise<void>;
  /** The real side panel, once it is open. */
  sidePanel(): Promise<Page>;
}

/** Registers the hooks and returns what tests use; its parts are there once the tests run. */
export function chromiumSuite(options: () => Partial<ChromiumOptions> = () => ({})): Suite {
  let site: Site | undefined;
  let chromium: Chromium | undefined;
  let pages: Page[] = [];

  beforeAll(async () => {
    site = await startSite();
    chromium = await startChromium({ extension: chromeBuild(), ...options() });
  });
  afterAll(async () => {
    await chromium?.browser.close();
    await site?.close();
  });
  afterEach(async () => {
    await Promise.all(pages.map((page) => page.close().catch(() => undefined)));
    pages = [];
  });

  const running = <T>(thing: T | undefined): T => {
    if (thing === undefined) throw new Error('The suite has not started.');
    return thing;
  };
  const openAt = async (address: string): Promise<Page> => {
    const page = await running(chromium).browser.newPage();
    pages.push(page);
    await page.goto(address);
    return page;
  };
  return {
    get site() {
      return running(site);
    },
    get chromium() {
      return running(chromium);
    },
    open: (path) => openAt(running(site).named(path)),
    openOwn: (page) => openAt(running(chromium).url(page)),
    openPanelFor: async (page) =>
      openAt(running(chromium).url(`sidepanel.html?tab=${await tabIdOf(running(chromium), page)}`)),
    tabId: (page) => tabIdOf(running(chromium), page),
    clickToolbarButton: (page) => clickToolbarButton(running(chromium), page),
    sidePanel: () => sidePanel(running(chromium)),
  };
}

async function tabIdOf(chromium: Chromium, page: Page): Promise<number> {
  const target = await chromium.browser.waitForTarget(
    (candidate) => candidate.type() === 'service_worker' && candidate.url().startsWith(chromium.url('')),
  );
  const worker = await target.worker();
  const id = await worker?.evaluate(
    async (url) => (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id,
    page.url(),
  );
  if (id === undefined || id === null) throw new Error(`No tab shows ${page.url()}.`);
  return id;
}
