/** A company's framework as names over the competencies: which one a company picks, and what it calls a competency. */
import { tokens } from '../text/tokens';
import { indexOfPhrase } from './layer';
import type { Lens, Principle } from './schema';

/** The lens without a company's names. */
export const PLAIN: Lens = { id: 'plain', title: 'Plain', aliases: [], principles: [] };

/**
 * The lens of a company. Its name must begin with an alias, word by word ("Amazon Web Services" is Amazon,
 * "Metabolic Labs" is not Meta); an unknown company, or none, gets the plain lens.
 */
export function lensFor(company: string, lenses: readonly Lens[]): Lens {
  const name = tokens(company.slice(0, 200));
  const named = lenses.find((lens) =>
    [lens.title, ...lens.aliases].some((alias) => indexOfPhrase(name, tokens(alias)) === 0),
  );
  return named ?? lenses.find((lens) => lens.id === PLAIN.id) ?? PLAIN;
}

/** The principles of a lens that a competency answers to, the nearest first. */
export function principlesFor(lens: Lens, competency: string): readonly Principle[] {
  return lens.principles
    .filter((principle) => principle.competencies.includes(competency))
    .sort((a, b) => a.competencies.indexOf(competency) - b.competencies.indexOf(competency));
}

/** The principle that `lens:principle` names, as rubrics write it beside their artefacts. */
export function principleAt(reference: string, lenses: readonly Lens[]): Principle | undefined {
  const [lens, id] = reference.split(':');
  return lenses.find((one) => one.id === lens)?.principles.find((one) => one.id === id);
}
