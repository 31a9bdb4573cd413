/** What the panel can say of the page in front of it. Pure: facts in, one phase out. */
import type { TabInfo } from '../browser/tabs';
import type { PageReport } from '../messaging/contract';
import { isSiteOff, sitePattern } from '../settings/sites';

export interface PageFacts {
  /** undefined while it is asked for, null where there is none. */
  readonly tab: TabInfo | null | undefined;
  /** undefined while it is asked for, null where no script of ours answered. */
  readonly report: PageReport | null | undefined;
  readonly granted: boolean;
  readonly tabOff: boolean;
  readonly sitesOff: readonly string[];
}

/**
 * `asking` nothing is known yet · `locked` a page Storymark may not read before a click · `browser` a page no
 * extension may read · `scanning` the script is there or on its way · `off-site`, `off-tab` switched off by the user
 * · `language` no pack covers it · `empty` nothing found · `marked` questions or requirements found
 */
export type PagePhase =
  | 'asking'
  | 'locked'
  | 'browser'
  | 'scanning'
  | 'off-site'
  | 'off-tab'
  | 'language'
  | 'empty'
  | 'marked';

export function pagePhase({ tab, report, granted, tabOff, sitesOff }: PageFacts): PagePhase {
  if (tab === undefined) return 'asking';
  if (tab === null) return 'browser';
  if (tabOff) return 'off-tab';
  const url = report?.url || tab.url;
  if (url && isSiteOff(sitesOff, url)) return 'off-site';
  if (report) {
    if (report.spots.length > 0) return 'marked';
    // Not read yet: a tab in the background waits until somebody looks at it.
    if (report.scanGeneration === 0) return 'scanning';
    return report.stopped === 'language' ? 'language' : 'empty';
  }
  if (tab.url && sitePattern(tab.url) === null) return 'browser';
  if (report === undefined) return 'asking';
  return granted ? 'scanning' : 'locked';
}
