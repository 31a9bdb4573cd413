/** How good a ranking is: nDCG over the first three, and whether it says so when nothing fits. */

import MiniSearch from 'minisearch';
import type { StoryFields } from '../../utils/stories/model';
import { partsOf } from '../../utils/stories/story-text';
import { tokens } from '../../utils/text/tokens';

/** A question with the stories that fit it: 3 one would tell it, 2 it would do, 1 only with a twist. */
export interface JudgedQuestion {
  readonly question: string;
  readonly fits: Readonly<Record<string, number>>;
}

export interface Ranking {
  readonly question: string;
  readonly ranked: readonly { readonly id: string; readonly weak: boolean }[];
}

export interface RankScore {
  /** Mean over questions that some story fits; 0..1. */
  readonly ndcg: number;
  /** Share of the questions without a fitting story (grade 2 or more) for which it says that nothing fits. */
  readonly silentRightly: number;
  /** The same of those with one: wrongly. */
  readonly silentWrongly: number;
}

/** Grade from which a story fits. */
const FITS = 2;
const DEPTH = 3;

/** Gain 2^grade - 1, discount log2(place + 1): Järvelin and Kekäläinen, "Cumulated gain-based evaluation of IR techniques", 2002. */
function gain(grades: readonly number[]): number {
  return grades.slice(0, DEPTH).reduce((sum, grade, i) => sum + (2 ** grade - 1) / Math.log2(i + 2), 0);
}

export function ndcgOf(judged: JudgedQuestion, ids: readonly string[]): number {
  const best = gain(Object.values(judged.fits).sort((a, b) => b - a));
  return best === 0 ? 0 : gain(ids.map((id) => judged.fits[id] ?? 0)) / best;
}

export function scoreRankings(judged: readonly JudgedQuestion[], rankings: readonly Ranking[]): RankScore {
  const fitting: number[] = [];
  const silent = { rightly: [0, 0], wrongly: [0, 0] };
  for (const [i, one] of judged.entries()) {
    const ranked = rankings[i]?.ranked ?? [];
    const fits = Object.values(one.fits).some((grade) => grade >= FITS);
    const said = ranked[0]?.weak === false;
    const count = fits ? silent.wrongly : silent.rightly;
    count[1] = (count[1] ?? 0) + 1;
    if (!said) count[0] = (count[0] ?? 0) + 1;
    if (Object.keys(one.fits).length > 0)
      fitting.push(
        ndcgOf(
          one,
          ranked.map(({ id }) => id),
        ),
      );
  }
  const share = ([part = 0, all = 0]: readonly number[]) => (all === 0 ? 0 : part / all);
  return {
    ndcg: fitting.reduce((sum, value) => sum + value, 0) / Math.max(1, fitting.length),
    silentRightly: share(silent.rightly),
    silentWrongly: share(silent.wrongly),
  };
}

/** What BM25 over stems makes of it: what is to be beaten. */
export function bm25(
  stories: readonly (StoryFields & { readonly id: string })[],
  judged: readonly JudgedQuestion[],
): Ranking[] {
  const index = new MiniSearch<{ id: string; text: string }>({
    fields: ['text'],
    tokenize: (text) => tokens(text).map((token) => token.stem),
  });
  index.addAll(
    stories.map((story) => ({
      id: story.id,
      text: partsOf(story)
        .map(({ text }) => text)
        .join('\n'),
    })),
  );
  return judged.map(({ question }) => ({
    question,
    ranked: index.search(question).map(({ id }) => ({ id: String(id), weak: false })),
  }));
}
