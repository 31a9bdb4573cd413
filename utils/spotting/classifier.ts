/** What leads a text to its competencies: cues of all packs in one matcher, and what was learned of words. */
import { createMatcher, type Matcher } from '../rubrics/matcher';
import type { PackCues } from './engine';
import { Model, type ModelData } from './model';

export interface Classifier {
  readonly matcher: Matcher;
  /** Null where none is at hand: then the cues alone decide. */
  readonly model: Model | null;
  readonly umbrellas: ReadonlyMap<string, readonly string[]>;
}

/**
 * One classifier for any number of packs. The first pack's word wins where two name the same umbrella.
 * @param model what was learned of words; it knows the built-in competencies only
 */
export function createClassifier(packs: readonly PackCues[], model: ModelData | null = null): Classifier {
  const umbrellas = new Map<string, readonly string[]>();
  for (const pack of packs)
    for (const [id, list] of Object.entries(pack.umbrellas ?? {}))
      if (!umbrellas.has(id)) umbrellas.set(id, list);
  return { matcher: createMatcher(packs), model: model && new Model(model), umbrellas };
}
