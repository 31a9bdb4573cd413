/** What leads a text to its competencies: cues of all packs in one matcher, and what was learned of words. */
import { createMatcher, type Matcher } from '../rubrics/matcher';
import type { PackCues } from './engine';
import { Model } from './model';

export interface Classifier {
  readonly matcher: Matcher;
  /** Null where no pack brings one: then the cues alone decide. */
  readonly model: Model | null;
  readonly umbrellas: ReadonlyMap<string, readonly string[]>;
}

/** One classifier for any number of packs. The first pack's word wins where two name the same umbrella. */
export function createClassifier(packs: readonly PackCues[]): Classifier {
  const umbrellas = new Map<string, readonly string[]>();
  for (const pack of packs)
    for (const [id, list] of Object.entries(pack.umbrellas ?? {}))
      if (!umbrellas.has(id)) umbrellas.set(id, list);
  const data = packs.find((pack) => pack.model)?.model;
  return { matcher: createMatcher(packs), model: data ? new Model(data) : null, umbrellas };
}
