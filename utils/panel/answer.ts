/** All that is known for answering one question: its rubric, lens, and stories. Pure; made anew when a part changes. */
import type { AnswerMode } from '../rubrics/registry';
import type { Angle, Lens, Principle, Rubric, Umbrella } from '../rubrics/schema';
import type { Spot } from '../spotting/types';
import type { Target } from '../store/records';
import type { Assessment } from '../stories/coach';
import type { StoryRecord } from '../stories/model';
import type { RankedStory } from '../stories/types';
import { type Coach, type Guide, profileOf } from './services';

export interface StoryMatch {
  readonly story: StoryRecord;
  readonly ranked: RankedStory;
}

export interface Answer {
  readonly spot: Spot;
  readonly mode: AnswerMode | undefined;
  /** The company this question is prepared for; empty for none. */
  readonly company: string;
  readonly rubric: Rubric | null;
  readonly angle: Angle | null;
  readonly lens: Lens;
  readonly principle: Principle | null;
  readonly umbrella: Umbrella | null;
  /** Stories that fit, best first; samples come after the user's own. */
  readonly matches: readonly StoryMatch[];
  /** The nearest story where none fits; to be offered as no more than that. */
  readonly nearest: StoryMatch | null;
}

export interface AnswerInput {
  readonly spot: Spot;
  readonly pageCompany: string;
  readonly pageRole: string;
  readonly target: Target;
  readonly stories: ReadonlyMap<string, StoryRecord>;
  readonly guide: Guide;
  readonly coach: Coach | null;
}

/** The card's own company, else the page's, else the first one aimed at. */
export function companyOf(spot: Spot, pageCompany: string, target: Target): string {
  return spot.meta.company || pageCompany || target.companies[0] || '';
}

export function answerFor({
  spot,
  pageCompany,
  pageRole,
  target,
  stories,
  guide,
  coach,
}: AnswerInput): Answer {
  const company = companyOf(spot, pageCompany, target);
  const competency = spot.competencies[0]?.id;
  const rubric =
    competency === undefined
      ? null
      : (guide.rubric(competency, target.role || spot.meta.role || pageRole) ?? null);
  const lens = guide.lens(company);
  const principle = competency === undefined ? null : guide.principle(lens, competency);
  const known = (coach?.rank(profileOf(spot, company)) ?? []).flatMap((ranked) => {
    const story = stories.get(ranked.id);
    return story ? [{ story, ranked }] : [];
  });
  const fits = known.filter(({ ranked }) => !ranked.weak);
  return {
    spot,
    mode: guide.answerMode(spot),
    company,
    rubric,
    angle: rubric && guide.angle(rubric, spot.text),
    lens,
    principle,
    umbrella: spot.umbrella === undefined ? null : (guide.umbrella(spot.umbrella) ?? null),
    matches: [
      ...fits.filter(({ story }) => story.origin !== 'sample'),
      ...fits.filter(({ story }) => story.origin === 'sample'),
    ],
    nearest: known.find(({ ranked, story }) => ranked.weak && story.origin !== 'sample') ?? null,
  };
}

export const NO_READING: Assessment = { shows: [], lacks: [], pitfalls: [] };

/** A story read against a rubric; empty where nothing is known to read it against. */
export function readingOf(coach: Coach | null, storyId: string, rubric: Rubric | null): Assessment {
  return coach && rubric ? coach.read(storyId, rubric) : NO_READING;
}

/** Best story for each competency of an umbrella; null where none fits. */
export function bestPerCompetency(
  umbrella: Umbrella,
  spot: Spot,
  { stories, coach, company }: Pick<AnswerInput, 'stories' | 'coach'> & { readonly company: string },
): readonly { readonly competency: string; readonly match: StoryMatch | null }[] {
  return umbrella.competencies.map((competency) => {
    const ranked = coach
      ?.rank({
        text: spot.text,
        competencies: [{ id: competency, score: 1 }],
        ...(company ? { company } : {}),
      })
      .find(({ weak, id }) => !weak && stories.has(id));
    const story = ranked && stories.get(ranked.id);
    return { competency, match: ranked && story ? { story, ranked } : null };
  });
}
