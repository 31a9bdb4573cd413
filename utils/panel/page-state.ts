/** The page in front of the panel: its tab, its report, whether Storymark may read it, and the question chosen on it. */
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { SNIPPET_FOCUS } from '../background/focus-key';
import type { TabInfo } from '../browser/tabs';
import type { PageReport } from '../messaging/contract';
import { isSiteOff } from '../settings/sites';
import type { Spot } from '../spotting/types';
import type { Settings } from '../store/records';
import { type PagePhase, pagePhase } from './page-phase';
import { currentSpot } from './question-cursor';
import type { FoundSnippet, PanelServices } from './services';

export interface PageState {
  readonly tab: ReadonlySignal<TabInfo | null | undefined>;
  readonly report: ReadonlySignal<PageReport | null | undefined>;
  readonly granted: ReadonlySignal<boolean>;
  readonly phase: ReadonlySignal<PagePhase>;
  readonly spot: ReadonlySignal<Spot | null>;
  /** How the page's snippets were found, in its order; null where none is looked for. */
  readonly anchors: ReadonlySignal<readonly FoundSnippet[] | null>;
  /** Spot under the pointer on the page. */
  readonly lit: ReadonlySignal<string | null>;
  /** The page's address, as far as it is known. */
  readonly url: ReadonlySignal<string>;
  /** Shows a question here; `reveal` also scrolls the page to it. */
  select(spotId: string, reveal: boolean): void;
  follow(): () => void;
  /** Asks tab, report and grants again. */
  refresh(): Promise<void>;
  activate(): Promise<boolean>;
  setTabOff(off: boolean): Promise<void>;
}

export interface PageStateOptions {
  readonly browser: PanelServices['browser'];
  readonly settings: ReadonlySignal<Settings | undefined>;
  /** Another tab or another page is in front now. */
  onArrive(): void;
  /** The page, or its hint card, asks for a question to be shown. */
  onFocus(): void;
  /** The page asks for one of its snippets to be shown. */
  onSnippet(id: string): void;
  onNotice(text: string): void;
}

const withoutFragment = (url: string | undefined) => url?.split('#')[0] ?? '';

export function createPageState(options: PageStateOptions): PageState {
  const { browser, settings } = options;
  const tab = signal<TabInfo | null | undefined>(undefined);
  const report = signal<PageReport | null | undefined>(undefined);
  const granted = signal(false);
  const tabOff = signal(false);
  const wanted = signal<string | null>(null);
  const lit = signal<string | null>(null);
  const anchors = signal<readonly FoundSnippet[] | null>(null);
  /** A wish for a snippet that was fulfilled. */
  let fulfilled = '';
  const url = computed(() => report.value?.url || tab.value?.url || '');
  /** A question asked for before its report came. */
  let asked: { tabId: number; spotId: string } | null = null;
  let turn = 0;
  let tried = '';

  function takeReport(next: PageReport | null, remembered: string | null): void {
    batch(() => {
      const moved = withoutFragment(next?.url) !== withoutFragment(report.peek()?.url);
      report.value = next;
      if (asked && asked.tabId === tab.peek()?.id) wanted.value = asked.spotId;
      else if (moved || wanted.peek() === null) wanted.value = remembered;
      asked = null;
    });
  }

  /** An allowed page without our script: it was open before it was allowed. Tried once a page. */
  async function startHere({ id, url: address = '' }: TabInfo): Promise<PageReport | null> {
    const page = `${id} ${withoutFragment(address)}`;
    if (page === tried || isSiteOff(settings.peek()?.sitesOff ?? [], address)) return null;
    tried = page;
    return (await browser.activate(id)) ? browser.report(id) : null;
  }

  async function refresh(): Promise<void> {
    turn += 1;
    const mine = turn;
    const next = await browser.currentTab();
    if (mine !== turn) return;
    const before = tab.peek();
    const arrived =
      before !== undefined &&
      (before?.id !== next?.id || withoutFragment(before?.url) !== withoutFragment(next?.url));
    if (arrived || before === undefined) {
      batch(() => {
        tab.value = next;
        if (arrived && before?.id !== next?.id) {
          report.value = undefined;
          anchors.value = null;
          wanted.value = null;
        }
        lit.value = null;
      });
      if (arrived) options.onArrive();
    } else tab.value = next;
    if (!next) {
      report.value = null;
      return;
    }
    const [first, off, site] = await Promise.all([
      browser.report(next.id),
      browser.isTabOff(next.id),
      next.url ? browser.hasSite(next.url) : Promise.resolve(false),
    ]);
    const found = first ?? (site && !off ? await startHere(next) : null);
    const address = found?.url ?? '';
    const [remembered, siteOfReport] = await Promise.all([
      address ? browser.remembered(next.id, address) : Promise.resolve(null),
      !next.url && address ? browser.hasSite(address) : Promise.resolve(site),
    ]);
    if (mine !== turn) return;
    batch(() => {
      tabOff.value = off;
      granted.value = siteOfReport;
      takeReport(found, takeWish(remembered));
    });
    await readAnchors(next.id);
  }

  async function readAnchors(tabId: number): Promise<void> {
    const found = await browser.anchors(tabId);
    if (tabId === tab.peek()?.id) anchors.value = found;
  }

  /** A wish that came while the panel was only just opening. */
  function takeWish(wish: string | null): string | null {
    if (!wish?.startsWith(SNIPPET_FOCUS)) return wish;
    if (wish !== fulfilled) options.onSnippet(wish.slice(SNIPPET_FOCUS.length));
    fulfilled = wish;
    return null;
  }

  /** The same page has other spots now. */
  async function readAgain(tabId: number): Promise<void> {
    const mine = turn;
    const next = await browser.report(tabId);
    // Meanwhile another tab may have come to the front, or the whole state may have been asked for.
    if (mine === turn && next && tabId === tab.peek()?.id) takeReport(next, wanted.peek());
  }

  function select(spotId: string, reveal: boolean): void {
    wanted.value = spotId;
    const id = tab.peek()?.id;
    if (id === undefined) return;
    void browser.remember(id, url.peek(), spotId);
    if (reveal) void browser.reveal(id, spotId);
  }

  return {
    tab,
    report,
    granted,
    anchors,
    lit,
    url,
    phase: computed(() =>
      pagePhase({
        tab: tab.value,
        report: report.value,
        granted: granted.value,
        tabOff: tabOff.value,
        sitesOff: settings.value?.sitesOff ?? [],
      }),
    ),
    spot: computed(() => currentSpot(report.value?.spots ?? [], wanted.value)),
    select,
    refresh,
    follow() {
      const stops = [
        browser.onTabChange(() => void refresh()),
        browser.onMessage({
          'view.changed': ({ tabId, url: address }) => {
            if (tabId !== tab.peek()?.id) return;
            const moved = withoutFragment(address) !== withoutFragment(report.peek()?.url);
            if (moved) void refresh();
            else void readAgain(tabId);
          },
          'view.focus': ({ tabId, spotId }) => {
            const here = tabId === tab.peek()?.id;
            if (here && report.peek()?.spots.some(({ id }) => id === spotId)) select(spotId, false);
            else asked = { tabId, spotId };
            if (!here) void refresh();
            options.onFocus();
          },
          'view.lit': ({ tabId, spotId }) => {
            if (tabId === tab.peek()?.id) lit.value = spotId;
          },
          'view.snippets': ({ tabId }) => {
            if (tabId === tab.peek()?.id) void readAnchors(tabId);
          },
          'view.showSnippet': ({ tabId, id }) => {
            if (tabId !== tab.peek()?.id) return;
            fulfilled = `${SNIPPET_FOCUS}${id}`;
            options.onSnippet(id);
          },
          'view.notice': ({ tabId, text }) => {
            if (tabId === tab.peek()?.id) options.onNotice(text);
          },
        }),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
    async activate() {
      const id = tab.peek()?.id;
      const ok = id !== undefined && (await browser.activate(id));
      await refresh();
      return ok;
    },
    async setTabOff(off) {
      const id = tab.peek()?.id;
      if (id === undefined) return;
      tabOff.value = off;
      await browser.setTabOff(id, off);
      await refresh();
    },
  };
}
