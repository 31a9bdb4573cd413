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

/** The levels one can aim at in the settings; none said is ''. */
export type TargetLevel = '' | 'junior' | 'mid' | 'senior' | 'staff' | 'principal' | 'manager' | 'director';

const WIDTH: Readonly<Record<Scope, number>> = { self: 1, team: 2, teams: 3, organisation: 4 };
/** The width a story of each level is expected to have; below senior any will do. */
const WANTED: Readonly<Record<TargetLevel, number>> = {
  '': 0,
  junior: 0,
  mid: 0,
  senior: 2,
  manager: 2,
  staff: 3,
  principal: 4,
  director: 4,
};
const WIDER: Readonly<Record<number, string>> = { 2: 'a team', 3: 'several teams', 4: 'an organization' };

/** What a story's scope lacks for the level aimed at, in words; empty where it is wide enough or either is not said. */
export function scopeGap(scope: Scope | undefined, level: TargetLevel): string {
  const wanted = WANTED[level];
  if (scope === undefined || WIDTH[scope] >= wanted) return '';
  return `narrow for the level “${level}”: stories there reach ${WIDER[wanted] ?? 'further'}`;
}
