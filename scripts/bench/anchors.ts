/** Saving and finding snippets, beside dom-anchor-text-quote and @apache-annotator/dom on the same passages. */
import type { AnchorBench } from '../../bench/page/anchors';
import { type Figures, median, type Plan, wanted } from './groups';

declare const storymarkAnchors: AnchorBench;

const PAGES = { '100kb': 100_000, '1mb': 1_000_000 } as const;
const MANY = [1, 100, 1_000] as const;
/** Passages of each fate that the others are given: some of them take seconds for each. */
const SAMPLE = 12;
/** Runs whose median counts: three suffice for figures that differ by tens. */
const MOST_RUNS = 3;

export async function anchors(plan: Plan, figures: Figures): Promise<void> {
  for (const [size, chars] of Object.entries(PAGES)) {
    for (const many of MANY) {
      const name = `anchor.${size}.${many}`;
      if (!wanted(plan, name)) continue;
      const runs: Record<string, number>[] = [];
      for (let run = 0; run < Math.min(plan.runs, MOST_RUNS); run++)
        runs.push(
          await plan.browser.blank('anchors', async (page) => {
            const saved = await page.evaluate(
              (length, count, sample) => storymarkAnchors.save(length, count, sample),
              chars,
              many,
              SAMPLE,
            );
            await page.evaluate(() => storymarkAnchors.edit());
            const ours = await page.evaluate(() => storymarkAnchors.findOurs());
            const theirs = await page.evaluate(
              (sample) => storymarkAnchors.findOthers('dom-anchor', sample),
              SAMPLE,
            );
            const apache = await page.evaluate(
              (sample) => storymarkAnchors.findOthers('apache', sample),
              SAMPLE,
            );
            return {
              describe_ms: saved.ours,
              'dom_anchor.describe_ms': saved.theirs,
              ms: ours.ms,
              longest_task_ms: ours.longest,
              right: ours.right,
              wrong: ours.wrong,
              orphans_ms: ours.gone_ms,
              'dom_anchor.ms': theirs.ms,
              'dom_anchor.longest_task_ms': theirs.longest,
              'dom_anchor.right': theirs.right,
              'dom_anchor.wrong': theirs.wrong,
              'apache.ms': apache.ms,
              'apache.longest_task_ms': apache.longest,
              'apache.right': apache.right,
              'apache.wrong': apache.wrong,
              ...(many > 1
                ? {
                    vs_dom_anchor: theirs.ms / ours.ms,
                    vs_apache: apache.ms / ours.ms,
                    orphans_vs_dom_anchor: theirs.gone_ms / ours.gone_ms,
                    orphans_vs_apache: apache.gone_ms / ours.gone_ms,
                  }
                : {}),
            };
          }),
        );
      for (const key of Object.keys(runs[0] ?? {}))
        figures[`${name}.${key}`] = median(runs.map((one) => one[key] ?? 0));
      plan.say(
        `${name}: ${figures[`${name}.ms`]?.toFixed(1)} ms, ${figures[`${name}.right`]} right, ${figures[`${name}.wrong`]} wrong`,
      );
    }
  }
}
