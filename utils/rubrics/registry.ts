/** All packs in force as one place to look things up: `core` ids are bare, those of other packs are `pack:id`. */
import type { Spot } from '../spotting/types';
import type { Calibration, SignalSource } from '../stories/types';
import { angleFor } from './angles';
import { BUILTIN_PACK } from './cues-pack';
import { roleOf, rubricForRole } from './layer';
import type { Lens, Pack, Rubric, Umbrella } from './schema';

/** A pack with what was worked out of it when it was built; users' packs have none. */
export interface CalibratedPack extends Pack {
  readonly calibration?: ReadonlyMap<string, Calibration>;
}

export type AnswerMode = Rubric['answer'];

/** A competency by its name, as lists show it. */
export interface CompetencyName {
  readonly id: string;
  readonly title: string;
  readonly test: string;
  readonly wins: string;
  readonly answer: AnswerMode;
  /** Id of the pack it is of. */
  readonly pack: string;
}

export interface Registry {
  /** In the order of the packs and their rubrics. */
  readonly competencies: readonly CompetencyName[];
  readonly lenses: readonly Lens[];
  /** The rubric, with what a role adds to it; `role` as the user or a page wrote it. */
  rubric(id: string, role?: string): Rubric | undefined;
  /** Title of a competency; its id, made readable, for one that no pack knows. */
  title(id: string): string;
  umbrella(id: string): Umbrella | undefined;
  /** How a spot is answered: its own word, then its angle's, then its first competency's; undefined if nothing is known. */
  answerMode(spot: Pick<Spot, 'text' | 'competencies' | 'answer'>): AnswerMode | undefined;
  /** What reading stories needs: every signal of every rubric, those of role layers included. */
  signalSources(): readonly SignalSource[];
  /** For the hint card: id → [title, test]. */
  labels(): Record<string, readonly [string, string]>;
}

/** The address of a competency of a pack. */
export function competencyId(pack: string, id: string): string {
  return pack === BUILTIN_PACK ? id : `${pack}:${id}`;
}

/** A pack whose own competencies are addressed in full wherever it names them; others are taken as they stand. */
function addressed(pack: CalibratedPack): CalibratedPack {
  if (pack.id === BUILTIN_PACK) return pack;
  const own = new Set(pack.rubrics.map(({ id }) => id));
  const address = (id: string) => (own.has(id) ? competencyId(pack.id, id) : id);
  return {
    ...pack,
    umbrellas: pack.umbrellas.map((one) => ({ ...one, competencies: one.competencies.map(address) })),
    lenses: pack.lenses.map((lens) => ({
      ...lens,
      principles: lens.principles.map((one) => ({ ...one, competencies: one.competencies.map(address) })),
    })),
    rubrics: pack.rubrics.map((rubric) => ({
      ...rubric,
      related: rubric.related.map((one) =>
        one.competency ? { ...one, competency: address(one.competency) } : one,
      ),
    })),
  };
}

/** Packs in order; where two name the same lens, umbrella or role, the earlier one's holds. */
export function createRegistry(packs: readonly CalibratedPack[]): Registry {
  const rubrics = new Map<string, Rubric>();
  const calibrations = new Map<string, Calibration>();
  const asks = new Map<string, readonly string[]>();
  const umbrellas = new Map<string, Umbrella>();
  const lenses = new Map<string, Lens>();
  const roles = packs.flatMap((pack) => pack.roles);
  const competencies: CompetencyName[] = [];
  for (const pack of packs.map(addressed)) {
    for (const rubric of pack.rubrics) {
      const id = competencyId(pack.id, rubric.id);
      if (rubrics.has(id)) continue;
      rubrics.set(id, rubric);
      const calibration = pack.calibration?.get(rubric.id);
      if (calibration) calibrations.set(id, calibration);
      const leading = Object.hasOwn(pack.cues, rubric.id) ? (pack.cues[rubric.id] ?? []) : [];
      asks.set(
        id,
        leading.filter(({ weight }) => weight > 0).map(({ cue }) => cue),
      );
      const { title, test, wins, answer } = rubric;
      competencies.push({ id, title, test, wins, answer, pack: pack.id });
    }
    for (const one of pack.umbrellas) if (!umbrellas.has(one.id)) umbrellas.set(one.id, one);
    for (const one of pack.lenses) if (!lenses.has(one.id)) lenses.set(one.id, one);
  }
  // One list for the registry's whole life: what is compiled from it is kept by its identity.
  const sources = [...rubrics].map(([id, rubric]) =>
    sourceOf(id, rubric, asks.get(id), calibrations.get(id)),
  );
  return {
    competencies,
    lenses: [...lenses.values()],
    rubric(id, role = '') {
      const rubric = rubrics.get(id);
      return rubric && rubricForRole(rubric, roleOf(role, roles));
    },
    title: (id) => rubrics.get(id)?.title ?? readable(id),
    umbrella: (id) => umbrellas.get(id),
    answerMode(spot) {
      if (spot.answer) return spot.answer;
      const rubric = rubrics.get(spot.competencies[0]?.id ?? '');
      return rubric && (angleFor(rubric, spot.text)?.answer ?? rubric.answer);
    },
    signalSources: () => sources,
    labels: () => Object.fromEntries(competencies.map(({ id, title, test }) => [id, [title, test] as const])),
  };
}

function sourceOf(
  competency: string,
  rubric: Rubric,
  asks: readonly string[] = [],
  calibration?: Calibration,
): SignalSource {
  const signals = [...rubric.signals, ...rubric.layers.flatMap((layer) => layer.signals)];
  if (!calibration) return { competency, signals, asks };
  const { weights, words, tells = [], vocabulary = {} } = calibration;
  return {
    competency,
    words,
    tells,
    vocabulary,
    signals: signals.map((signal, i) => ({ ...signal, weight: weights[i] ?? 1 })),
  };
}

/** "acme:deep-work" → "Deep work". */
function readable(id: string): string {
  const words = (id.split(':').at(-1) ?? id).replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
