import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { sees } from '../../../scripts/browser/controls';
import { markBox, markedTexts, waitForMarks } from '../../../scripts/browser/marks';
import { pause, until } from '../../../scripts/browser/poll';
import { chromiumSuite } from '../harness/chromium-suite';
import { QUESTIONS } from '../harness/living-pages';
import { addedRoots, domText } from '../harness/page-view';
import { difference, picture } from '../harness/pixels';
import { DECISION, OWNERSHIP } from '../harness/site';

const suite = chromiumSuite();

describe('marks on a prep guide', () => {
  it('stand on its interview questions and on nothing else', async () => {
    const page = await suite.open('practice-page.html');
    const texts = await waitForMarks(page, 14);
    expect(texts).toContain(OWNERSHIP);
    expect(texts).toContain('Walk me through a project where you had measurable impact on the business.');
    expect(texts).toContain('What was the hardest bug you ever tracked down?');
    expect(texts).toContain('How do you prioritise when everything is urgent?');
    const all = texts.join('\n');
    expect(all).not.toContain('plan');
    expect(all).not.toContain('Amazon');
    expect(all).not.toContain('Interviewers seldom');
  });

  it('bring their style rules only where there is something to mark: a browser styles the whole page anew for them', async () => {
    const rules = (page: Page) =>
      page.evaluate(() =>
        document.adoptedStyleSheets
          .flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText))
          .join(' '),
      );
    const article = await suite.open('article.html');
    const panel = await suite.openPanelFor(article);
    await article.bringToFront();
    await sees(panel, 'No interview questions');
    expect(await rules(article)).toBe('');
    await article.evaluate(() => {
      document.title = 'Interview questions';
      document.body.innerHTML = `<h1>Interview questions</h1><ul>${[
        'Tell me about a time you missed a deadline.',
        'Describe a disagreement with your manager.',
        'Tell me about a mistake you made at work.',
      ]
        .map((text) => `<li>${text}</li>`)
        .join('')}</ul>`;
    });
    await waitForMarks(article, 3);
    expect(await rules(article)).toContain('::highlight(storymark-question)');
  });

  it('can be seen: the pixels behind a question change, those behind other text do not', async () => {
    const page = await suite.open('practice-page.html');
    await waitForMarks(page, 14);
    const box = await markBox(page, OWNERSHIP);
    const lead = await page.$eval(
      '.lead',
      (element) => element.getBoundingClientRect().toJSON() as typeof box,
    );
    const marked = [await picture(page, box), await picture(page, lead)] as const;
    await page.evaluate(() => CSS.highlights.clear());
    const bare = [await picture(page, box), await picture(page, lead)] as const;
    expect(difference(marked[0], bare[0])).toBeGreaterThan(0.2);
    expect(difference(marked[1], bare[1])).toBe(0);
  });

  it('leave every node of the page as it was', async () => {
    // The same page in a browser without Storymark would be the strictest comparison; the page as parsed is the same.
    const page = await suite.open('practice-page.html');
    await waitForMarks(page, 14);
    const marked = await domText(page);
    const parsed = await page.evaluate(async () => {
      const source = await (await fetch(location.href)).text();
      const frame = document.implementation.createHTMLDocument();
      frame.open();
      frame.write(source);
      frame.close();
      return frame.documentElement.outerHTML;
    });
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(parsed);
    expect(await addedRoots(page)).toEqual([]);
    const box = await markBox(page, OWNERSHIP);
    await page.mouse.move(box.x + 20, box.y + box.height / 2);
    const [host, ...more] = await until('the host of the hint card', async () => {
      const roots = await addedRoots(page);
      return roots.length > 0 && roots;
    });
    expect(more).toEqual([]);
    expect(host?.openShadow).toBe(false);
    expect(await domText(page, `html > ${host?.name}`)).toBe(marked);
  });

  it('let a link under them be followed', async () => {
    const page = await suite.open('practice-page.html');
    await waitForMarks(page, 14);
    const box = await markBox(page, 'Tell me about a conflict with a teammate.');
    await Promise.all([page.waitForNavigation(), page.mouse.click(box.x + 30, box.y + box.height / 2)]);
    expect(page.url()).toBe(suite.site.named('answer-conflict.html'));
  });

  it('let their text be selected', async () => {
    const page = await suite.open('practice-page.html');
    await waitForMarks(page, 14);
    const box = await markBox(page, OWNERSHIP);
    await page.mouse.click(box.x + 30, box.y + box.height / 2, { count: 3 });
    expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe(OWNERSHIP);
  });

  it('come back when the page’s script deletes them and changes', async () => {
    const page = await suite.open('practice-page.html');
    await waitForMarks(page, 14);
    await page.evaluate(() => {
      CSS.highlights.clear();
      document.querySelector('#q-failure')?.append(' ');
    });
    expect(await waitForMarks(page, 14)).toContain(OWNERSHIP);
  });

  it('follow the text when the page changes, and never stay on text that is gone', async () => {
    const page = await suite.open('practice-page.html');
    await waitForMarks(page, 14);
    await page.$eval('#q-ownership', (item) => {
      item.textContent = 'The cafeteria opens at noon.';
    });
    await until('the mark to leave', async () => !(await markedTexts(page)).includes(OWNERSHIP));
    expect((await markedTexts(page)).join('\n')).not.toContain('cafeteria');
    await page.$eval(
      '#q-ownership',
      (item, text) => {
        item.textContent = text;
      },
      OWNERSHIP,
    );
    await until('the mark to come back', async () => (await markedTexts(page)).includes(OWNERSHIP));
  });

  it('follow navigation inside a single page', async () => {
    const page = await suite.open('single-page/one');
    expect(await waitForMarks(page)).toEqual([OWNERSHIP]);
    await page.click('#next');
    await until('the second page’s mark', async () => {
      const texts = await markedTexts(page);
      return texts.length === 1 && texts[0] === DECISION;
    });
  });
});

describe('difficult pages', () => {
  it('with a policy that forbids everything are marked all the same, and report no violation', async () => {
    const page = await suite.chromium.browser.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    await page.goto(suite.site.named('strict.html'));
    expect(await waitForMarks(page)).toEqual([OWNERSHIP]);
    expect(complaints.filter((text) => /Content Security Policy|Trusted/i.test(text))).toEqual([]);
  });

  it('of one megabyte on one line are marked from first to last, and stay responsive', async () => {
    const page = await suite.open('one-line.html');
    const longest = page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let worst = 0;
          let before = performance.now();
          const tick = () => {
            const now = performance.now();
            worst = Math.max(worst, now - before);
            before = now;
            if (now > 4_000) resolve(worst);
            else setTimeout(tick, 0);
          };
          tick();
        }),
    );
    const texts = await waitForMarks(page, 2);
    expect(texts).toHaveLength(2);
    // A page that freezes does so for tens of seconds; a busy machine makes two of one.
    expect(await longest).toBeLessThan(3_000);
  });

  it('that rewrite themselves ten times a second keep their pace, and the marks that are not concerned', async () => {
    const page = await suite.open('rewriting.html');
    await waitForMarks(page, 2);
    const count = () => page.$eval('#count', (element) => Number(element.textContent));
    const before = await count();
    for (let look = 0; look < 20; look++) {
      await pause(100);
      const texts = await markedTexts(page);
      expect(texts).toContain(DECISION);
      expect(texts.filter((text) => text !== DECISION && text !== OWNERSHIP)).toEqual([]);
    }
    expect((await count()) - before).toBeGreaterThan(15);
  });

  it('that change their address many times a second have the time to themselves', async () => {
    const page = await suite.open('living/readdressed');
    await waitForMarks(page, QUESTIONS.length);
    const busy = async () => (await page.metrics()).TaskDuration ?? 0;
    await page.evaluate(() => (globalThis as unknown as { begin(): void }).begin());
    await pause(300);
    const before = await busy();
    await pause(1_500);
    expect((await busy()) - before).toBeLessThan(0.4);
  });

  it.each(['empty.html', 'german.html'])('%s: nothing is marked and nothing breaks', async (path) => {
    const page = await suite.chromium.browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(suite.site.named(path));
    await pause(1_500);
    expect(await markedTexts(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('with malformed structured data are marked from their text', async () => {
    const page = await suite.open('malformed-json-ld.html');
    expect(await waitForMarks(page)).toEqual([OWNERSHIP]);
    expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
  });
});
