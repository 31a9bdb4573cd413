/** Looks at screenshots. */
import { PNG } from 'pngjs';
import type { Page } from 'puppeteer-core';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A picture of a part of the viewport, at one pixel for each CSS pixel. */
export async function picture(page: Page, clip: Box): Promise<PNG> {
  // Puppeteer counts from the top of the document, also when it takes only what is in the viewport.
  const scroll = await page.evaluate(() => ({ x: scrollX, y: scrollY }));
  const rounded = {
    x: Math.floor(clip.x + scroll.x),
    y: Math.floor(clip.y + scroll.y),
    width: Math.ceil(clip.width),
    height: Math.ceil(clip.height),
  };
  const data = await page.screenshot({ clip: rounded, type: 'png', captureBeyondViewport: false });
  return PNG.sync.read(Buffer.from(data));
}

/** Share (0..1) of pixels that differ between two pictures of one size by more than a compressed shade. */
export function difference(before: PNG, after: PNG): number {
  if (before.width !== after.width || before.height !== after.height) return 1;
  let changed = 0;
  for (let at = 0; at < before.data.length; at += 4) {
    const distance =
      Math.abs((before.data[at] ?? 0) - (after.data[at] ?? 0)) +
      Math.abs((before.data[at + 1] ?? 0) - (after.data[at + 1] ?? 0)) +
      Math.abs((before.data[at + 2] ?? 0) - (after.data[at + 2] ?? 0));
    if (distance > 12) changed++;
  }
  return changed / (before.width * before.height);
}
