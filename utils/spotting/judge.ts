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
import type { Model } from './model';
import type { PageKind } from './page-kind';
import { readRequirement } from './requirement';
import type { SpotKind } from './types';

/** Log-odds from which on a block is marked. */
export const SURE = { question: 0, requirement: 0.5 } as const;
/** What a point of the rules' score counts in log-odds, how far its word reaches, and what their yes to a requirement counts. */
const RULE = 1;
const RULE_REACH = 4;
const RULE_YES = 1;

const features = createFeatures();

/** Log-odds of the rules' word beside that of the model. */
const ofRule = (rule: number): number => RULE * Math.max(-RULE_REACH, Math.min(RULE_REACH, rule - THRESHOLD));

export class Judge {
  constructor(
    private readonly engine: SpotEngine,
    private readonly page: PageKind,
    readonly traits: PageTraits,
  ) {}

  judge(fact: Fact): SpotKind | null {
    if (fact.skip || fact.form.words === 0) return null;
    const { model } = this.engine;
    if (model ? this.asked(fact, model) : this.rule(fact) >= THRESHOLD) return 'question';
    return this.required(fact) ? 'requirement' : null;
  }

  private rule(fact: Fact): number {
    return weighQuestion(fact, this.page, fact.heading?.asks === true);
  }

  private asked(fact: Fact, model: Model): boolean {
    if (!mayBeQuestion(fact, this.page)) return false;
    const rule = this.rule(fact);
    return ofRule(rule) + model.asked(questionFeatures(fact, this.traits, rule, features)) >= SURE.question;
  }

  private required(fact: Fact): boolean {
    const { engine, page, traits } = this;
    if (!mayBeRequirement(fact, page)) return false;
    const rule = page.posting && readRequirement(fact, engine);
    if (!engine.model) return rule;
    const learned = engine.model.required(requirementFeatures(fact, traits, rule, features));
    return learned + (rule ? RULE_YES : -RULE_YES) >= SURE.requirement;
  }
}

/** Only postings have requirements, and only in blocks of a line or a few. */
export function mayBeRequirement(fact: Fact, page: PageKind): boolean {
  return page.jobLike && !fact.skip && fact.form.words >= 2 && fact.form.words <= 100;
}
