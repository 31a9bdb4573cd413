/** The skeleton of an answer filled with the story's own words: what serves each pillar, and what is not there yet. */
import type { FollowUp, Pillar, Rubric } from '../rubrics/schema';
import type { Assessment } from './coach';
import { SECTIONS, type Section, type StoryFields } from './model';
import { partsOf, sentenceAround } from './story-text';

/** A section, or the one box a story starts with. */
export type WrittenSection = Section | 'body';

export interface FilledPillar {
  readonly pillar: Pillar;
  /** Sentences of the story that serve it, in the story's order; empty where there is none yet. */
  readonly sentences: readonly string[];
  /** What to ask oneself for what is missing: of the first signal that serves the pillar, else the pillar's own. */
  readonly prompt: string;
  /** Where what is missing would be written. */
  readonly section: WrittenSection;
}

/** Sentences shown of one pillar. */
const MOST = 2;

/** One entry a pillar, in the rubric's order. */
export function fillSkeleton(
  story: StoryFields,
  rubric: Pick<Rubric, 'pillars' | 'signals'>,
  reading: Assessment,
): FilledPillar[] {
  const parts = partsOf(story);
  const texts = new Map(parts.map(({ name, text }) => [name as string, text]));
  const order = parts.map(({ name }) => name as string);
  const used = new Set<string>();
  return rubric.pillars.map((pillar, i) => {
    const places = reading.shows
      .filter(({ signal, section }) => pillar.signals.includes(signal) && section !== 'title')
      .map(({ words, section }) => ({ words, section, at: (texts.get(section) ?? '').indexOf(words) }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => order.indexOf(a.section) - order.indexOf(b.section) || a.at - b.at);
    const sentences = new Set(
      places.map(({ words, section, at }) =>
        sentenceAround(texts.get(section) ?? '', at, at + words.length, 260),
      ),
    );
    // The same sentence under every pillar would say nothing: it stands where it comes first, if there is another.
    const fresh = [...sentences].filter((sentence) => !used.has(sentence));
    const shown = (fresh.length > 0 ? fresh : [...sentences]).slice(0, MOST);
    for (const sentence of shown) used.add(sentence);
    const open = rubric.signals.find(
      ({ id }) => pillar.signals.includes(id) && reading.lacks.some((lack) => lack.id === id),
    );
    return {
      pillar,
      sentences: shown,
      prompt: open?.prompt ?? pillar.ask,
      section: sectionFor(story, i, rubric.pillars.length),
    };
  });
}

/** An answer begins with where one stood and ends with what came of it. */
function sectionFor(story: StoryFields, at: number, of: number): WrittenSection {
  if (SECTIONS.every((section) => story[section].trim() === '')) return 'body';
  if (at === 0) return 'situation';
  return at === of - 1 ? 'result' : 'action';
}

/** The answer that was made ready for a follow-up; empty where there is none. */
export function preparedAnswer(story: StoryFields, { ask }: Pick<FollowUp, 'ask'>): string {
  return story.followUps?.find((known) => known.ask === ask)?.answer.trim() ?? '';
}

/** How many of the follow-ups have an answer. */
export function preparedCount(story: StoryFields, followUps: readonly FollowUp[]): number {
  return followUps.filter((followUp) => preparedAnswer(story, followUp) !== '').length;
}
