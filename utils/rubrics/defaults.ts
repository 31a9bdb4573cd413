/**
 * A rubric as an author writes it, made whole: lists left out become empty ones, as the schema would make them.
 * The built-in pack goes through here instead of the schema, for it is checked by a test and need not be checked
 * again in every panel.
 */
import type * as v from 'valibot';
import type { Pack, Pitfall, RoleLayer, Rubric } from './schema';

type PackSource = v.InferInput<typeof import('./schema').Pack>;
export type RubricSource = PackSource['rubrics'][number];
type LayerSource = NonNullable<RubricSource['layers']>[number];
type PitfallSource = RubricSource['pitfalls'][number];

const wholePitfall = (pitfall: PitfallSource): Pitfall => ({ ...pitfall, cues: pitfall.cues ?? [] });

function wholeLayer(layer: LayerSource): RoleLayer {
  return {
    ...layer,
    signals: layer.signals ?? [],
    details: layer.details ?? [],
    metrics: layer.metrics ?? [],
    artefacts: layer.artefacts ?? [],
    followUps: layer.followUps ?? [],
    pitfalls: (layer.pitfalls ?? []).map(wholePitfall),
    questions: layer.questions ?? [],
    reading: layer.reading ?? [],
  };
}

export function wholeRubric(rubric: RubricSource): Rubric {
  return {
    ...rubric,
    pillars: rubric.pillars.map((pillar) => ({ ...pillar, signals: pillar.signals ?? [] })),
    pitfalls: rubric.pitfalls.map(wholePitfall),
    details: rubric.details ?? [],
    metrics: rubric.metrics ?? [],
    artefacts: rubric.artefacts ?? [],
    angles: rubric.angles ?? [],
    reading: rubric.reading ?? [],
    layers: (rubric.layers ?? []).map(wholeLayer),
  };
}

export function wholePack(pack: PackSource): Pack {
  return {
    ...pack,
    roles: pack.roles ?? [],
    lenses: pack.lenses ?? [],
    umbrellas: pack.umbrellas ?? [],
    answerCues: pack.answerCues ?? [],
    rubrics: pack.rubrics.map(wholeRubric),
  };
}
export type { PackSource };
