/** Which competencies the user's stories cover, where the gaps are, and which story is worth writing next. */
import { type Level, levelOf, type StoryRow } from './story-list';

export interface CoverageCell {
  readonly storyId: string;
  readonly value: number;
  readonly level: Level;
}

export interface CoverageRow {
  readonly id: string;
  readonly title: string;
  /** One a story, in the order of the rows given. */
  readonly cells: readonly CoverageCell[];
  /** The best story's; samples never count. */
  readonly best: Level;
  /** Stories of level 2 or more. */
  readonly stories: number;
  /** Different questions met on pages that test it. */
  readonly met: number;
}

/** Gaps first, among equals those that more questions met fall on; else the order of `competencies` stays. */
export function coverageOf(
  rows: readonly StoryRow[],
  competencies: readonly { readonly id: string; readonly title: string }[],
  met: ReadonlyMap<string, number> = new Map(),
): CoverageRow[] {
  const own = rows.filter(({ story }) => story.origin !== 'sample');
  return competencies
    .map(({ id, title }) => {
      const cells = own.map(({ story, strengths }) => {
        const value = strengths.find((one) => one.id === id)?.value ?? 0;
        return { storyId: story.id, value, level: levelOf(value) };
      });
      const best = cells.reduce<Level>((most, { level }) => (level > most ? level : most), 0);
      return {
        id,
        title,
        cells,
        best,
        stories: cells.filter(({ level }) => level >= 2).length,
        met: met.get(id) ?? 0,
      };
    })
    .sort((a, b) => a.best - b.best || a.stories - b.stories || b.met - a.met);
}

/** Ids of the stories to show where there is room for `most`: the best for each competency, then the next best, in turns. */
export function columnsOf(coverage: readonly CoverageRow[], most: number): ReadonlySet<string> {
  const ranked = coverage.map(({ cells }) =>
    cells.filter(({ level }) => level > 0).sort((a, b) => b.value - a.value),
  );
  const shown = new Set<string>();
  const rounds = Math.max(0, ...ranked.map(({ length }) => length));
  for (let round = 0; round < rounds; round++)
    for (const cells of ranked) {
      const cell = cells[round];
      if (cell && shown.size < most) shown.add(cell.storyId);
    }
  // Stories that show nothing yet have their columns too, while there is room.
  for (const { storyId } of coverage[0]?.cells ?? []) if (shown.size < most) shown.add(storyId);
  return shown;
}

export interface NextStory {
  readonly id: string;
  readonly title: string;
  readonly reason: string;
}

/** The gap whose story would help most: what most questions met ask for, else the first in the order of `competencies`, which lists what is asked most first. */
export function nextStory(
  coverage: readonly CoverageRow[],
  competencies: readonly { readonly id: string }[],
): NextStory | null {
  const place = new Map(competencies.map(({ id }, i) => [id, i]));
  const worst = coverage[0];
  if (!worst || worst.best === 3) return null;
  const [next = worst] = coverage
    .filter(({ best }) => best === worst.best)
    .sort((a, b) => b.met - a.met || (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
  const reason =
    next.best === 0
      ? 'None of your stories shows it.'
      : next.best === 1
        ? 'One story only hints at it.'
        : `Your best story for it is fair, ${next.stories === 1 ? 'and the only one' : 'and none is strong'}.`;
  const asked =
    next.met === 0
      ? ''
      : ` ${next.met} ${next.met === 1 ? 'question' : 'questions'} you met on pages ${next.met === 1 ? 'asks' : 'ask'} for it.`;
  return { id: next.id, title: next.title, reason: `${reason}${asked}` };
}
