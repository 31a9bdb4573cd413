/** All cues of one pack, compiled: what leads to its rubrics, its umbrellas, and what overrides how one answers. */
import { type CompiledCues, type CueSource, compileCues } from './cues';

/** The part of a pack that spotting needs; a validated `Pack` fits. */
export interface CuePack {
  readonly id: string;
  readonly language: string;
  readonly umbrellas?: readonly {
    readonly id: string;
    readonly cues: readonly string[];
    readonly competencies: readonly string[];
  }[];
  readonly answerCues?: readonly { readonly cue: string; readonly answer: string }[];
  readonly rubrics: readonly {
    readonly id: string;
    readonly angles?: readonly { readonly cues: readonly string[]; readonly answer?: string | undefined }[];
  }[];
  readonly cues: Readonly<Record<string, readonly { readonly cue: string; readonly weight: number }[]>>;
}

/** Compiled cues of a pack with what spotting must know of it besides. Plain JSON. */
export interface CompiledPack extends CompiledCues {
  readonly language: string;
  readonly umbrellas: Readonly<Record<string, readonly string[]>>;
}

/** Id of the built-in pack, whose competencies are addressed without a prefix. */
export const BUILTIN_PACK = 'core';
/** An angle's word counts more than the pack's, for it is nearer to the question. */
const ANGLE_WEIGHT = 2;

/** Compile a pack. Competencies of any pack but the built-in one become `pack:id`. Throws CueSyntaxError. */
export function compilePack(pack: CuePack): CompiledPack {
  const own = new Set(pack.rubrics.map((rubric) => rubric.id));
  const address = (id: string) =>
    pack.id === BUILTIN_PACK || id.includes(':') || !own.has(id) ? id : `${pack.id}:${id}`;
  const list: CueSource[] = [];
  const umbrellas: Record<string, readonly string[]> = {};
  for (const [id, cues] of Object.entries(pack.cues)) {
    for (const { cue, weight } of cues) list.push({ cue, weight, target: address(id) });
  }
  for (const umbrella of pack.umbrellas ?? []) {
    umbrellas[umbrella.id] = umbrella.competencies.map(address);
    for (const cue of umbrella.cues) list.push({ cue, target: `umbrella>${umbrella.id}` });
  }
  for (const { cue, answer } of pack.answerCues ?? []) list.push({ cue, target: `answer>${answer}` });
  for (const rubric of pack.rubrics) {
    for (const { cues, answer } of rubric.angles ?? []) {
      if (answer === undefined) continue;
      for (const cue of cues)
        list.push({ cue, weight: ANGLE_WEIGHT, target: `answer>${answer}>${address(rubric.id)}` });
    }
  }
  return { ...compileCues(list), language: pack.language.toLowerCase().split('-')[0] ?? 'en', umbrellas };
}
