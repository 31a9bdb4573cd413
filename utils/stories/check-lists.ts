/** Cues that checks share, compiled once, and ways of looking for them. */
import { type CompiledCues, compileCues } from '../rubrics/cues';
import { matchCues } from '../rubrics/matcher';
import { tokens } from '../text/tokens';
import { type Part, type PartName, sentenceAround } from './story-text';

export const cues = (list: readonly string[]): CompiledCues =>
  compileCues(list.map((cue) => ({ cue, target: 'x' })));

/** Parts of these names. */
export const only = (parts: readonly Part[], ...names: readonly PartName[]): Part[] =>
  parts.filter(({ name }) => names.includes(name));

/** Parts where the result is told: the section, or the box when there is no section. */
export function outcome(parts: readonly Part[]): Part[] {
  const result = only(parts, 'result');
  return result.length > 0 ? result : only(parts, 'body', 'action', 'learning');
}

/** Where what was done is told. */
export function doing(parts: readonly Part[]): Part[] {
  const action = only(parts, 'action');
  return action.length > 0 ? action : only(parts, 'body');
}

/** Everything that is told, without the title. */
export const told = (parts: readonly Part[]): Part[] => parts.filter(({ name }) => name !== 'title');

export const wordsIn = (parts: readonly Part[]): number =>
  parts.reduce((sum, { text }) => sum + tokens(text).length, 0);

export const finds = (list: CompiledCues, parts: readonly Part[]): boolean =>
  parts.some(({ text }) => matchCues(list, text).length > 0);

export interface Place {
  readonly section: PartName;
  /** The whole sentence around it. */
  readonly words: string;
}

/** The first place where one of the cues stands. */
export function firstPlace(list: CompiledCues, parts: readonly Part[]): Place | undefined {
  for (const { name, text } of parts) {
    const match = matchCues(list, text).sort((a, b) => a.start - b.start)[0];
    if (match) return { section: name, words: sentenceAround(text, match.start, match.end) };
  }
  return undefined;
}

/** How many places, none counted twice, hold one of the cues. */
export function countPlaces(list: CompiledCues, parts: readonly Part[]): number {
  return parts.reduce((sum, { text }) => {
    let end = -1;
    let many = 0;
    for (const match of matchCues(list, text).sort((a, b) => a.start - b.start)) {
      if (match.start < end) continue;
      end = match.end;
      many++;
    }
    return sum + many;
  }, 0);
}
