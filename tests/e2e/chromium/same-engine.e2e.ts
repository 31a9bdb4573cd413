/** The code that marks a page in the browser is the code that runs from the command line: both find the same spots. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { until } from '../../../scripts/browser/poll';
import { builtinEngine } from '../../../scripts/lib/engine';
import { loadPage } from '../../../scripts/lib/load-page';
import { readContext } from '../../../utils/spotting/context';
import { plainSpot } from '../../../utils/spotting/found-spot';
import { spotPage } from '../../../utils/spotting/spot';
import type { Spot } from '../../../utils/spotting/types';
import { buildTextIndex } from '../../../utils/text/text-index';
import { chromiumSuite } from '../harness/chromium-suite';

const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));
/** What a browser shows as it is; Markdown it shows as plain text. */
const pages = readdirSync(FIXTURES).filter((name) => /\.(?:html|txt)$/.test(name));

const suite = chromiumSuite();

/** What the content script reported, asked the way the panel asks. */
async function reported(page: Page): Promise<readonly Spot[]> {
  const tabId = await suite.tabId(page);
  const target = await suite.chromium.browser.waitForTarget(
    (candidate) =>
      candidate.type() === 'service_worker' && candidate.url().startsWith(suite.chromium.url('')),
  );
  const worker = await target.worker();
  const message = { storymark: 'page', type: 'page.list', payload: {} };
  return until('the report of the page', async () => {
    const report = await worker?.evaluate(
      (id, asked) => chrome.tabs.sendMessage(id, asked, { frameId: 0 }).catch(() => null),
      tabId,
      message,
    );
    return report?.scanGeneration > 0 && (report.spots as Spot[]);
  });
}

describe('browser and command line', () => {
  it.each(pages)('find the same spots on %s', async (name) => {
    const page = await suite.open(name);
    const document = loadPage(FIXTURES + name);
    const here = spotPage(buildTextIndex(document), readContext(document, page.url()), builtinEngine());
    const there = await reported(page);
    expect(there).toEqual(JSON.parse(JSON.stringify(here.map(plainSpot))));
  });

  it('have questions to agree on', async () => {
    expect((await reported(await suite.open('practice-page.html'))).length).toBeGreaterThan(14);
  });
});
