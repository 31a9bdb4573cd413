/** How well the coach's flags agree with a reader's. */
import { checkStory } from '../../utils/stories/checks';
import type { CoachedStory } from './coach-input';

export interface FlagScore {
  readonly id: string;
  readonly hits: number;
  readonly falseOnes: number;
  readonly missed: number;
  readonly f1: number;
  /** Titles of the stories where it was wrong. */
  readonly wrongOn: readonly string[];
}

/** One score for each flag that some story has by a reader's word. */
export function judgeFlags(stories: readonly CoachedStory[]): FlagScore[] {
  const read = stories.map(({ story, flags }) => ({
    title: story.title,
    wanted: new Set(flags),
    found: new Set<string>(checkStory(story).map(({ id }) => id)),
  }));
  const ids = [...new Set(read.flatMap(({ wanted }) => [...wanted]))].sort();
  return ids.map((id) => {
    const of = (wanted: boolean, found: boolean) =>
      read.filter((one) => one.wanted.has(id) === wanted && one.found.has(id) === found);
    const hits = of(true, true).length;
    const falseOnes = of(false, true);
    const missed = of(true, false);
    return {
      id,
      hits,
      falseOnes: falseOnes.length,
      missed: missed.length,
      f1: (2 * hits) / Math.max(1, 2 * hits + falseOnes.length + missed.length),
      wrongOn: [...falseOnes.map(({ title }) => `+${title}`), ...missed.map(({ title }) => `-${title}`)],
    };
  });
}

export const macroF1 = (scores: readonly FlagScore[]): number =>
  scores.reduce((sum, { f1 }) => sum + f1, 0) / Math.max(1, scores.length);

export function reportFlags(scores: readonly FlagScore[]): string {
  const rows = scores.map(({ id, hits, falseOnes, missed, f1, wrongOn }) =>
    `${id.padEnd(18)} F1 ${f1.toFixed(2)}  hits ${hits}, false ${falseOnes}, missed ${missed}  ${wrongOn.join('; ')}`.trimEnd(),
  );
  return [...rows, `macro F1 ${macroF1(scores).toFixed(3)}`].join('\n');
}
