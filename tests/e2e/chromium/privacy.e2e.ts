import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { HintCard } from '../../../scripts/browser/hint-card';
import { markBox, waitForMarks } from '../../../scripts/browser/marks';
import { chromiumSuite } from '../harness/chromium-suite';
import { pageReach } from '../harness/page-view';
import { OWNERSHIP } from '../harness/site';
import { PIPELINE_STORY, writeStory } from '../harness/stories';

const suite = chromiumSuite();

/** A script of the page that writes down everything it hears while a reader hovers over a question. */
async function eavesdrop(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    const note = (event: Event) =>
      heard.push(
        `${event.type} ${(event.target as Element | null)?.localName ?? ''} ${JSON.stringify((event as MessageEvent).data ?? '')}`,
      );
    for (const type of [
      'message',
      'storage',
      'toggle',
      'beforetoggle',
      'slotchange',
      'securitypolicyviolation',
    ]) {
      window.addEventListener(type, note, true);
    }
    new MutationObserver((records) => {
      for (const { type, target, attributeName, addedNodes } of records) {
        const added = [...addedNodes].map((node) => node.nodeName);
        heard.push(`${type} ${(target as Element).localName} ${attributeName ?? ''} ${added.join()}`);
      }
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
}

/** Words of the card that are not the page's own and that the page finds all the same, looking for text as a reader does. */
const foundByThePage = (page: Page, card: string): Promise<string[]> =>
  page.evaluate(
    (lines) => {
      const find = (globalThis as unknown as { find(...asked: unknown[]): boolean }).find;
      const own = document.body.innerText;
      return lines.filter((line) => {
        getSelection()?.removeAllRanges();
        return !own.includes(line) && find(line, true, false, true);
      });
    },
    card.split('\n').flatMap((line) => [line, ...(line.match(/.{3,12}/g) ?? [])]),
  );

/** What the page knows after the reader has hovered over the ownership question; and what the reader saw. */
async function afterHover(): Promise<{ reach: unknown; heard: string[]; card: string; found: string[] }> {
  const page = await suite.open('empty.html');
  // The card's outline is felt for: it must not be on its way up.
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await eavesdrop(page);
  await page.goto(suite.site.named('practice-page.html'));
  await waitForMarks(page, 14);
  const box = await markBox(page, OWNERSHIP);
  // What is heard while the page is parsed depends on the network's packets.
  await page.evaluate(() => (window as unknown as { heard: string[] }).heard.splice(0));
  await page.mouse.move(box.x + 40, box.y + box.height / 2);
  const card = await (await HintCard.of(page)).shown();
  const reach = await pageReach(page);
  const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  return { reach, heard, card, found: await foundByThePage(page, card) };
}

describe('a page', () => {
  it('cannot tell whether a story exists, before or while the reader is told how many fit', async () => {
    const without = await afterHover();
    const panel = await suite.openOwn('sidepanel.html');
    await writeStory(panel, PIPELINE_STORY);
    await panel.close();
    const withStory = await afterHover();
    expect(withStory.card).not.toBe(without.card);
    expect(withStory.card).toMatch(/1 story/i);
    expect(withStory.reach).toEqual(without.reach);
    expect(withStory.found).toEqual([]);
    expect(withStory.heard).toEqual(without.heard);
  });

  it('finds no file of the extension to ask for', async () => {
    const page = await suite.open('practice-page.html');
    await waitForMarks(page, 14);
    const { id } = suite.chromium;
    const reached = await page.evaluate(async (extension) => {
      const scripts = ['page.js', 'on-demand.js', 'teller.js', 'snippets.js'];
      const paths = ['manifest.json', 'sidepanel.html', 'icon/16.png', ...scripts];
      const answers = paths.map((path) =>
        fetch(`chrome-extension://${extension}/${path}`).then(
          () => path,
          () => null,
        ),
      );
      return (await Promise.all(answers)).filter((path) => path !== null);
    }, id);
    expect(reached).toEqual([]);
    expect(await page.content()).not.toContain(id);
  });

  it('hears of nothing that leaves the machine: neither it nor Storymark asks the network for anything', async () => {
    const { browser, url } = suite.chromium;
    const target = await browser.waitForTarget((one) => one.type() === 'service_worker');
    const session = await target.createCDPSession();
    await session.send('Network.enable');
    const fetched: string[] = [];
    session.on('Network.requestWillBeSent', ({ request }) => fetched.push(request.url));
    const page = await suite.open('practice-page.html');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await waitForMarks(page, 14);
    const box = await markBox(page, OWNERSHIP);
    await page.mouse.move(box.x + 40, box.y + box.height / 2);
    await (await HintCard.of(page)).shown();
    await suite.openPanelFor(page);
    expect(asked).toEqual([]);
    expect(fetched.filter((one) => !one.startsWith(url('')))).toEqual([]);
    // What the worker does ask for is heard.
    const probe = url('manifest.json?asked');
    await (await target.worker())?.evaluate((address) => fetch(address).then(() => null), probe);
    expect(fetched).toContain(probe);
  });
});

describe('Storymark’s own pages', () => {
  it.each(['sidepanel.html', 'library.html', 'welcome.html'])(
    '%s load nothing but themselves',
    async (path) => {
      const page = await suite.openOwn(path);
      const asked: string[] = [];
      const complaints: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(String(error)));
      await page.reload({ waitUntil: 'networkidle0' });
      expect(asked.filter((url) => !/^(?:chrome-extension|data|blob):/.test(url))).toEqual([]);
      expect(complaints).toEqual([]);
    },
  );

  it('cannot send anything out, not even by a picture', async () => {
    const page = await suite.openOwn('sidepanel.html');
    const beacon = suite.site.url('beacon.png');
    const outcome = await page.evaluate(async (url) => {
      const violations: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) =>
        violations.push(event.effectiveDirective),
      );
      const image = new Image();
      const loaded = new Promise((resolve) => {
        image.onload = () => resolve(true);
        image.onerror = () => resolve(false);
      });
      image.src = url;
      const fetched = await fetch(url).then(
        () => true,
        () => false,
      );
      return { loaded: await loaded, fetched, violations };
    }, beacon);
    expect(outcome).toEqual({
      loaded: false,
      fetched: false,
      violations: expect.arrayContaining(['img-src', 'connect-src']),
    });
  });
});
