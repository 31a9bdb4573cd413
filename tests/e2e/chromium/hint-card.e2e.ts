import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { sidePanel } from '../../../scripts/browser/chromium';
import { sees } from '../../../scripts/browser/controls';
import { HintCard } from '../../../scripts/browser/hint-card';
import { markBox, markedTexts, waitForMarks } from '../../../scripts/browser/marks';
import { pause, until } from '../../../scripts/browser/poll';
import { chromiumSuite } from '../harness/chromium-suite';
import { QUESTIONS } from '../harness/living-pages';
import { addedRoots } from '../harness/page-view';
import { DECISION, OWNERSHIP } from '../harness/site';
import { snippetTexts } from '../harness/snippets';
import { step } from '../harness/to-page';

const suite = chromiumSuite();

async function hover(page: Page, text: string): Promise<void> {
  const box = await markBox(page, text);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
}

async function practicePage(): Promise<{ page: Page; card: HintCard }> {
  const page = await suite.open('practice-page.html');
  await waitForMarks(page, 14);
  return { page, card: await HintCard.of(page) };
}

describe('the hint card', () => {
  it('shows after a dwell what the question tests and how many stories fit', async () => {
    const { page, card } = await practicePage();
    await hover(page, OWNERSHIP);
    const text = await card.shown();
    expect(text).toMatch(/ownership/i);
    expect(text).toMatch(/\bOpen\b/);
    expect(text).toMatch(/stor(?:y|ies)/i);
    expect(text.split(/\s+/).length).toBeLessThan(60);
  });

  it('does not show when the pointer only passes over', async () => {
    const { page, card } = await practicePage();
    await hover(page, OWNERSHIP);
    await page.mouse.move(5, 5);
    await pause(900);
    expect(await card.text()).toBe('');
    expect(await addedRoots(page)).toEqual([]);
  });

  it('leaves when the pointer leaves, and when Escape is pressed', async () => {
    const { page, card } = await practicePage();
    await hover(page, OWNERSHIP);
    await card.shown();
    await page.mouse.move(5, 5, { steps: 8 });
    await card.gone();
    await hover(page, OWNERSHIP);
    await card.shown();
    await page.keyboard.press('Escape');
    await card.gone();
  });

  it('speaks of questions that are buttons or labels, which go on doing what they do', async () => {
    const page = await suite.open('living/buttons');
    await waitForMarks(page, 3);
    const card = await HintCard.of(page);
    for (const text of [OWNERSHIP, DECISION, QUESTIONS[2] ?? '']) {
      await hover(page, text);
      await card.shown();
      await page.mouse.move(5, 5, { steps: 8 });
      await card.gone();
    }
    await page.click('#headed');
    await page.click('#bare');
    await page.click('label');
    expect(await page.$$eval('[aria-expanded=true], :checked', (found) => found.length)).toBe(3);
    expect((await markedTexts(page)).sort()).toEqual([OWNERSHIP, DECISION, QUESTIONS[2]].sort());
  });

  it('stays while the pointer is on it, and tells the words that led here', async () => {
    const { page, card } = await practicePage();
    await hover(page, OWNERSHIP);
    await card.shown();
    const more = await card.part('More');
    await page.mouse.move(more.x, more.y, { steps: 12 });
    await pause(600);
    await page.mouse.click(more.x, more.y);
    await until('the evidence', async () => (await card.text()).includes('took ownership'));
  });

  it('stands beside its question on a page that writes the words anew, and goes along when they move', async () => {
    const page = await suite.open('living/list');
    await waitForMarks(page, QUESTIONS.length);
    const card = await HintCard.of(page);
    await page.evaluate(() => {
      // Shortly before the card is to come, so that it comes before the page is read again.
      const write = () => {
        for (const item of document.querySelectorAll('li')) item.innerHTML = item.textContent ?? '';
      };
      addEventListener('pointermove', () => setTimeout(write, 330), { once: true });
    });
    const box = await markBox(page, OWNERSHIP);
    await page.mouse.move(box.x + 60, box.y + box.height / 2);
    await card.shown();
    expect(Math.abs((await card.box()).y - box.y - box.height)).toBeLessThan(12);
    await page.$eval('h1', (heading) => {
      heading.style.paddingTop = '120px';
      heading.append(' and more');
    });
    const moved = await until('the card to follow', async () => {
      const { y } = await card.box();
      return y > box.y + 100 && y;
    });
    const { y, height } = await markBox(page, OWNERSHIP);
    expect(Math.abs(moved - y - height)).toBeLessThan(12);
  });

  it('saves its question though the page wrote the words anew meanwhile', async () => {
    const page = await suite.open('living/list');
    await waitForMarks(page, QUESTIONS.length);
    const card = await HintCard.of(page);
    await hover(page, DECISION);
    await card.shown();
    await page.evaluate(() => {
      for (const item of document.querySelectorAll('li')) item.innerHTML = item.textContent ?? '';
    });
    await until('the marks on the new words', async () => (await markedTexts(page)).includes(DECISION));
    for (const name of ['More', 'Save question']) {
      const { x, y } = await card.part(name);
      await page.mouse.click(x, y);
    }
    await until('the word that it is kept', async () =>
      (await card.text()).includes('In your question bank'),
    );
    await until('the snippet on the page', async () => (await snippetTexts(page)).includes(DECISION));
  });

  it('stays where it is when its button is pressed twice in haste, and saves once', async () => {
    const { page, card } = await practicePage();
    // Low enough that the card with one more line would not fit below its question.
    await page.setViewport({ width: 800, height: 640 });
    await hover(page, OWNERSHIP);
    await card.shown();
    const more = await card.part('More');
    await page.mouse.click(more.x, more.y);
    const save = await card.part('Save question');
    const before = await card.box();
    await page.mouse.click(save.x, save.y, { count: 2 });
    await until('the word that it is kept', async () => /question bank/.test(await card.text()));
    // It rises by three pixels as it comes.
    expect(Math.abs((await card.box()).y - before.y)).toBeLessThan(4);
    expect(Math.abs((await card.part('Save question')).y - save.y)).toBeLessThan(4);
    const panel = await suite.openPanelFor(page);
    await sees(panel, '1 snippet from this page');
  });

  it('can be used in modal dialogs, popovers and full screens of the page, and where the page keeps the focus', async () => {
    const page = await suite.open('living/dialogs');
    await waitForMarks(page, 4);
    const card = await HintCard.of(page);
    const opens = (name: string) =>
      page.evaluate(
        (key) => (globalThis as unknown as { open: Record<string, () => void> }).open[key]?.(),
        name,
      );
    for (const [name, text] of [
      ['modal', OWNERSHIP],
      ['popped', DECISION],
      ['full', QUESTIONS[2] ?? ''],
    ] as const) {
      if (name === 'full') await page.mouse.click(5, 5);
      await opens(name);
      await until(`the marks in ${name}`, async () => (await markBox(page, text)).height > 0);
      await hover(page, text);
      await card.shown();
      const more = await card.part('More');
      await page.mouse.click(more.x, more.y);
      await card.part('Not a question');
      expect(await page.$eval(`#${name}`, (box) => box.matches(':modal, :popover-open'))).toBe(true);
      await page.keyboard.press('Escape');
      await page.mouse.move(5, 5);
    }
    await page.evaluate(() => document.fullscreenElement && document.exitFullscreen());
    await opens('trap');
    await step(suite, page, -1);
    await card.shown();
    expect(await card.focused()).toMatch(/Open/);
  });

  it('does not come to a reader who types on while the page scrolls to its question, and takes no key of his', async () => {
    const page = await suite.open('living/apart');
    await waitForMarks(page, 2);
    const card = await HintCard.of(page);
    await page.focus('#field');
    await step(suite, page, -1);
    await page.keyboard.type('a few words more', { delay: 40 });
    await pause(500);
    expect(await page.$eval('#field', (field) => (field as HTMLInputElement).value)).toBe('a few words more');
    expect(await card.text()).toBe('');
    await step(suite, page, -1);
    expect(await card.shown()).toMatch(/Open/);
  });

  it('tells a screen reader at every step which question its button speaks of, and what that tests', async () => {
    const { page, card } = await practicePage();
    const session = await page.createCDPSession();
    const heard = async () => {
      const { nodes } = await session.send('Accessibility.getFullAXTree');
      const focused = nodes.find(
        ({ role, properties }) =>
          role?.value === 'button' &&
          properties?.some(({ name, value }) => name === 'focused' && value.value),
      );
      return String(focused?.description?.value ?? '');
    };
    const said = new Set<string>();
    for (let turn = 1; turn <= 2; turn++) {
      await step(suite, page, -1);
      await until('the next card', async () => {
        const [title = ' '] = (await card.text()).split('\n');
        const words = await page.evaluate(
          () => [...(CSS.highlights.get('storymark-current') ?? [])].map(String)[0],
        );
        const now = await heard();
        if (words && now.includes(words.trim()) && now.includes(title)) said.add(now);
        return said.size === turn;
      });
    }
  });

  it('goes when the pointer leaves it, though it came in over the gap and another question', async () => {
    const page = await suite.open('living/list');
    await waitForMarks(page, QUESTIONS.length);
    const card = await HintCard.of(page);
    await hover(page, OWNERSHIP);
    const text = await card.shown();
    const mark = await markBox(page, OWNERSHIP);
    const next = await markBox(page, DECISION);
    const box = await card.box();
    const inside = { x: box.x + 60, y: next.y + next.height + 30 };
    // Between the lines, where there is neither mark nor card; then along the question below, past the card's side.
    await page.mouse.move(inside.x, mark.y + mark.height + 2);
    await pause(40);
    await page.mouse.move(box.x + box.width + 10, next.y + next.height / 2);
    await pause(40);
    await page.mouse.move(inside.x, inside.y);
    await page.mouse.move(inside.x + 1, inside.y + 1);
    await pause(700);
    expect(await card.text()).toBe(text);
    await page.mouse.move(900, 700, { steps: 3 });
    await card.gone();
  });

  it('comes again on its question after Escape was pressed with the pointer in it', async () => {
    const { page, card } = await practicePage();
    await hover(page, OWNERSHIP);
    await card.shown();
    const more = await card.part('More');
    await page.mouse.move(more.x, more.y, { steps: 6 });
    await page.keyboard.press('Escape');
    await card.gone();
    await hover(page, OWNERSHIP);
    await card.shown();
  });

  it('forgets a question that is none, here and after a reload', async () => {
    const { page, card } = await practicePage();
    const wrong = 'Why do you want to work here?';
    await hover(page, wrong);
    await card.shown();
    const more = await card.part('More');
    await page.mouse.click(more.x, more.y);
    const not = await card.part('Not a question');
    await page.mouse.click(not.x, not.y);
    await until('the mark to leave', async () => !(await markedTexts(page)).includes(wrong));
    await page.reload();
    expect(await waitForMarks(page, 12)).not.toContain(wrong);
  });

  it('does not answer to events that a script of the page made up', async () => {
    const { page, card } = await practicePage();
    const box = await markBox(page, OWNERSHIP);
    await page.evaluate(
      ({ x, y }) => {
        const at = document.elementFromPoint(x, y);
        for (const type of ['pointerover', 'pointerenter', 'pointermove', 'mouseover', 'mousemove']) {
          const options = { bubbles: true, composed: true, clientX: x, clientY: y };
          at?.dispatchEvent(
            type.startsWith('pointer') ? new PointerEvent(type, options) : new MouseEvent(type, options),
          );
        }
      },
      { x: box.x + 20, y: box.y + 8 },
    );
    await pause(900);
    expect(await card.text()).toBe('');
    expect(await addedRoots(page)).toEqual([]);
  });

  it('has no field to type into: a page hears the keys typed into its shadow', async () => {
    const { page, card } = await practicePage();
    await hover(page, OWNERSHIP);
    await card.shown();
    const more = await card.part('More');
    await page.mouse.click(more.x, more.y);
    const fields = await card.evaluate<number>(
      'function () { return this.querySelectorAll("input, textarea, [contenteditable]").length; }',
    );
    expect(fields).toBe(0);
  });

  // The last one: the panel stays open in the window, and with a panel there is no card.
  it('opens the real side panel at its question', async () => {
    const { page, card } = await practicePage();
    await hover(page, 'Describe a decision');
    await card.shown();
    const open = await card.part('Open');
    await page.mouse.click(open.x, open.y);
    const panel = await sidePanel(suite.chromium);
    await sees(panel, 'Describe a decision you had to make with incomplete information.');
    // It stays open in its window, and where it is open there is no card.
    await panel.close();
  });
});
