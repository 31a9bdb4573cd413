/** Marks on pages that change: there within a second, and never on the wrong words. */
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { sees } from '../../../scripts/browser/controls';
import { HintCard } from '../../../scripts/browser/hint-card';
import { markBox, markedTexts, waitForMarks } from '../../../scripts/browser/marks';
import { pause, until } from '../../../scripts/browser/poll';
import { chromiumSuite } from '../harness/chromium-suite';
import { prepareHydrated } from '../harness/hydrated-page';
import { QUESTIONS } from '../harness/living-pages';
import { DECISION, OWNERSHIP } from '../harness/site';

beforeAll(prepareHydrated);
const suite = chromiumSuite();
const SECOND = 1_000;

/** All painted texts, those in frames too. */
async function allMarked(page: Page): Promise<string[]> {
  const texts: string[] = [];
  for (const frame of page.frames()) {
    const own = await frame
      .evaluate(() =>
        [...CSS.highlights]
          .filter(([name]) => name.startsWith('storymark'))
          .flatMap(([, highlight]) => [...highlight].map((range) => String(range).trim())),
      )
      .catch(() => []);
    texts.push(...own);
  }
  return texts;
}

describe('marks on a page that changes', () => {
  it('come to what an endless list brings, within a second each', async () => {
    const page = await suite.open('living/endless');
    await waitForMarks(page);
    for (let i = 1; i < QUESTIONS.length; i++) {
      await page.evaluate(() => scrollTo(0, 0));
      await pause(60);
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      const wanted = await until('the page to add a line', () =>
        page.evaluate((n) => (globalThis as unknown as { added: [string, number][] }).added[n - 1]?.[0], i),
      );
      const took = await page.evaluate(async (text) => {
        const from = (globalThis as unknown as { added: [string, number][] }).added.at(-1)?.[1] ?? 0;
        const there = () =>
          [...CSS.highlights].some(([, highlight]) => [...highlight].some((range) => String(range) === text));
        while (!there() && performance.now() - from < 5_000)
          await new Promise((done) => setTimeout(done, 20));
        return performance.now() - from;
      }, wanted);
      expect(took).toBeLessThan(SECOND);
    }
  });

  it('never sit on wrong words while rows are used again for other lines', async () => {
    const page = await suite.open('living/virtual');
    await waitForMarks(page);
    for (let i = 1; i <= 25; i++) {
      await page.$eval('#box', (box, top) => box.scrollTo(0, top), i * 47);
      for (const text of await markedTexts(page)) expect(QUESTIONS).toContain(text);
      await pause(40);
      for (const text of await markedTexts(page)) expect(QUESTIONS).toContain(text);
    }
    const shown = await page.$$eval('#rows li', (rows) => rows.map((row) => row.textContent ?? ''));
    const wanted = shown.filter((text) => QUESTIONS.includes(text)).sort();
    expect(wanted.length).toBeGreaterThan(0);
    await until(
      'the marks of the last rows',
      async () => {
        const texts = (await markedTexts(page)).sort();
        return JSON.stringify(texts) === JSON.stringify(wanted);
      },
      SECOND + 500,
    );
  });

  it('do not disturb a page that React takes over: no complaint, and every node as the server made it', async () => {
    const page = await suite.chromium.browser.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (/warn|error/.test(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(suite.site.named('living/hydrated'));
    expect(await waitForMarks(page)).toEqual([OWNERSHIP]);
    const before = await page.evaluate(() => {
      if ((globalThis as { hydratedAt?: number }).hydratedAt) throw new Error('React came first');
      return document.getElementById('root')?.innerHTML;
    });
    await until('React', () => page.evaluate(() => (globalThis as { hydratedAt?: number }).hydratedAt));
    await pause(300);
    expect(await page.$eval('#root', (root) => root.innerHTML)).toBe(before);
    expect(complaints).toEqual([]);
    await page.click('#more');
    await until(
      'the line that React added',
      async () => (await markedTexts(page)).includes(DECISION),
      SECOND + 500,
    );
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('are no longer counted once the page has hidden them along with a change of its text', async () => {
    const page = await suite.open('living/accordion');
    await page.evaluate(
      (texts) => {
        const prose = Array.from(
          { length: 80 },
          (_, n) => `<p>Words of part ${n} that ask nobody anything.</p>`,
        );
        const items = texts.map((text) => `<li>${text}</li>`);
        document.body.innerHTML = `<h1>Interview questions</h1>${prose.join('')}<ul>${items.join('')}</ul>`;
      },
      QUESTIONS.slice(0, 6),
    );
    const panel = await suite.openPanelFor(page);
    await page.bringToFront();
    await sees(panel, 'of 6 ready');
    await page.evaluate(() => {
      const items = [...document.querySelectorAll('li')];
      items.at(-1)?.setAttribute('hidden', '');
      const [text] = items[0]?.childNodes ?? [];
      if (text) text.nodeValue = 'Tell me about a goal you missed, and what you did then.';
    });
    await sees(panel, 'of 5 ready');
  });

  it('come when an accordion is opened, and know what is folded away', async () => {
    const page = await suite.open('living/accordion');
    await waitForMarks(page);
    expect(await markedTexts(page)).not.toContain(DECISION);
    await page.click('#open');
    await until(
      'the mark in the accordion',
      async () => (await markedTexts(page)).includes(DECISION),
      SECOND + 500,
    );
    expect(await markedTexts(page)).toContain(QUESTIONS[2]);
  });

  it('stand in open shadow roots and their slots, and not in closed ones', async () => {
    const page = await suite.open('living/shadow');
    await waitForMarks(page, 3);
    expect((await markedTexts(page)).sort()).toEqual([OWNERSHIP, DECISION, QUESTIONS[2]].sort());
    await page.evaluate((text) => {
      document.body.append(document.createElement('x-late'));
      setTimeout(() => {
        customElements.define(
          'x-late',
          class extends HTMLElement {
            connectedCallback() {
              this.attachShadow({ mode: 'open' }).innerHTML = `<ul><li>${text}</li></ul>`;
            }
          },
        );
      }, 700);
    }, QUESTIONS[6]);
    await until(
      'the mark in an element whose script came late',
      async () => (await markedTexts(page)).includes(QUESTIONS[6] ?? ''),
      SECOND + 1_200,
    );
    await page.evaluate((text) => {
      const item = document.querySelector('x-open')?.shadowRoot?.getElementById('inner');
      if (item) item.textContent = text ?? '';
    }, QUESTIONS[5]);
    await until(
      'the mark to follow',
      async () => (await markedTexts(page)).includes(QUESTIONS[5] ?? ''),
      SECOND + 500,
    );
  });

  it('stand in frames of the page’s own, follow them to another page, and leave editors alone', async () => {
    const page = await suite.open('living/frames');
    await until('the marks in the frames', async () => (await allMarked(page)).length >= 3);
    expect((await allMarked(page)).sort()).toEqual([OWNERSHIP, DECISION, QUESTIONS[2]].sort());
    const box = await page.$eval('#own', (element) => {
      const frame = element as HTMLIFrameElement;
      const item = frame.contentDocument?.querySelector('li')?.getBoundingClientRect();
      const outer = frame.getBoundingClientRect();
      return { x: outer.x + 3 + (item?.x ?? 0) + 60, y: outer.y + 3 + (item?.y ?? 0) + 10 };
    });
    const card = await HintCard.of(page);
    await page.mouse.move(box.x, box.y, { steps: 4 });
    expect(await card.shown()).toMatch(/Open/);
    const open = await card.part('Open');
    expect(Math.abs(open.y - box.y)).toBeLessThan(200);
    await page.mouse.move(5, 5, { steps: 4 });
    await card.gone();
    const inner = page.frames().find((frame) => frame.url().endsWith('inner-one'));
    await inner?.evaluate(() => document.querySelector('a')?.click());
    await until(
      'the frame’s next page',
      async () => (await allMarked(page)).includes(QUESTIONS[5] ?? ''),
      3_000,
    );
    expect(await allMarked(page)).not.toContain(DECISION);
    await page.$eval('#own', (frame) => frame.remove());
    await until('the frame’s marks to go', async () => (await allMarked(page)).length === 2);
  });

  it('come to a page whose router puts another body, or another root, in its place', async () => {
    const page = await suite.open('living/list');
    await waitForMarks(page);
    const alone = async (text: string | undefined) =>
      until(
        'the marks of the next page',
        async () => JSON.stringify(await markedTexts(page)) === JSON.stringify([text]),
        3 * SECOND,
      );
    const body = (text = '') => `<h1>Behavioral interview questions</h1><ul><li>${text}</li></ul>`;
    await page.evaluate((html) => {
      history.pushState({}, '', '/living/next');
      setTimeout(() => {
        const next = document.createElement('body');
        next.innerHTML = html;
        document.body.replaceWith(next);
      }, 200);
    }, body(DECISION));
    await alone(DECISION);
    await page.evaluate((html) => {
      const next = new DOMParser().parseFromString(`<html lang="en">${html}`, 'text/html');
      document.documentElement.replaceWith(document.adoptNode(next.documentElement));
    }, body(QUESTIONS[2]));
    await alone(QUESTIONS[2]);
    await page.evaluate((html) => {
      document.open();
      document.write(`<!doctype html><html lang="en">${html}`);
      document.close();
    }, body(OWNERSHIP));
    await alone(OWNERSHIP);
    // A document that is opened anew takes every listener away.
    const at = await markBox(page, OWNERSHIP);
    await page.mouse.move(at.x + 40, at.y + at.height / 2, { steps: 4 });
    await (await HintCard.of(page)).shown();
  });

  it('are there again after back and forward', async () => {
    const page = await suite.open('living/accordion');
    await waitForMarks(page, 2);
    await page.goto(suite.site.named('living/shadow'));
    await waitForMarks(page, 3);
    await page.goBack();
    await until('the marks of the first page', async () =>
      (await markedTexts(page)).includes(QUESTIONS[2] ?? ''),
    );
    expect(await markedTexts(page)).not.toContain(DECISION);
    await page.goForward();
    await waitForMarks(page, 3);
  });

  it('of which there are hundreds are painted where the reader is, and there wherever he goes', async () => {
    const page = await suite.open('living/many');
    const has = async (n: number) => (await markedTexts(page)).some((text) => text.endsWith(`number ${n}.`));
    await until('the first marks', () => has(0));
    expect((await markedTexts(page)).length).toBeLessThan(200);
    for (const [share, wanted] of [
      [1, 599],
      [0.5, 300],
      [0, 0],
    ] as const) {
      await page.evaluate((to) => scrollTo(0, to * (document.body.scrollHeight - innerHeight)), share);
      await until(`the mark of number ${wanted}`, () => has(wanted), SECOND);
    }
  });

  it('are there too in a box of a shadow root wherever it is scrolled, and in its frames', async () => {
    const page = await suite.open('living/boxed');
    const has = async (n: number) => (await markedTexts(page)).some((text) => text.endsWith(`number ${n}.`));
    const scroll = (to: number) =>
      page.evaluate((top) => {
        const box = document.querySelector('x-box')?.shadowRoot?.getElementById('box');
        box?.scrollTo({ top, behavior: 'instant' });
        return box?.querySelector('li')?.getBoundingClientRect().toJSON() as DOMRect;
      }, to);
    await until('the first marks', () => has(0));
    const { x, y } = await scroll(0);
    const card = await HintCard.of(page);
    await page.mouse.move(x + 60, y + 10, { steps: 4 });
    await card.shown();
    await scroll(100_000);
    await until('the last mark', () => has(599), SECOND);
    await card.gone();
    const inner = page.frames().find((frame) => frame.url().endsWith('inner-one'));
    await inner?.evaluate(() => document.querySelector('a')?.click());
    await until(
      'the frame’s next page',
      async () => (await allMarked(page)).includes(QUESTIONS[5] ?? ''),
      3_000,
    );
  });

  it('are not printed', async () => {
    const page = await suite.open('living/accordion');
    await waitForMarks(page);
    const look = () =>
      page.$eval('li', (item) => {
        const { backgroundColor, textDecorationLine } = getComputedStyle(
          item,
          '::highlight(storymark-question)',
        );
        return { backgroundColor, textDecorationLine };
      });
    expect((await look()).textDecorationLine).toBe('underline');
    await page.emulateMediaType('print');
    expect(await look()).toEqual({ backgroundColor: 'rgba(0, 0, 0, 0)', textDecorationLine: 'none' });
  });
});

describe('the hint card on difficult pages', () => {
  async function shownOn(page: Page): Promise<HintCard> {
    await waitForMarks(page);
    const at = await page.$eval('li', (item) => {
      const { x, y, height } = item.getBoundingClientRect();
      return { x: x + 40, y: y + height / 2 };
    });
    const card = await HintCard.of(page);
    await page.mouse.move(at.x, at.y, { steps: 4 });
    await card.shown();
    return card;
  }

  it('keeps its looks where the page takes every style from everything', async () => {
    const plain = await (await shownOn(await suite.open('living/accordion'))).box();
    const unset = await (await shownOn(await suite.open('living/unset'))).box();
    expect(unset.width).toBeGreaterThan(200);
    expect(Math.abs(unset.width - plain.width)).toBeLessThan(40);
    expect(Math.abs(unset.height - plain.height)).toBeLessThan(40);
  });

  it('is beside the words it speaks of where the page zooms itself or one of its frames', async () => {
    const page = await suite.open('living/frames');
    await until('the marks in the frames', async () => (await allMarked(page)).length >= 3);
    const card = await HintCard.of(page);
    const beside = async (left: number, bottom: number) => {
      await page.mouse.move(left + 20, bottom - 4, { steps: 4 });
      await card.shown();
      const box = await card.box();
      expect(Math.abs(box.x - left)).toBeLessThan(4);
      expect(Math.abs(box.y - bottom)).toBeLessThan(16);
      expect(box.width).toBeLessThan(340);
      await page.mouse.move(2, 2, { steps: 4 });
      await card.gone();
    };
    const framed = await page.$eval('#own', (element) => {
      const frame = element as HTMLIFrameElement;
      frame.style.transform = 'scale(0.5)';
      const outer = frame.getBoundingClientRect();
      const range = document.createRange();
      range.selectNodeContents(frame.contentDocument?.querySelector('li') ?? frame);
      const { left, bottom } = range.getBoundingClientRect();
      return [outer.left + (3 + left) / 2, outer.top + (3 + bottom) / 2] as const;
    });
    await beside(...framed);
    await page.evaluate(() => {
      document.documentElement.style.zoom = '1.5';
      document.querySelector('h1')?.append(' for all');
    });
    const { x, y, height } = await markBox(page, OWNERSHIP);
    await beside(x, y + height);
  });

  it('is whole in a window at 200 % zoom, and beside the words it speaks of', async () => {
    const page = await suite.open('practice-page.html');
    await page.setViewport({ width: 480, height: 360, deviceScaleFactor: 2 });
    await waitForMarks(page, 14);
    const card = await HintCard.of(page);
    for (const top of [0, 120, 240, 320]) {
      const at = await page.$eval(
        '#q-ownership',
        (item, wanted) => {
          scrollBy({ top: item.getBoundingClientRect().top - wanted, behavior: 'instant' });
          const range = document.createRange();
          range.selectNodeContents(item);
          const [first] = range.getClientRects();
          return {
            x: (first?.x ?? 0) + 30,
            y: (first?.y ?? 0) + 8,
            bottom: range.getBoundingClientRect().bottom,
          };
        },
        top,
      );
      // The scroll's own event comes a frame later, and takes the pointer off every mark.
      await pause(100);
      await page.mouse.move(at.x, at.y, { steps: 4 });
      await card.shown();
      const box = await card.box();
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(480);
      expect(box.y + box.height).toBeLessThanOrEqual(360);
      await page.keyboard.press('Escape');
      await page.mouse.move(2, 2, { steps: 2 });
      await card.gone();
      // Coming back at once counts as never having left.
      await pause(400);
    }
  });
});

// The last: it takes the extension away.
describe('a page that outlives the extension', () => {
  it('has nothing of it left once the pointer rests on a mark', async () => {
    const page = await suite.open('living/list');
    await waitForMarks(page, QUESTIONS.length);
    const at = await markBox(page, OWNERSHIP);
    await suite.chromium.browser.uninstallExtension(suite.chromium.id);
    await page.mouse.move(at.x + 40, at.y + at.height / 2, { steps: 4 });
    await until('the marks to go', async () => (await markedTexts(page)).length === 0, 3 * SECOND);
  });
});
