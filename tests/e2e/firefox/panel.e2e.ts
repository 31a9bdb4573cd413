/** What people install, in Firefox: nothing is granted beforehand, keys come from outside the browser. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { control, fill, press, sees } from '../../../scripts/browser/controls';
import { canHaveDisplay, Display } from '../../../scripts/browser/display';
import { type Firefox, startFirefox } from '../../../scripts/browser/firefox';
import { cardPart, cardShown, cardText } from '../../../scripts/browser/firefox-card';
import {
  clickToolbarButton,
  closePanels,
  evaluateInPopup,
  evaluateInSidebar,
  isSidebarOpen,
} from '../../../scripts/browser/firefox-ui';
import { markBox, markedTexts, waitForMarks } from '../../../scripts/browser/marks';
import { pause, until } from '../../../scripts/browser/poll';
import { shippedFirefoxBuild } from '../harness/builds';
import { difference, picture } from '../harness/pixels';
import { Profile } from '../harness/profile';
import { DECISION, OWNERSHIP, type Site, startSite } from '../harness/site';

const headed = canHaveDisplay();
const profile = new Profile();
let site: Site;
let display: Display | undefined;
let firefox: Firefox;
let pages: Page[] = [];

const start = () =>
  startFirefox({
    extension: shippedFirefoxBuild(),
    profile: profile.folder,
    ...(display ? { display: display.name } : {}),
  });

beforeAll(async () => {
  site = await startSite();
  display = headed ? await Display.start() : undefined;
  firefox = await start();
});
afterAll(async () => {
  await firefox?.browser.close();
  display?.stop();
  await site?.close();
  profile.remove();
});
afterEach(async () => {
  await closePanels(firefox);
  await Promise.all(pages.map((page) => page.close().catch(() => undefined)));
  pages = [];
});

async function open(path: string): Promise<Page> {
  const page = await firefox.browser.newPage();
  pages.push(page);
  await page.goto(site.named(path));
  await page.bringToFront();
  return page;
}

async function openOwn(path: string): Promise<Page> {
  const page = await firefox.openOwnPage(path);
  pages.push(page);
  return page;
}

/** The practice page, marked by the toolbar button, with the sidebar closed again and the keys going to the page. */
async function practicePage(): Promise<Page> {
  const page = await open('practice-page.html');
  await clickToolbarButton(firefox, page);
  await waitForMarks(page, 14);
  await until('the sidebar', () => isSidebarOpen(firefox));
  await closePanels(firefox);
  await toThePage();
  return page;
}

function screen(): Display {
  if (!display) throw new Error('There is no display.');
  return display;
}

/** Gives window and page the keyboard. Without a window manager nobody else does. */
async function toThePage(): Promise<void> {
  if (!display) return;
  const [window = ''] = display.xdotool('search', '--onlyvisible', '--class', 'firefox').trim().split('\n');
  display.xdotool('windowfocus', window);
  display.xdotool('mousemove', '1270', '880', 'click', '1');
}

type Evaluate = <T extends string>(firefox: Firefox, expression: string) => Promise<T>;

/** Clicks a button of the sidebar or the popup as a user's gesture, the way Firefox's own tests make one. */
async function click(evaluate: Evaluate, name: string): Promise<void> {
  await evaluate(
    firefox,
    `(() => {
      const button = [...document.querySelectorAll('button')].find((one) => (one.getAttribute('aria-label') ?? one.textContent).trim() === ${JSON.stringify(name)});
      const gesture = window.windowUtils.setHandlingUserInput(true);
      try { button.click(); } finally { gesture.destruct(); }
      return '';
    })()`,
  );
}

const textOf = (evaluate: Evaluate) => evaluate<string>(firefox, 'document.body.innerText');

/** Firefox stops the background of an extension that has been quiet for half a minute. */
function stopBackground(): Promise<string> {
  return firefox.chrome<string>(
    `(async () => {
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(firefox.id)});
      await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
      return extension.backgroundState;
    })()`,
  );
}

describe('the shipped build in Firefox', () => {
  it('has a manifest that Firefox has nothing to say about', async () => {
    const said = await firefox.chrome<string[]>(
      `(({ errors, warnings }) => [...errors, ...warnings])(WebExtensionPolicy.getByID(${JSON.stringify(firefox.id)}).extension)`,
    );
    expect(said).toEqual([]);
  });

  it('leaves a page alone until the button is clicked, also with its background asleep', async () => {
    const page = await open('practice-page.html');
    expect(await stopBackground()).toBe('stopped');
    expect(await markedTexts(page)).toEqual([]);
    await clickToolbarButton(firefox, page);
    await waitForMarks(page, 14);
    await until('the question', async () => (await textOf(evaluateInSidebar)).includes(OWNERSHIP));
  });

  it('paints marks in an open shadow root and shows the card there', async () => {
    const page = await open('empty.html');
    await page.evaluate((question) => {
      document.body.innerHTML = '<h1>Behavioral interview questions</h1><div></div>';
      const root = document.body.querySelector('div')?.attachShadow({ mode: 'open' });
      if (root) root.innerHTML = `<ul><li>${question}</li></ul>`;
    }, OWNERSHIP);
    await clickToolbarButton(firefox, page);
    await waitForMarks(page);
    await closePanels(firefox);
    const box = await markBox(page, OWNERSHIP);
    const marked = await picture(page, box);
    await page.mouse.move(box.x + 40, box.y + box.height / 2);
    expect(await cardShown(firefox)).toMatch(/ownership/i);
    await page.evaluate(() => CSS.highlights.clear());
    expect(difference(marked, await picture(page, box))).toBeGreaterThan(0.2);
  });

  it('keeps a half-written story over a restart', async () => {
    const panel = await openOwn('sidepanel.html');
    await press(panel, 'button', 'New story');
    await fill(panel, 'Title', 'The half-written one');
    await fill(panel, 'Your story', 'So far only this.');
    await sees(panel, 'Kept as draft');
    await firefox.browser.close();
    firefox = await start();
    const again = await openOwn('sidepanel.html');
    await press(again, 'button', /Continue/);
    const field = await control(again, 'textbox', 'Your story');
    expect(await field.evaluate((node) => (node as HTMLTextAreaElement).value)).toBe('So far only this.');
    await press(again, 'button', 'Discard');
  });

  describe.skipIf(!headed)('in a window with the focus', () => {
    it('the keys reach Storymark and not Firefox’s menus; an open sidebar follows them', async () => {
      await practicePage();
      screen().xdotool('key', 'alt+shift+j');
      expect(await cardShown(firefox)).toMatch(/^Ownership/);
      screen().xdotool('key', 'alt+shift+j');
      await until('the second card', async () => /^Decision/.test(await cardText(firefox)));
      screen().xdotool('key', 'alt+shift+i');
      await until('the first card', async () => /^Ownership/.test(await cardText(firefox)));
      screen().xdotool('key', 'Escape', 'alt+shift+y');
      await until('the sidebar', () => isSidebarOpen(firefox));
      await until('the question', async () => (await textOf(evaluateInSidebar)).includes(OWNERSHIP));
      await toThePage();
      screen().xdotool('key', 'alt+shift+j');
      await until('the next question', async () => (await textOf(evaluateInSidebar)).includes(DECISION));
      expect(await cardText(firefox)).toBe('');
    });

    it('the popup’s question goes on in the sidebar', async () => {
      const page = await practicePage();
      const box = await markBox(page, DECISION);
      await page.mouse.move(box.x + 40, box.y + box.height / 2);
      await cardShown(firefox);
      const { x, y } = await cardPart(firefox, 'Open');
      await page.mouse.click(x, y);
      await until('the question in the popup', async () =>
        (await textOf(evaluateInPopup)).includes(DECISION),
      );
      await click(evaluateInPopup, 'Keep open in the sidebar');
      await until('the sidebar', () => isSidebarOpen(firefox));
      await until('the question in it', async () => (await textOf(evaluateInSidebar)).includes(DECISION));
    });

    it('“Always on this site” marks the site from then on, until the permission is taken back', async () => {
      const page = await open('practice-page.html');
      await clickToolbarButton(firefox, page);
      await waitForMarks(page, 14);
      await until('the question', async () => (await textOf(evaluateInSidebar)).includes(OWNERSHIP));
      await click(evaluateInSidebar, 'Always on this site');
      await until('the grant', async () => (await textOf(evaluateInSidebar)).includes('On for this site'));
      await page.reload();
      await waitForMarks(page, 14);
      const sites = await openOwn('library.html#sites');
      await press(sites, 'button', 'Take the permission back');
      await sees(sites, 'Click Storymark on a page and press “Always on this site”');
      await page.bringToFront();
      await page.reload();
      await pause(800);
      expect(await markedTexts(page)).toEqual([]);
    });
  });
});
