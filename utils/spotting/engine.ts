/** What leads a text to its competencies: compiled cues of the built-in pack and of the user's packs, in one matcher. */
import type { CompiledCues } from '../rubrics/cues';
import { createMatcher, type Matcher } from '../rubrics/matcher';

/** Compiled cues of one pack. Targets: a competency id, `umbrella>id`, `answer>mode`, `answer>mode>competency`. */
export interface PackCues extends CompiledCues {
  /** Primary language subtag of the cues. */
  readonly language?: string;
  /** Umbrella id → its competencies, best first. */
  readonly umbrellas?: Readonly<Record<string, readonly string[]>>;
  /** Only the built-in pack brings it. */
  readonly lexicon?: Readonly<Record<LexiconName, CompiledCues>>;
}

/** Word lists that tell questions from the rest, whatever they test. */
export type LexiconName = 'forms' | 'sections' | 'pages' | 'signs' | 'notRequired';

export interface SpotEngine {
  readonly matcher: Matcher;
  /** Empty matchers where no pack brings a lexicon: then nothing is spotted. */
  readonly lexicon: Readonly<Record<LexiconName, Matcher>>;
  readonly umbrellas: ReadonlyMap<string, readonly string[]>;
  /** Primary language subtags that the packs cover. */
  readonly languages: ReadonlySet<string>;
}

/** One engine for any number of packs. The first pack's word wins where two name the same umbrella. */
export function createEngine(packs: readonly PackCues[]): SpotEngine {
  const umbrellas = new Map<string, readonly string[]>();
  const languages = new Set<string>();
  for (const pack of packs) {
    languages.add((pack.language ?? 'en').toLowerCase().split('-')[0] ?? 'en');
    for (const [id, list] of Object.entries(pack.umbrellas ?? {}))
      if (!umbrellas.has(id)) umbrellas.set(id, list);
  }
  const words = packs.find((pack) => pack.lexicon)?.lexicon;
  const of = (name: LexiconName) => createMatcher(words ? [words[name]] : []);
  const lexicon = {
    forms: of('forms'),
    sections: of('sections'),
    pages: of('pages'),
    signs: of('signs'),
    notRequired: of('notRequired'),
  };
  return { matcher: createMatcher(packs), lexicon, umbrellas, languages };
}
