/** What stands around a question and says what it is about: headings, the question it follows up on, the page's category. */
import type { Around } from './classify';
import type { Fact } from './facts';
import { kindOf } from './outline';
import type { CompetencyScore } from './types';

/** The question that this one follows up on: the list item it is nested in, its row's question, the one before "follow-ups:". */
export type ParentOf = (fact: Fact) => { readonly competencies: readonly CompetencyScore[] } | undefined;

export function aroundOf(fact: Fact, category: string, parentOf: ParentOf): Around {
  const parent = parentOf(fact);
  const headings: string[] = [];
  for (
    let at = fact.level > 0 ? fact.heading?.parent : fact.heading;
    at && headings.length < 2;
    at = at.parent
  ) {
    // "What is tested", "Sample answer": what stands there says what it is for, not what it is about.
    const kind = kindOf(at.kinds, false);
    if (at.level > 1 && (kind === 'none' || kind === 'ask')) headings.push(at.text);
  }
  const parts = [fact.column?.theme, fact.peeled.label, category].filter((one) => one);
  return { headings, category: parts.join('. '), ...(parent ? { parent: parent.competencies } : {}) };
}
