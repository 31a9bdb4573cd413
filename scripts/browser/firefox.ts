/** Starts Firefox with Storymark in it, for tests and for the demo. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { requireBrowser } from './find';

export interface FirefoxOptions {
  readonly extension: string;
  readonly profile?: string;
  /** With a window, on this X display (or on the desktop's when ''). Headless when absent. */
  readonly display?: string;
}

/** A value that a chrome script may return: anything JSON knows. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

export interface Firefox {
  readonly browser: Browser;
  /** The add-on's id of the manifest. */
  readonly id: string;
  url(page: string): string;
  /** Runs an expression in Firefox's own window (`browser.xhtml`), where the toolbar and the sidebar are. */
  chrome<T extends Json>(expression: string): Promise<T>;
  /** Opens one of Storymark's own pages in a tab. */
  openOwnPage(page: string): Promise<Page>;
}

/** Fixed, so that a page of the extension can be addressed. */
const UUID = '5b0d1f0e-8f0c-4b38-9a51-3a0c7c1c2f11';

interface BidiConnection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

function addOnId(extension: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  const gecko = (manifest as { browser_specific_settings?: { gecko?: { id?: string } } })
    .browser_specific_settings?.gecko;
  if (!gecko?.id) throw new Error(`${extension} has no add-on id: is it the Firefox build?`);
  return gecko.id;
}

/** WebDriver BiDi has a scope for the browser's own windows that puppeteer does not pass on. */
async function chromeEvaluator(browser: Browser): Promise<Firefox['chrome']> {
  const { connection } = browser as unknown as { connection: BidiConnection };
  const tree = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result as {
    contexts: { context: string; url: string }[];
  };
  const window = tree.contexts.find(({ url }) => url.endsWith('/browser.xhtml'));
  if (!window) throw new Error('Firefox shows no window of its own.');
  return async <T extends Json>(expression: string): Promise<T> => {
    const answer = (
      await connection.send('script.evaluate', {
        expression: `(async () => JSON.stringify(await (${expression})) ?? 'null')()`,
        target: { context: window.context },
        awaitPromise: true,
        userActivation: true,
      })
    ).result as { type: string; result?: { value?: string }; exceptionDetails?: { text: string } };
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.text);
    return JSON.parse(answer.result?.value ?? 'null') as T;
  };
}

export async function startFirefox(options: FirefoxOptions): Promise<Firefox> {
  const id = addOnId(options.extension);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: requireBrowser('firefox'),
    headless: options.display === undefined,
    defaultViewport: null,
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [id]: UUID }),
      // No script can answer the doorhanger; with this the request succeeds as if it had been allowed.
      'extensions.webextOptionalPermissionPrompts': false,
      'network.dns.localDomains': 'www.example-prep-site.test',
      // An add-on loaded for one run loses its data at the end of it; with these it is as if it had been installed.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      'browser.shell.checkDefaultBrowser': false,
      'datareporting.policy.dataSubmissionEnabled': false,
      'browser.aboutwelcome.enabled': false,
    },
    ...(options.profile === undefined ? {} : { userDataDir: options.profile }),
    ...(options.display ? { env: { ...process.env, DISPLAY: options.display } } : {}),
  });
  await browser.installExtension(options.extension);
  const url = (page: string) => `moz-extension://${UUID}/${page}`;
  return {
    browser,
    id,
    url,
    chrome: await chromeEvaluator(browser),
    openOwnPage: (page) => openOwnPage(browser, url(page)),
  };
}

/** `goto` never reports the load of a moz-extension page, so the document itself is asked. */
async function openOwnPage(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage();
  page.goto(address).catch(() => undefined);
  const deadline = Date.now() + 15_000;
  while (Date.now() < deadline) {
    const there = await page
      .evaluate(() => document.readyState === 'complete' && location.protocol === 'moz-extension:')
      .catch(() => false);
    if (there) return page;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${address} did not open.`);
}
