/** Puts two screenshots beside each other, as page and panel stand in a browser. */
import type { Browser } from 'puppeteer-core';

const GAP = 1;
const EDGE = 28;

function dataUrl(picture: Uint8Array): string {
  return `data:image/png;base64,${Buffer.from(picture).toString('base64')}`;
}

/** The page, cropped to its middle, and the panel right of it; a PNG. */
export async function sideBySide(browser: Browser, page: Uint8Array, panel: Uint8Array): Promise<Uint8Array> {
  const sheet = await browser.newPage();
  try {
    await sheet.setViewport({ width: 1280, height: 760 });
    await sheet.setContent(`<!doctype html><style>
      body { margin: 0; padding: ${EDGE}px; background: #e9ebf5; box-sizing: border-box; height: 760px; }
      main { display: flex; gap: ${GAP}px; height: 100%; border-radius: 12px; overflow: hidden; background: #c9cee0;
        box-shadow: 0 8px 30px rgb(30 40 90 / 0.18); }
      div { flex: 1; background: url(${dataUrl(page)}) center top no-repeat; }
      aside { width: 360px; background: url(${dataUrl(panel)}) left top no-repeat #fff; }
    </style><main><div></div><aside></aside></main>`);
    return await sheet.screenshot();
  } finally {
    await sheet.close();
  }
}
