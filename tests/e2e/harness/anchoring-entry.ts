/** Runs the anchoring corpus in the page it is put into. */
import { CASES } from '../../anchoring/cases';
import { judge } from '../../anchoring/judge';

export interface CorpusRun {
  readonly cases: number;
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

function run(): CorpusRun {
  const judged = CASES.map((one) => ({ name: one.name, ...judge(document, one) }));
  const names = (verdict: string) =>
    judged.filter((one) => one.verdict === verdict).map(({ name, state }) => `${name} → ${state}`);
  return { cases: CASES.length, wrong: names('false anchor'), missed: names('missed') };
}

(globalThis as { storymarkCorpus?: () => CorpusRun }).storymarkCorpus = run;
