/**
 * How well stories are ranked that nothing was learned from: those of bench/corpus/unlearned, which say what they show, asked
 * the questions there, which say what they test. A story fits a question as well as it shows what the question tests first, or,
 * a grade lower, second.
 */
import { join } from 'node:path';
import type { Classifier } from '../../utils/spotting/classifier';
import { classify, OTHER } from '../../utils/spotting/classify';
import { prepareBank, rankStories, type StoryBank } from '../../utils/stories/ranking';
import { strengthsIn } from '../../utils/stories/read-stories';
import { type Level, levelOf } from '../../utils/stories/story-list';
import type { SignalSource } from '../../utils/stories/types';
import { readTested } from './examples';
import { randomOf, shuffled } from './ftrl';
import { type JudgedQuestion, type Ranking, type RankScore, scoreRankings } from './rank-score';
import { readToldFile, type ToldStory } from './story-training';

const UNLEARNED = join(import.meta.dirname, '../../bench/corpus/unlearned');
/** Stories that one reader has: banks of so many are drawn. */
const BANK = 30;

export interface UnlearnedScore {
  readonly stories: number;
  readonly questions: number;
  /** As it ships: what the question tests is told by its words. */
  readonly whole: RankScore;
  /** What it would be if that were always told rightly. */
  readonly known: RankScore;
  /** What the library calls a story: by dots, the share that its author calls that too, and the share of those that are found. */
  readonly dots: readonly { readonly least: Level; readonly right: number; readonly found: number }[];
}

/** Grade from which a story fits: traces alone are none. */
const FITS = 2;

function fitsOf(
  stories: ReadonlyMap<string, ToldStory>,
  [first = '', second = '']: readonly string[],
): Record<string, number> {
  const grades = [...stories].flatMap(([id, { shows }]) => {
    const grade = Math.max(shows[first] ?? 0, (shows[second] ?? 0) - 1);
    return grade > 0 ? [[id, grade] as const] : [];
  });
  return grades.some(([, grade]) => grade >= FITS) ? Object.fromEntries(grades) : {};
}

/** Dots of the library beside the grades of the author: three for a prime story, two or more for a good one. */
function scoreDots(told: readonly ToldStory[], sources: readonly SignalSource[]): UnlearnedScore['dots'] {
  const stories = told.map(({ story }, i) => ({ ...story, id: `${i}` }));
  const strengths = strengthsIn(stories, sources);
  return ([3, 2] as const).map((least) => {
    let both = 0;
    let called = 0;
    let are = 0;
    for (const [i, { shows }] of told.entries())
      for (const { competency } of sources) {
        const is = (shows[competency] ?? 0) >= least;
        const says = levelOf(strengths.get(`${i}`)?.get(competency)?.value ?? 0) >= least;
        if (is) are++;
        if (says) called++;
        if (is && says) both++;
      }
    return { least, right: both / Math.max(1, called), found: both / Math.max(1, are) };
  });
}

export function scoreUnlearnedStories(engine: Classifier, sources: readonly SignalSource[]): UnlearnedScore {
  const told = shuffled(readToldFile(join(UNLEARNED, 'stories.jsonl')), randomOf(3));
  const asked = ['questions-one.tsv', 'questions-two.tsv']
    .flatMap((name) => readTested(join(UNLEARNED, name)))
    .filter(({ competencies: [first] }) => first !== undefined && first !== OTHER);
  const judged: JudgedQuestion[] = [];
  const whole: Ranking[] = [];
  const known: Ranking[] = [];
  for (let at = 0; at + BANK <= told.length; at += BANK) {
    const stories = new Map(told.slice(at, at + BANK).map((one, i) => [`${at + i}`, one]));
    const bank: StoryBank = prepareBank(
      [...stories].map(([id, { story }]) => ({ ...story, id })),
      sources,
    );
    for (const { text: question, competencies } of asked) {
      const rank = (tested: readonly { readonly id: string; readonly score: number }[]) => ({
        question,
        ranked: rankStories({ text: question, competencies: tested }, bank),
      });
      judged.push({ question, fits: fitsOf(stories, competencies) });
      whole.push(rank(classify(question, {}, engine)));
      known.push(rank(competencies.map((id, i) => ({ id, score: i === 0 ? 0.9 : 0.3 }))));
    }
  }
  return {
    stories: told.length,
    questions: asked.length,
    whole: scoreRankings(judged, whole),
    known: scoreRankings(judged, known),
    dots: scoreDots(told, sources),
  };
}
