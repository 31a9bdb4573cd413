/** The same rubric under another question: which of its angles a question's words call for. */
import { type CompiledCues, compileCues } from './cues';
import { matchCues } from './matcher';
import type { Angle, Rubric } from './schema';

const compiled = new WeakMap<readonly Angle[], CompiledCues>();

function cuesOf(angles: readonly Angle[]): CompiledCues {
  const known = compiled.get(angles);
  if (known) return known;
  const made = compileCues(
    angles.flatMap(({ family, cues }) => cues.map((cue) => ({ cue, target: family }))),
  );
  compiled.set(angles, made);
  return made;
}

/** The angle with most cues in the question; undefined when none has any, the rubric as it stands then holds. */
export function angleFor(rubric: Pick<Rubric, 'angles'>, question: string): Angle | undefined {
  if (rubric.angles.length === 0) return undefined;
  const counts = new Map<string, number>();
  for (const { target, weight } of matchCues(cuesOf(rubric.angles), question.slice(0, 5_000))) {
    counts.set(target, (counts.get(target) ?? 0) + weight);
  }
  let best: Angle | undefined;
  let most = 0;
  for (const angle of rubric.angles) {
    const count = counts.get(angle.family) ?? 0;
    if (count > most) [best, most] = [angle, count];
  }
  return best;
}
