/** The anchoring corpus where it counts: on the DOM of a real browser, whose text and ranges are not those of a stand-in. */
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { bundle } from '../../../scripts/lib/bundle';
import type { CorpusRun } from '../harness/anchoring-entry';
import { chromiumSuite } from '../harness/chromium-suite';

declare const storymarkCorpus: () => CorpusRun;

const suite = chromiumSuite();

it('the anchoring corpus: no false anchor, and hardly one missed', async () => {
  const script = await bundle(fileURLToPath(new URL('../harness/anchoring-entry.ts', import.meta.url)));
  const page = await suite.chromium.browser.newPage();
  await page.evaluate(script);
  const { cases, wrong, missed } = await page.evaluate(() => storymarkCorpus());
  await page.close();
  expect(cases).toBeGreaterThanOrEqual(300);
  expect(wrong).toEqual([]);
  expect(missed.length / cases, missed.join('\n')).toBeLessThanOrEqual(0.01);
});
