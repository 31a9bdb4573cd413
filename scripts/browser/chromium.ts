/** Starts Chromium with Storymark in it, for tests and for the demo. */
import puppeteer, { type Browser, type Page, type Target } from 'puppeteer-core';
import { requireBrowser } from './find';
import { until } from './poll';

export interface ChromiumOptions {
  /** Folder of the built extension. */
  readonly extension: string;
  /** Profile folder; a fresh one by default, gone when the browser closes. */
  readonly profile?: string;
  /** With a window, on this X display (or on the desktop's when ''). Headless when absent. */
  readonly display?: string;
  readonly width?: number;
  readonly height?: number;
  /** Further switches. */
  readonly args?: readonly string[];
}

export interface Chromium {
  readonly browser: Browser;
  readonly id: string;
  /** Address of one of Storymark's own pages, e.g. `url('sidepanel.html')`. */
  url(page: string): string;
}

/** Pages that look like real sites and are served from this machine. */
export const FIXTURE_HOSTS = '*.example-prep-site.test';

function switches(options: ChromiumOptions): string[] {
  return [
    // Chromium refuses to run its sandbox as root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-search-engine-choice-screen',
    '--password-store=basic',
    `--host-resolver-rules=MAP ${FIXTURE_HOSTS} 127.0.0.1`,
    `--window-size=${options.width ?? 1280},${options.height ?? 900}`,
    ...(options.args ?? []),
  ];
}

/** Resolves once Storymark is ready: its worker runs, and its script is registered for the sites it may read. */
export async function startChromium(options: ChromiumOptions): Promise<Chromium> {
  const browser = await puppeteer.launch({
    executablePath: requireBrowser('chromium'),
    headless: options.display === undefined,
    pipe: true,
    enableExtensions: [options.extension],
    defaultViewport: null,
    // A person at the window need not be told in a bar that it was started by a script.
    ...(options.display === '' ? { ignoreDefaultArgs: ['--enable-automation'] } : {}),
    args: switches(options),
    ...(options.profile === undefined ? {} : { userDataDir: options.profile }),
    ...(options.display ? { env: { ...process.env, DISPLAY: options.display } } : {}),
  });
  const worker = await browser.waitForTarget(
    (target) => target.type() === 'service_worker' && target.url().startsWith('chrome-extension://'),
    { timeout: 20_000 },
  );
  const id = new URL(worker.url()).host;
  await registered(worker);
  return { browser, id, url: (page) => `chrome-extension://${id}/${page}` };
}

/** Pages opened before the registration are not marked; right after an install that would be a race. */
async function registered(target: Target): Promise<void> {
  const worker = await target.worker();
  await until('Storymark to be ready', () =>
    worker?.evaluate(async () => {
      const { origins = [] } = await chrome.permissions.getAll();
      return origins.length === 0 || (await chrome.scripting.getRegisteredContentScripts()).length > 0;
    }),
  );
}

/** Clicks Storymark's toolbar button while `page` is in front, as a person would; this grants `activeTab`. */
export async function clickToolbarButton(chromium: Chromium, page: Page): Promise<void> {
  await page.bringToFront();
  const extension = (await chromium.browser.extensions()).get(chromium.id);
  if (!extension) throw new Error('Storymark is not among the browser’s extensions.');
  await extension.triggerAction(page);
}

/** The real side panel, once it is open. */
export async function sidePanel(chromium: Chromium, timeout = 10_000): Promise<Page> {
  const target = await chromium.browser.waitForTarget(
    (candidate) =>
      candidate.url().startsWith(chromium.url('sidepanel.html')) && (candidate.type() as string) !== 'tab',
    { timeout },
  );
  return target.asPage();
}
