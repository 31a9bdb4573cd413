/** A large library: 10,000 stories and 100,000 snippets in a real extension, beside ten stories in the same run. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import judged from '../../bench/corpus/stories.json';
import type { StoryBench } from '../../bench/page/stories';
import { loadBuiltinPack } from '../../utils/rubrics/builtin';
import { createRegistry } from '../../utils/rubrics/registry';
import { type Chromium, startChromium } from '../browser/chromium';
import { servePages } from '../browser/pages';
import { bundle } from '../lib/bundle';
import { ROOT } from '../lib/modules';
import { benchScript } from './browser';
import { type Figures, median, type Plan, wanted } from './groups';

declare const storymarkStories: StoryBench;

const LARGE = { stories: 10_000, snippets: 100_000 };
const SMALL = { stories: 10, snippets: 20 };
/** Openings of the panel whose median counts. */
const OPENINGS = 5;
/** Words as one types them: beginnings, slips of the finger, two words. */
const QUERIES = [
  'dead',
  'disagred',
  'manger roll',
  'invoce',
  'queue',
  'kettle',
  'monday',
  'review late',
  'custmer',
  'zzzz',
];

export async function stories(plan: Plan, figures: Figures): Promise<void> {
  if (!wanted(plan, 'stories.10k')) return;
  execFileSync('npx', ['wxt', 'build', '--mode', 'e2e'], { cwd: ROOT, stdio: 'ignore' });
  const chromium = await startChromium({ extension: join(ROOT, '.output/chrome-mv3-e2e') });
  const site = await servePages(join(ROOT, 'tests/fixtures'));
  try {
    const code = await bundle(benchScript('stories'));
    await fill(chromium, code, SMALL);
    const small = await openings(chromium, site.url('practice-page.html'));
    const few = await opensLibrary(chromium);
    await fill(chromium, code, LARGE);
    const large = await openings(chromium, site.url('practice-page.html'));
    const many = await opensLibrary(chromium);
    const page = await ownPage(chromium, code);
    const tested = createRegistry([await loadBuiltinPack()]).competencies.map(({ id }) => id);
    // Two competencies each, all of them in turn: what a question tests is not measured here.
    const questions = judged.questions.map(({ question }, n) => ({
      text: question,
      competencies: [0, 1].map((k) => ({
        id: tested[(n * 2 + k) % tested.length] ?? '',
        score: 0.9 / (k + 1),
      })),
    }));
    const done = await page.evaluate(
      (asked, typed) => storymarkStories.measure(asked, typed),
      questions,
      QUERIES,
    );
    await page.close();
    Object.assign(figures, {
      'stories.10k.getall_ms': done.getall,
      'stories.10k.rank.p95_ms': done.rank,
      'stories.10k.rank.vs_getall': done.rank / done.getall,
      'stories.10k.search.p95_ms': done.find,
      'stories.10k.search.vs_getall': done.find / done.getall,
      'stories.10k.prepare_ms': done.prepare,
      'stories.10k.index_ms': done.index,
      'stories.10k.index.kept_mb': done.kept.megabytes,
      'stories.10k.index.kept_ms': done.kept.writing,
      'stories.10k.index.back_ms': done.kept.reading,
      'stories.10k.prepare.longest_task_ms': done.longest,
      'stories.10k.prepare.task_p99_ms': done.stretch,
      'stories.10k.library.listed_ms': many.listed,
      'stories.10k.library.vs_ten': many.listed / few.listed,
      'stories.10k.library.read_ms': many.read,
      'stories.10k.library.longest_task_ms': many.longest,
      'stories.10.panel_ms': small,
      'stories.10k.panel_ms': large,
      'stories.10k.panel.vs_ten': large / small,
    });
    plan.say(
      `stories.10k: ranking ${(done.rank / done.getall).toFixed(2)} ×, search ${(done.find / done.getall).toFixed(2)} × one getAll; panel ${(large / small).toFixed(2)} × its time with ten`,
    );
  } finally {
    await chromium.browser.close();
    await site.close();
  }
}

async function ownPage(chromium: Chromium, code: string): Promise<Page> {
  const page = await chromium.browser.newPage();
  page.setDefaultTimeout(300_000);
  await page.goto(chromium.url('library.html#keys'));
  await page.evaluate(code);
  return page;
}

async function fill(chromium: Chromium, code: string, size: typeof LARGE): Promise<void> {
  const page = await ownPage(chromium, code);
  const told = judged.stories.map(({ id: _, ...story }) => story);
  await page.evaluate(
    (list, count, more) => storymarkStories.fill(list, count, more),
    told,
    size.stories,
    size.snippets,
  );
  await page.close();
}

/**
 * The library opened and looked through: milliseconds until the first stories are listed, until all are read and a word
 * is found, and the longest task meanwhile. Tasks under 50 ms are told by no browser: then 0.
 */
async function opensLibrary(chromium: Chromium): Promise<{ listed: number; read: number; longest: number }> {
  const page = await chromium.browser.newPage();
  page.setDefaultTimeout(300_000);
  await page.evaluateOnNewDocument(() => {
    const long: number[] = [];
    Object.assign(globalThis, { storymarkLong: long });
    // Asked from outside, a busy page answers late.
    const listed = new MutationObserver(() => {
      if (!document.querySelector('.story-item')) return;
      Object.assign(globalThis, { storymarkListed: performance.now() });
      listed.disconnect();
    });
    listed.observe(document, { childList: true, subtree: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) long.push(entry.duration);
    }).observe({ type: 'longtask' });
  });
  await page.goto(chromium.url('library.html#stories'));
  await page.waitForSelector('.story-item');
  const listed = await page.evaluate(
    () => (globalThis as unknown as { storymarkListed: number }).storymarkListed,
  );
  await page.type('input[type=search]', 'zzzz');
  await page.waitForFunction(
    () => !document.querySelector('.story-item') && !/Reading|Searching/.test(document.body.innerText),
  );
  const read = await page.evaluate(() => performance.now());
  const longest = await page.evaluate(() =>
    Math.max(0, ...(globalThis as unknown as { storymarkLong: number[] }).storymarkLong),
  );
  await page.close();
  return { listed, read, longest };
}

/** Milliseconds from opening the panel until the question stands there with its rubric. */
async function openings(chromium: Chromium, address: string): Promise<number> {
  const page = await chromium.browser.newPage();
  await page.goto(address);
  await page.waitForFunction(() => CSS.highlights.size > 0);
  const worker = await (
    await chromium.browser.waitForTarget((one) => one.type() === 'service_worker')
  ).worker();
  const tab = await worker?.evaluate(
    async (url) => (await chrome.tabs.query({})).find((one) => one.url === url)?.id,
    page.url(),
  );
  const took: number[] = [];
  for (let i = 0; i <= OPENINGS; i++) {
    const panel = await chromium.browser.newPage();
    await panel.goto(`${chromium.url('sidepanel.html')}?tab=${tab}`);
    await panel.waitForSelector('.pillars', { timeout: 60_000 });
    const usable = await panel.evaluate(() => performance.now());
    // The first is the browser's own cold start.
    if (i > 0) took.push(usable);
    await panel.close();
  }
  await page.close();
  return median(took);
}
