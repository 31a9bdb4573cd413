/** Which pieces of evidence are told: those that carried weight, none said twice. */
import type { Evidence } from './types';

/** Pieces told of one decision. */
const MOST_TOLD = 4;
/** Share of the strongest piece's weight below which another did not carry the decision. */
const LEAST_TOLD = 0.25;

const asWords = (text: string): string =>
  ` ${text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(' ')} `;

/** Whether one of two pieces stands, word by word, inside the other. */
export function saysSame(a: Evidence, b: Evidence): boolean {
  const [one, other] = [asWords(a.words), asWords(b.words)];
  return one.includes(other) || other.includes(one);
}

/** The strongest first; of pieces that lie within one another the stronger. */
export function tellingOf(evidence: readonly Evidence[]): Evidence[] {
  const told: Evidence[] = [];
  for (const one of [...evidence].sort((a, b) => b.weight - a.weight)) {
    if (told[0] && one.weight < LEAST_TOLD * told[0].weight) break;
    if (one.weight <= 0 || one.words === '' || told.some((other) => saysSame(one, other))) continue;
    if (told.push(one) === MOST_TOLD) break;
  }
  return told;
}
