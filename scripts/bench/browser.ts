/** A Chromium to measure in, and pages of it: each fresh, with the script put in and the layout done. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { makePage, type PageKindName, SIZES, type SizeName } from '../../bench/pages';
import { requireBrowser } from '../browser/find';
import { bundle } from '../lib/bundle';

export interface Measured {
  readonly page: Page;
  readonly session: CDPSession;
}

/** A script of bench/page. */
export const benchScript = (name: string): string => join(import.meta.dirname, `../../bench/page/${name}.ts`);

export class BenchBrowser {
  private readonly folder = mkdtempSync(join(tmpdir(), 'storymark-bench-'));
  private readonly made = new Set<string>();
  private readonly scripts = new Map<string, string>();

  private constructor(
    private readonly browser: Browser,
    private readonly script: string,
  ) {}

  static async start(): Promise<BenchBrowser> {
    const script = await bundle(benchScript('entry'));
    const browser = await puppeteer.launch({
      executablePath: requireBrowser('chromium'),
      headless: true,
      pipe: true,
      protocolTimeout: 600_000,
      args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', '--no-first-run'],
    });
    return new BenchBrowser(browser, script);
  }

  /** Runs `work` in a fresh page of its own. */
  async with<T>(kind: PageKindName, size: SizeName, work: (measured: Measured) => Promise<T>): Promise<T> {
    const name = join(this.folder, `${kind}-${size}.html`);
    if (!this.made.has(name)) writeFileSync(name, makePage(kind, SIZES[size]));
    this.made.add(name);
    const context = await this.browser.createBrowserContext();
    try {
      const page = await context.newPage();
      await page.goto(`file://${name}`, { timeout: 120_000 });
      await page.evaluate('document.body.getBoundingClientRect().height');
      await page.evaluate(this.script);
      const session = await page.createCDPSession();
      await session.send('Performance.enable');
      return await work({ page, session });
    } finally {
      await context.close();
    }
  }

  /** Runs `work` in an empty page that has another of the scripts in bench/page. */
  async blank<T>(script: string, work: (page: Page) => Promise<T>): Promise<T> {
    const code = this.scripts.get(script) ?? (await bundle(benchScript(script)));
    this.scripts.set(script, code);
    const context = await this.browser.createBrowserContext();
    try {
      const page = await context.newPage();
      await page.evaluate(code);
      return await work(page);
    } finally {
      await context.close();
    }
  }

  async close(): Promise<void> {
    await this.browser.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** One of the browser's own counters: seconds of script, bytes of heap. */
export async function counter(session: CDPSession, name: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find((one) => one.name === name)?.value ?? 0;
}

export const collectGarbage = async (session: CDPSession): Promise<void> => {
  await session.send('HeapProfiler.collectGarbage');
};
