/**
 * The best stories for a question: by the competencies it tests (the user's tags, and what a story shows) and by the
 * words they share. A story needs no tag to be found.
 */

import { inTurns } from '../text/turns';
import { readAhead, strengthsIn, vocabularyOf } from './read-stories';
import { reasonsFor } from './reasons';
import type { Strength } from './strength';
import {
  contentStems,
  createTextScorer,
  type TextHit,
  type TextScorer,
  TextScorerBuilder,
} from './text-score';
import type { QuestionProfile, RankableStory, RankedStory, SignalSource } from './types';
import type { Vocabulary } from './vocabulary';

/** Below this nothing really fits. Set on the banks of bench/corpus; how well it holds on others stands in docs/stories.md. */
export const FITS = 0.38;

/** Share of the score: the competencies' and the words'. */
const BY_COMPETENCY = 0.78;
const BY_WORDS = 0.28;
/** A tag is the user's own word: the story is at least so strong in that competency. */
const TAGGED = 0.8;
/** Rarity of shared words that is full proof of a common subject. */
const FULL_WEIGHT = 5;
const SCOPE_BONUS = { self: 0, team: 0.01, teams: 0.02, organisation: 0.03 } as const;
/** Most that a wholly different subject takes from a fitting competency. */
const OTHER_SUBJECT = 0.1;
/** Share of the evidence, or chance, of the first competency from which the question is read for certain. */
const SURE = 0.45;
const TOLD_HERE = 0.12;
const SAMPLE = 0.04;

interface Prepared {
  readonly story: RankableStory;
  readonly strengths: ReadonlyMap<string, Strength>;
}

/** Stories read once, ready for any number of questions. */
export interface StoryBank {
  readonly stories: readonly Prepared[];
  readonly text: TextScorer;
  readonly vocabulary: Vocabulary;
}

/** Read the stories by the signals of all rubrics. Deleted stories are left out. */
export function prepareBank(stories: readonly RankableStory[], sources: readonly SignalSource[]): StoryBank {
  const live = stories.filter((story) => story.deletedAt === undefined);
  const strengths = strengthsIn(live, sources);
  return {
    stories: live.map((story) => ({ story, strengths: strengths.get(story.id) ?? new Map() })),
    text: createTextScorer(live),
    vocabulary: vocabularyOf(sources),
  };
}

/** The same in slices, for a bank of any size. Null when `gone` says that nobody waits for it any more. */
export async function prepareBankInTurns(
  stories: readonly RankableStory[],
  sources: readonly SignalSource[],
  gone: () => boolean = () => false,
): Promise<StoryBank | null> {
  const live = stories.filter((story) => story.deletedAt === undefined);
  const builder = new TextScorerBuilder();
  const read =
    (await readAhead(live, sources, gone)) && (await inTurns(live, (story) => builder.add(story), gone));
  if (!read) return null;
  const strengths = strengthsIn(live, sources);
  return {
    stories: live.map((story) => ({ story, strengths: strengths.get(story.id) ?? new Map() })),
    text: builder.scorer,
    vocabulary: vocabularyOf(sources),
  };
}

/** All stories that have anything to say to the question, best first. */
export function rankStories(question: QuestionProfile, bank: StoryBank): RankedStory[] {
  const hits = bank.text.score(question.text);
  const top = question.competencies[0]?.score ?? 0;
  const asked = question.competencies
    .slice(0, 4)
    .map(({ id, score }) => ({ id, weight: top > 0 ? score / top : 0 }))
    .filter(({ weight }) => weight > 0.25);
  // What the question is about beyond its competency: "a contract", "a supplier".
  const subject = contentStems(question.text.slice(0, 5_000)).filter(
    (stem) => !asked.some(({ id }) => bank.vocabulary.knows(id, stem)),
  );
  return bank.stories
    .map((prepared) => rankOne(prepared, question, asked, subject, hits.get(prepared.story.id)))
    .filter(({ reasons, score }) => score > 0.02 && reasons.length > 0)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

function rankOne(
  { story, strengths }: Prepared,
  question: QuestionProfile,
  asked: readonly { id: string; weight: number }[],
  subject: readonly string[],
  text: TextHit | undefined,
): RankedStory {
  const tagged = asked.map(({ id }) => id).filter((id) => story.tags.includes(id));
  const company = question.company?.toLowerCase();
  // Where nobody can say well what the question tests, a story that shows it proves little.
  const sure = Math.min(1, (question.competencies[0]?.score ?? 0) / SURE);
  const toldHere = company !== undefined && (story.toldTo ?? []).includes(company);
  const words = text ? Math.sqrt(text.share * Math.min(1, text.weight / FULL_WEIGHT)) : 0;
  const fit =
    BY_COMPETENCY * sure * competencyFit(asked, strengths, tagged) * subjectFit(subject, text) +
    BY_WORDS * words +
    SCOPE_BONUS[story.scope ?? 'self'] -
    (toldHere ? TOLD_HERE : 0) -
    (story.origin === 'sample' ? SAMPLE : 0);
  const shown = asked.flatMap(({ id }) => {
    const strength = strengths.get(id);
    return strength ? [[id, strength] as const] : [];
  });
  const score = Math.round(Math.min(1, Math.max(0, fit)) * 1000) / 1000;
  return {
    id: story.id,
    score,
    // Told here already is a reason to prefer another one, not a reason why it would not fit.
    weak: score + (toldHere ? TOLD_HERE : 0) < FITS,
    reasons: reasonsFor({ story, tagged, strengths: shown, text, toldHere, company: question.company }),
    shows: shown.flatMap(([, { shows }]) => shows),
  };
}

/** The best competency decides; a second one that fits as well adds a little. */
function competencyFit(
  asked: readonly { id: string; weight: number }[],
  strengths: ReadonlyMap<string, Strength>,
  tagged: readonly string[],
): number {
  const fits = asked
    .map(({ id, weight }) => {
      const shown = strengths.get(id)?.value ?? 0;
      const strong = tagged.includes(id) ? TAGGED + (1 - TAGGED) * shown : shown;
      return strong * weight;
    })
    .sort((a, b) => b - a);
  return Math.min(1, (fits[0] ?? 0) + 0.25 * (fits[1] ?? 0));
}

/** A story that has none of a question's subject answers another question, though of the same kind. */
function subjectFit(subject: readonly string[], text: TextHit | undefined): number {
  const missing = subject.filter((stem) => !text?.stems.includes(stem)).length;
  return 1 - OTHER_SUBJECT * Math.min(1, missing / 3);
}
