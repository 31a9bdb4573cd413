/** What is measured, group by group. Each gives figures under dotted names; times are milliseconds, medians of `runs`. */

import type { CDPSession } from 'puppeteer-core';
import type { Bench } from '../../bench/page/entry';
import { KINDS, SIZES, type SizeName } from '../../bench/pages';
import type { PackCues } from '../../utils/spotting/engine';
import { type BenchBrowser, collectGarbage, counter, type Measured } from './browser';

export type Figures = Record<string, number>;
export interface Plan {
  readonly browser: BenchBrowser;
  readonly cues: PackCues;
  readonly runs: number;
  /** Names or their beginnings; empty for everything. */
  readonly only: readonly string[];
  say(text: string): void;
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

export const wanted = ({ only }: Plan, name: string): boolean =>
  only.length === 0 || only.some((one) => name.startsWith(one) || one.startsWith(name));

declare const storymarkBench: Bench;

/** First complete scans beside the bare pass, taken in turns, each in a fresh page. */
export async function scans(plan: Plan, figures: Figures): Promise<void> {
  // The browser's own first pages are slower than all others.
  if (wanted(plan, 'scan'))
    await plan.browser.with('prep', '3.5k', ({ page }) => page.evaluate(() => storymarkBench.bare()));
  for (const size of Object.keys(SIZES) as SizeName[]) {
    for (const kind of KINDS) {
      const name = `scan.${size}.${kind}`;
      if (!wanted(plan, name)) continue;
      const bare: number[] = [];
      const busy: number[] = [];
      const longest: number[] = [];
      const paint: number[] = [];
      const heap: number[] = [];
      for (let run = 0; run < plan.runs; run++) {
        await plan.browser.with(kind, size, async ({ page }) => {
          const pass = await page.evaluate(() => storymarkBench.bare());
          bare.push(pass.ms);
          figures[`${name}.nodes`] = pass.nodes;
          figures[`${name}.chars`] = pass.chars;
        });
        await plan.browser.with(kind, size, async ({ page, session }) => {
          await collectGarbage(session);
          const before = await counter(session, 'JSHeapUsedSize');
          const done = await page.evaluate((cues) => storymarkBench.fullScan([cues]), plan.cues);
          const after = await counter(session, 'JSHeapUsedSize');
          busy.push(done.busy);
          longest.push(done.longest);
          paint.push(done.paint);
          heap.push((after - before) / 2 ** 20);
          figures[`${name}.spots`] = done.spots;
          figures[`${name}.blocks`] = done.blocks;
        });
      }
      figures[`bare.${size}.${kind}.ms`] = median(bare);
      figures[`${name}.ms`] = median(busy);
      figures[`${name}.ratio`] = median(busy) / median(bare);
      figures[`${name}.longest_task_ms`] = median(longest);
      figures[`${name}.paint_ms`] = median(paint);
      figures[`${name}.heap_mb`] = Math.max(...heap);
      figures[`${name}.peak_mb`] = await plan.browser.with(kind, size, (measured) =>
        peakOfScan(measured, plan.cues),
      );
      plan.say(`${name}: ${figures[`${name}.ratio`]?.toFixed(1)} × the bare pass`);
    }
  }
}

/** Most of the heap at any time during a scan above what it was before, MB; looked at between two slices. Nothing is timed here. */
async function peakOfScan({ page, session }: Measured, cues: PackCues): Promise<number> {
  await collectGarbage(session);
  const before = await counter(session, 'JSHeapUsedSize');
  let over = false;
  const scan = page
    .evaluate((given) => storymarkBench.fullScan([given]), cues)
    .then(() => {
      over = true;
    });
  let most = before;
  while (!over) most = Math.max(most, await counter(session, 'JSHeapUsedSize'));
  await scan;
  return (most - before) / 2 ** 20;
}

/** The same 500 spans marked by Storymark and by mark.js. */
export async function marks(plan: Plan, figures: Figures): Promise<void> {
  if (!wanted(plan, 'mark.500')) return;
  const ours: number[] = [];
  const theirs: number[] = [];
  const sheets: number[] = [];
  const removeOurs: number[] = [];
  const removeTheirs: number[] = [];
  for (let run = 0; run < plan.runs; run++) {
    await plan.browser.with('prep', '35k', async ({ page }) => {
      const done = await page.evaluate(() => storymarkBench.markOurs(500));
      ours.push(done.ms);
      sheets.push(done.sheet);
      removeOurs.push(done.remove);
      figures['mark.500.spans'] = done.spans;
    });
    await plan.browser.with('prep', '35k', async ({ page }) => {
      const done = await page.evaluate(() => storymarkBench.markLibrary(500));
      theirs.push(done.ms);
      removeTheirs.push(done.remove);
    });
  }
  figures['mark.500.ms'] = median(ours);
  figures['mark.500.sheet_ms'] = median(sheets);
  figures['mark.500.markjs_ms'] = median(theirs);
  figures['mark.500.vs_markjs'] = median(theirs) / median(ours);
  figures['mark.500.first_vs_markjs'] = median(theirs) / (median(ours) + median(sheets));
  figures['mark.500.remove_vs_markjs'] = median(removeTheirs) / median(removeOurs);
  plan.say(`mark.500: ${figures['mark.500.vs_markjs']?.toFixed(0)} × cheaper than mark.js`);
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
/** Changes are gathered for 150 ms; a long scan makes the next wait longer. */
const SETTLED = 2_500;

/** Seconds of the page's main thread so far, without style and layout: those are the page's own, marked or not. */
async function work(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((one) => one.name === name)?.value ?? 0;
  return of('TaskDuration') - of('LayoutDuration') - of('RecalcStyleDuration');
}

type What = 'prose' | 'question';
const TURNS = 5;

/** Seconds of work that follow one change of a block: the median of some. The page makes the change itself. */
async function costOfChange({ page, session }: Measured, what: What): Promise<number> {
  const costs: number[] = [];
  for (let turn = 0; turn < TURNS; turn++) {
    const before = await work(session);
    await page.evaluate(
      (kind, n) => void setTimeout(() => storymarkBench.changeOne(kind, n), 20),
      what,
      turn,
    );
    await pause(900);
    costs.push((await work(session)) - before);
  }
  return median(costs);
}

/** What one changed block costs, beside the same change on the same page without Storymark, as a share of the full scan. */
export async function mutations(plan: Plan, figures: Figures): Promise<void> {
  for (const size of ['35k', '350k'] as const) {
    const name = `mutation.${size}`;
    if (!wanted(plan, name)) continue;
    const full: number[] = [];
    const shares: Record<What, number[]> = { prose: [], question: [] };
    for (let run = 0; run < Math.min(plan.runs, 3); run++) {
      const alone = await plan.browser.with('prep', size, async (measured) => ({
        prose: await costOfChange(measured, 'prose'),
        question: await costOfChange(measured, 'question'),
      }));
      await plan.browser.with('prep', size, async (measured) => {
        const { page, session } = measured;
        const begun = await work(session);
        await page.evaluate((cues) => storymarkBench.follow([cues]), plan.cues);
        const scan = (await work(session)) - begun;
        full.push(scan * 1000);
        // A page that cost long is followed the more slowly: fifty times as long as that at least.
        await pause(Math.max(SETTLED, scan * 60_000));
        for (const what of ['prose', 'question'] as const)
          shares[what].push(Math.max(0, (await costOfChange(measured, what)) - alone[what]) / scan);
      });
    }
    figures[`${name}.full_ms`] = median(full);
    figures[`${name}.share`] = median(shares.prose);
    figures[`${name}.question.share`] = median(shares.question);
    plan.say(`${name}: ${(100 * median(shares.prose)).toFixed(2)} % of a full scan`);
  }
}

/** Turns without and with Storymark that one page takes, and their length, milliseconds. */
const REWRITING = { turns: 8, time: 6_000 } as const;

/**
 * What Storymark costs a page that rewrites one node ten times a second, seconds of work in a second: the median over turns in
 * which the same page has it and does without it. One page differs from the next, and one minute from another, by more than that.
 */
async function costOfRewriting(
  { page, session }: Measured,
  cues: PackCues,
): Promise<{ all: number; script: number }> {
  await page.evaluate(() => {
    let turn = 0;
    setInterval(() => storymarkBench.changeOne('prose', turn++), 100);
  });
  const share = async () => {
    await pause(SETTLED);
    const before = [await work(session), await counter(session, 'ScriptDuration')] as const;
    await pause(REWRITING.time);
    const seconds = REWRITING.time / 1000;
    return {
      all: ((await work(session)) - before[0]) / seconds,
      script: ((await counter(session, 'ScriptDuration')) - before[1]) / seconds,
    };
  };
  const all: number[] = [];
  const script: number[] = [];
  let alone = await share();
  for (let turn = 0; turn < REWRITING.turns; turn++) {
    await page.evaluate((given) => storymarkBench.follow([given]), cues);
    const followed = await share();
    await page.evaluate(() => storymarkBench.unfollow());
    const again = await share();
    all.push(followed.all - (alone.all + again.all) / 2);
    script.push(followed.script - (alone.script + again.script) / 2);
    alone = again;
  }
  return { all: median(all), script: median(script) };
}

/** A page that rewrites one node ten times a second; and one that does nothing. */
export async function living(plan: Plan, figures: Figures): Promise<void> {
  if (wanted(plan, 'rewriting.35k')) {
    const { all, script } = await plan.browser.with('prep', '35k', (measured) =>
      costOfRewriting(measured, plan.cues),
    );
    figures['rewriting.35k.core_share'] = all;
    figures['rewriting.35k.script_share'] = script;
    const percent = (share: number) => (100 * share).toFixed(2);
    plan.say(`rewriting.35k: ${percent(all)} % of a core, ${percent(script)} % in scripts`);
  }
  if (!wanted(plan, 'idle.35k')) return;
  figures['idle.35k.wakes'] = await plan.browser.with('prep', '35k', async ({ page }) => {
    await page.evaluate((cues) => storymarkBench.follow([cues]), plan.cues);
    await pause(SETTLED);
    const count = await page.evaluateHandle(() => storymarkBench.countWakes());
    await pause(5_000);
    return page.evaluate((told) => told(), count);
  });
  plan.say(`idle.35k: ${figures['idle.35k.wakes']} timers in five seconds`);
}

/** As many cues again under other words, of the same shape: what a shelf full of packs would bring. */
function moreCues({ rows }: PackCues, times: number) {
  const sets: { version: 1; targets: string[]; rows: [number, number, string][] }[] = [];
  for (let copy = 1; copy < times; copy++) {
    const other = (word: string) => `${word}${copy.toString(36)}q`;
    sets.push({
      version: 1,
      targets: [`other:${copy}`],
      rows: rows.map(([, weight, program]) => [0, weight, program.replace(/\p{L}+/gu, other)]),
    });
  }
  return sets;
}

export async function cuePasses(plan: Plan, figures: Figures): Promise<void> {
  if (!wanted(plan, 'cues')) return;
  const base = { version: plan.cues.version, targets: plan.cues.targets, rows: plan.cues.rows };
  for (const times of [1, 10, 100]) {
    const sets = [base, ...moreCues(plan.cues, times)];
    const rows = sets.reduce((sum, set) => sum + set.rows.length, 0);
    const done = await plan.browser.with('prep', '35k', ({ page }) =>
      page.evaluate((given, runs) => storymarkBench.cuePass(given, runs), sets, Math.max(plan.runs, 3)),
    );
    figures[`cues.${times}x.ms`] = done.ms;
    figures[`cues.${times}x.rows`] = rows;
    figures[`cues.${times}x.build_ms`] = done.build;
    figures[`cues.${times}x.ratio`] = done.ms / (figures['cues.1x.ms'] ?? done.ms);
    plan.say(`cues.${times}x: ${rows} rows, ${figures[`cues.${times}x.ratio`]?.toFixed(2)} × the time`);
  }
}
