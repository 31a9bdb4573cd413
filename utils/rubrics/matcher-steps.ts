/** A matcher of many sets, made step by step: beside the page nobody waits for the whole of it. */
import type { CompiledCues } from './cues';
import { Matcher } from './matcher';

/** Steps of `createMatcher`, one for each set. */
export function* matcherSteps(sets: readonly CompiledCues[]): Generator<void, Matcher> {
  const matcher = new Matcher(sets);
  const children = new Map<string, number>();
  for (const { rows, targets } of sets) {
    for (const [target, weight, program] of rows) matcher.add(children, program, targets[target], weight);
    yield;
  }
  return matcher;
}
