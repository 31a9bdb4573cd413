/** Is a block a question, a requirement or neither? Rules and a learned model together; without a model the rules alone. */
import { THRESHOLD, weighQuestion } from './decide';
import type { SpotEngine } from './engine';
import type { Fact } from './facts';
import {
  createFeatures,
  mayBeQuestion,
  type PageTraits,
  questionFeatures,
  requirementFeatures,
} from './features';
import type { PageKind } from './page-kind';
import { readRequirement } from './requirement';
import type { SpotKind } from './types';

/** Log-odds from which on a block is marked: rather one too few than one too many. */
export const SURE = { question: 0.4, requirement: 0 } as const;

const features = createFeatures();

export class Judge {
  constructor(
    private readonly engine: SpotEngine,
    private readonly page: PageKind,
    readonly traits: PageTraits,
  ) {}

  judge(fact: Fact): SpotKind | null {
    const { engine, page, traits } = this;
    const rule = weighQuestion(fact, page, fact.heading?.asks === true);
    const asked = engine.model
      ? mayBeQuestion(fact, page) &&
        engine.model.asked(questionFeatures(fact, traits, rule, features)) >= SURE.question
      : rule >= THRESHOLD;
    if (asked) return 'question';
    return this.required(fact) ? 'requirement' : null;
  }

  private required(fact: Fact): boolean {
    const { engine, page, traits } = this;
    if (!mayBeRequirement(fact, page)) return false;
    const rule = page.posting && readRequirement(fact, engine);
    if (!engine.model) return rule;
    return engine.model.required(requirementFeatures(fact, traits, rule, features)) >= SURE.requirement;
  }
}

/** Only postings have requirements, and only in blocks of a line or a few. */
export function mayBeRequirement(fact: Fact, page: PageKind): boolean {
  return page.jobLike && !fact.skip && fact.form.words >= 2 && fact.form.words <= 100;
}
