/**
 * What reading stories needs of a rubric, apart from its texts: names, and the cues of signals, pitfalls and angles.
 * The background counts fitting stories with this alone, and the texts ship without their cues, which would be a third
 * of their weight. `npm run cues` writes it for the built-in pack; a test fails when it is not current.
 */
import type { Calibration, SignalSource } from '../stories/types';
import type { Pack, Rubric } from './schema';

/** One rubric's reading. */
export interface Reading extends Calibration {
  readonly title: string;
  readonly test: string;
  readonly wins: string;
  readonly answer: Rubric['answer'];
  /** Ids of all signals, role layers' included; the i-th signal's cues are `cues[i]`. */
  readonly signals: readonly string[];
  /** Every list of cues in the order of `cueHolders`. */
  readonly cues: readonly (readonly string[])[];
}

interface CueHolder {
  cues?: string[] | undefined;
}
/** A rubric as far as its cues go: as written, or made whole. */
export interface CuedRubric {
  readonly signals: readonly (CueHolder & { readonly id: string })[];
  readonly pitfalls: readonly CueHolder[];
  readonly angles?: readonly CueHolder[] | undefined;
  readonly layers?:
    | readonly {
        readonly signals?: readonly (CueHolder & { readonly id: string })[] | undefined;
        readonly pitfalls?: readonly CueHolder[] | undefined;
      }[]
    | undefined;
}

const signalsOf = ({ signals, layers = [] }: CuedRubric) => [
  ...signals,
  ...layers.flatMap((layer) => layer.signals ?? []),
];

/** Every part of a rubric that holds cues, signals first, in an order that both sides of a build agree on. */
export function cueHolders(rubric: CuedRubric): readonly CueHolder[] {
  const { pitfalls, angles = [], layers = [] } = rubric;
  return [...signalsOf(rubric), ...pitfalls, ...angles, ...layers.flatMap((layer) => layer.pitfalls ?? [])];
}

export function readingOf(
  rubric: CuedRubric & Pick<Reading, 'title' | 'test' | 'wins' | 'answer'>,
  calibration: Calibration,
): Reading {
  const { title, test, wins, answer } = rubric;
  return {
    ...{ title, test, wins, answer },
    signals: signalsOf(rubric).map(({ id }) => id),
    cues: cueHolders(rubric).map(({ cues = [] }) => cues),
    ...calibration,
  };
}

/** Puts the cues back where the texts were shipped without them. The same pack comes out where they were there. */
export function withCues(pack: Pack, readings: Readonly<Record<string, Reading>>): Pack {
  for (const rubric of pack.rubrics) {
    const lists = readings[rubric.id]?.cues ?? [];
    cueHolders(rubric).forEach((holder, i) => {
      holder.cues = [...(lists[i] ?? [])];
    });
  }
  return pack;
}

/** What ranking needs to count fitting stories. The signals' lines are for readers and stay with the texts. */
export function sourcesOf(readings: Readonly<Record<string, Reading>>): SignalSource[] {
  return Object.entries(readings).map(
    ([competency, { signals, cues, weights, words, tells = [], vocabulary = {} }]) => ({
      competency,
      words,
      tells,
      vocabulary,
      signals: signals.map((id, i) => ({ id, line: '', cues: cues[i] ?? [], weight: weights[i] ?? 1 })),
    }),
  );
}
