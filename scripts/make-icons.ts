/** Renders the extension's icons from scripts/icon/storymark.svg: `npm run icons`. */
import { readFileSync, writeFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { requireBrowser } from './browser/find';

const SIZES = [16, 32, 48, 96, 128];
const svg = readFileSync(new URL('icon/storymark.svg', import.meta.url), 'utf8');

const browser = await puppeteer.launch({
  executablePath: requireBrowser('chromium'),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    const picture = await page.screenshot({ omitBackground: true, type: 'png' });
    writeFileSync(new URL(`../public/icon/${size}.png`, import.meta.url), picture);
  }
} finally {
  await browser.close();
}
