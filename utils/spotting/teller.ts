/** Tells what a spot tests, why it is one, and what its page says of it: all that finding it does not need. */
import { aroundOf } from './around';
import type { Classifier } from './classifier';
import { classifyText } from './classify';
import type { SpotTeller, ToldSpot } from './engine';
import { metaNearby } from './nearby';
import { sectionKind } from './outline';
import { aboutPage } from './page-meta';
import type { CompetencyScore, Evidence } from './types';

/** Headings above questions of other pages, for which this page's company and role do not speak. */
const ELSEWHERE = /\b(?:related|similar|more|other|popular|recommended)\b/i;
const NO_AROUND = {};

export const tellerOf = (classifier: Classifier): SpotTeller => ({
  tests({ kind, text, fact }, { category, parentOf, own }) {
    // Headings of a posting ("What we are looking for") say nothing of a single line.
    const around = kind === 'requirement' ? NO_AROUND : aroundOf(fact, category, parentOf);
    const read = classifyText(text, around, classifier);
    return own ? { ...read, competencies: corrected(own, read.competencies) } : read;
  },
  evidence: evidenceOf,
  aboutPage,
  meta: (fact, page) => ({
    ...(ELSEWHERE.test(fact.heading?.text ?? '') ? {} : page),
    ...metaNearby(fact),
    ...fact.card?.meta,
  }),
});

/** The user's word first, what the cues said after it. */
function corrected(id: string, found: readonly CompetencyScore[]): CompetencyScore[] {
  const own = found.find((one) => one.id === id);
  return [{ id, score: 1, cues: own?.cues ?? [] }, ...found.filter((one) => one.id !== id)];
}

function evidenceOf({ kind, text, form, fact }: ToldSpot, weighed: readonly Evidence[]): readonly Evidence[] {
  const said = form.evidence.map(({ start, end, speaksFor, weight }) => ({
    words: text.slice(start, end),
    speaksFor,
    weight,
  }));
  const around = kind === 'requirement' ? [whyRequired(fact)] : weighed;
  return [...said, ...around].filter(({ words, weight }) => weight > 0 && words !== '');
}

/** What says that a block is a requirement: the heading it stands under. */
function whyRequired({ heading }: ToldSpot['fact']): Evidence {
  const duty = sectionKind(heading, true) === 'duties';
  return { words: heading?.text ?? '', speaksFor: duty ? 'duty' : 'qualification', weight: 3 };
}
