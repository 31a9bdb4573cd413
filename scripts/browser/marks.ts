/** Reads Storymark's marks from a page, in the page's own world: what is read here, the page's scripts can read too. */
import type { Page } from 'puppeteer-core';
import { until } from './poll';

/** Texts of all highlights whose name speaks of Storymark, in document order. */
export function markedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ranges = [...CSS.highlights]
      .filter(([name]) => name.startsWith('storymark'))
      .flatMap(([, highlight]) => [...highlight] as Range[])
      .filter((range) => !range.collapsed);
    // Ranges of different shadow roots have no order among them.
    ranges.sort((a, b) =>
      a.startContainer.getRootNode() === b.startContainer.getRootNode()
        ? a.compareBoundaryPoints(Range.START_TO_START, b)
        : 0,
    );
    return [...new Set(ranges.map((range) => range.toString().replace(/\s+/g, ' ').trim()))];
  });
}

/** Resolves to the marked texts once there are at least `count`. */
export function waitForMarks(page: Page, count = 1, timeout = 15_000): Promise<string[]> {
  return until(
    `${count} marks`,
    async () => {
      const texts = await markedTexts(page);
      return texts.length >= count ? texts : undefined;
    },
    timeout,
  );
}

/** Where a marked text stands, in CSS pixels of the viewport; scrolled into view first. */
export async function markBox(
  page: Page,
  text: string,
): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await page.evaluate((wanted) => {
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith('storymark')) continue;
      for (const range of highlight as unknown as Iterable<Range>) {
        if (!range.toString().replace(/\s+/g, ' ').includes(wanted)) continue;
        range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { x, y, width, height } = range.getClientRects()[0] ?? new DOMRect();
        return { x, y, width, height };
      }
    }
    return null;
  }, text);
  if (!box) throw new Error(`No mark holds “${text}”.`);
  return box;
}
