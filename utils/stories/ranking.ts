/**
 * The best stories for a question: by the competencies it tests (the user's tags, and what a story shows) and by the
 * words they share. A story needs no tag to be found.
 */

import { inTurns } from '../text/turns';
import { readAhead, strengthsIn } from './read-stories';
import { reasonsFor } from './reasons';
import type { Strength } from './strength';
import { createTextScorer, type TextHit, type TextScorer, TextScorerBuilder } from './text-score';
import type { QuestionProfile, RankableStory, RankedStory, SignalSource } from './types';

/** Below this nothing really fits. Set on the banks of bench/corpus; how well it holds on others stands in docs/stories.md. */
export const FITS = 0.185;

/** Share of the score: the competencies' and the words'. */
const BY_COMPETENCY = 0.9;
const BY_WORDS = 0.1;
/** A tag is the user's own word: the story is at least so strong in that competency. */
const TAGGED = 0.8;
/** Rarity of shared words that is full proof of a common subject. */
const FULL_WEIGHT = 5;
/** What the score is multiplied by: for how far the story reaches, where it was told already, where it is not the user's own. */
const SCOPE = { self: 1, team: 1.02, teams: 1.04, organisation: 1.06 } as const;
const TOLD_HERE = 0.75;
const SAMPLE = 0.9;
/** Competencies of a question that are asked for, and the least of the first one's chance for one to be. */
const MOST_ASKED = 5;
const LEAST_ASKED = 0.03;
/** The same for one to be told as a reason. */
const LEAST_NAMED = 0.25;
/** Share of the evidence, or chance, of the first competency from which the question is read for certain. */
const SURE = 0.45;

interface Prepared {
  readonly story: RankableStory;
  readonly strengths: ReadonlyMap<string, Strength>;
}

/** Stories read once, ready for any number of questions. */
export interface StoryBank {
  readonly stories: readonly Prepared[];
  readonly text: TextScorer;
}

/** Read the stories by the signals of all rubrics. Deleted stories are left out. */
export function prepareBank(stories: readonly RankableStory[], sources: readonly SignalSource[]): StoryBank {
  const live = stories.filter((story) => story.deletedAt === undefined);
  const strengths = strengthsIn(live, sources);
  return {
    stories: live.map((story) => ({ story, strengths: strengths.get(story.id) ?? new Map() })),
    text: createTextScorer(live),
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
  };
}

/** All stories that have anything to say to the question, best first. */
export function rankStories(question: QuestionProfile, bank: StoryBank): RankedStory[] {
  const hits = bank.text.score(question.text);
  const top = question.competencies[0]?.score ?? 0;
  const asked = question.competencies
    .slice(0, MOST_ASKED)
    .map(({ id, score }) => ({ id, weight: top > 0 ? score / top : 0 }))
    .filter(({ weight }) => weight > LEAST_ASKED);
  return bank.stories
    .map((prepared) => rankOne(prepared, question, asked, hits.get(prepared.story.id)))
    .filter(({ reasons, score }) => score > 0.02 && reasons.length > 0)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

function rankOne(
  { story, strengths }: Prepared,
  question: QuestionProfile,
  asked: readonly { id: string; weight: number }[],
  text: TextHit | undefined,
): RankedStory {
  const tagged = asked.map(({ id }) => id).filter((id) => story.tags.includes(id));
  const company = question.company?.toLowerCase();
  // Where nobody can say well what the question tests, a story that shows it proves little.
  const sure = Math.min(1, (question.competencies[0]?.score ?? 0) / SURE);
  const toldHere = company !== undefined && (story.toldTo ?? []).includes(company);
  const words = text ? Math.sqrt(text.share * Math.min(1, text.weight / FULL_WEIGHT)) : 0;
  const fit = BY_COMPETENCY * sure * competencyFit(asked, strengths, tagged) + BY_WORDS * words;
  const preferred =
    fit *
    SCOPE[story.scope ?? 'self'] *
    (toldHere ? TOLD_HERE : 1) *
    (story.origin === 'sample' ? SAMPLE : 1);
  // What a question hardly asks for is no reason.
  const named = asked.filter(({ weight }) => weight > LEAST_NAMED).map(({ id }) => id);
  const shown = named.flatMap((id) => {
    const strength = strengths.get(id);
    return strength ? [[id, strength] as const] : [];
  });
  return {
    id: story.id,
    score: Math.round(Math.min(1, preferred) * 1000) / 1000,
    // Told here already is a reason to prefer another one, not a reason why it would not fit.
    weak: fit < FITS,
    reasons: reasonsFor({
      story,
      tagged: tagged.filter((id) => named.includes(id)),
      strengths: shown,
      text,
      toldHere,
      company: question.company,
    }),
    shows: shown.flatMap(([, { shows }]) => shows),
  };
}

/** How strong the story is in what the question tests, each competency by its chance beside the first one's. */
function competencyFit(
  asked: readonly { id: string; weight: number }[],
  strengths: ReadonlyMap<string, Strength>,
  tagged: readonly string[],
): number {
  let fit = 0;
  for (const { id, weight } of asked) {
    const shown = strengths.get(id)?.value ?? 0;
    fit += weight * (tagged.includes(id) ? TAGGED + (1 - TAGGED) * shown : shown);
  }
  return Math.min(1, fit);
}
