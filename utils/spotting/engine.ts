/** What leads a text to its competencies: compiled cues of the built-in pack and of the user's packs, in one matcher. */
import type { CompiledCues } from '../rubrics/cues';
import { createMatcher, type Matcher } from '../rubrics/matcher';
import { intern } from '../text/symbols';
import { Model, type ModelData } from './model';
import { OPENING_WORDS } from './opening';

/** Compiled cues of one pack. Targets: a competency id, `umbrella>id`, `answer>mode`, `answer>mode>competency`. */
export interface PackCues extends CompiledCues {
  /** Primary language subtag of the cues. */
  readonly language?: string;
  /** Umbrella id → its competencies, best first. */
  readonly umbrellas?: Readonly<Record<string, readonly string[]>>;
  /** Only the built-in pack brings it. */
  readonly lexicon?: Readonly<Record<LexiconName, CompiledCues>>;
  readonly model?: ModelData;
}

/** Word lists that tell questions from the rest, whatever they test. */
export type LexiconName = 'forms' | 'sections' | 'pages' | 'signs' | 'notRequired';

export interface SpotEngine {
  readonly matcher: Matcher;
  /** Empty matchers where no pack brings a lexicon: then nothing is spotted. */
  readonly lexicon: Readonly<Record<LexiconName, Matcher>>;
  /** Symbols with which a sentence begins that asks or sets something without a question mark. */
  readonly openers: ReadonlySet<number>;
  /** Null where no pack brings one: then the rules alone decide. */
  readonly model: Model | null;
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
  const openers = openersOf(words?.forms);
  const data = packs.find((pack) => pack.model)?.model;
  const model = data ? new Model(data) : null;
  return { matcher: createMatcher(packs), lexicon, openers, model, umbrellas, languages };
}

const PROMPTS = new Set(['story', 'task', 'explain']);

function openersOf(forms: CompiledCues | undefined): ReadonlySet<number> {
  const openers = new Set(OPENING_WORDS);
  for (const [target, , program] of forms?.rows ?? []) {
    if (!PROMPTS.has(forms?.targets[target] ?? '')) continue;
    const first = program.replace(/^\^/, '').split(' ')[0] ?? '';
    for (const symbol of first.split('|')) openers.add(intern(symbol));
  }
  return openers;
}
