/** The same story under the names of other frameworks, and whether its scope is wide enough for the level aimed at. */
import type { Lens } from '../rubrics/schema';
import type { Scope } from './model';

export interface LensLine {
  /** "Amazon" */
  readonly title: string;
  /** Principles the story speaks for there, the strongest first. */
  readonly principles: readonly string[];
}

/** Competencies looked at, and principles named for one framework. */
const STRONGEST = 4;
const NAMED = 3;

/** One line for each framework that has a name for what the story shows; the plain one has none. */
export function lensLines(
  lenses: readonly Lens[],
  strengths: readonly { readonly id: string }[],
): LensLine[] {
  const ids = strengths.slice(0, STRONGEST).map(({ id }) => id);
  return lenses.flatMap(({ title, principles }) => {
    const names = ids.flatMap((id) =>
      principles
        .filter(({ competencies }) => competencies.includes(id))
        .sort((a, b) => a.competencies.indexOf(id) - b.competencies.indexOf(id))
        .slice(0, 1)
        .map(({ name }) => name),
    );
    const own = [...new Set(names)].slice(0, NAMED);
    return own.length > 0 ? [{ title, principles: own }] : [];
  });
}

const WIDTH: Readonly<Record<Scope, number>> = { self: 1, team: 2, teams: 3, organisation: 4 };
/** Words of a level, and the width a story of it is expected to have. */
const LEVELS: readonly (readonly [RegExp, number])[] = [
  [
    /\b(?:principal|distinguished|fellow|director|vp|vice president|head|chief|cto|c-level|l8|e8|ic[789])\b/i,
    4,
  ],
  [/\b(?:staff|senior manager|group|grade 6|l7|e7|ic6)\b/i, 3],
  [/\b(?:senior|lead|manager|sr|grade 7|l5|l6|e5|e6|ic[45])\b/i, 2],
];
const WIDER: Readonly<Record<number, string>> = { 2: 'a team', 3: 'several teams', 4: 'an organization' };

/** What a story's scope lacks for a level, in words; empty where it is wide enough or either is not said. */
export function scopeGap(scope: Scope | undefined, level: string): string {
  const wanted = LEVELS.find(([words]) => words.test(level))?.[1] ?? 0;
  if (scope === undefined || wanted === 0 || WIDTH[scope] >= wanted) return '';
  return `narrow for ${level.trim()}: stories there reach ${WIDER[wanted] ?? 'further'}`;
}
