/** What tells questions from the rest: the word lists of the packs, compiled into matchers. */
import type { CompiledCues } from '../rubrics/cues';
import { createMatcher, type Matcher } from '../rubrics/matcher';
import { intern } from '../text/symbols';
import type { TextBlock } from '../text/types';
import type { ParentOf } from './around';
import type { Classified } from './classify';
import type { Fact } from './facts';
import type { TextForm } from './forms';
import { OPENING_WORDS } from './opening';
import type { Evidence, PageAbout, PageContext, SpotKind, SpotMeta } from './types';

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
export type LexiconName = 'forms' | 'sections' | 'pages' | 'signs' | 'notRequired' | 'works';

/** The answer of who cannot tell yet: nothing is remembered of it. */
export const UNREAD: Classified = { competencies: [] };

export const UNREAD_PAGE: PageAbout = { meta: {}, category: '' };

/** A spot that more is told of. */
export interface ToldSpot {
  readonly kind: SpotKind;
  readonly text: string;
  readonly fact: Fact;
  readonly form: TextForm;
}

/** What besides its words and its place says what a spot tests. */
export interface Beside {
  /** The page's. */
  readonly category: string;
  readonly parentOf: ParentOf;
  /** The competency that the reader said it tests. */
  readonly own: string | undefined;
}

/** What is asked only when somebody wants to know more of a spot than where it stands; it may have come into the page since. */
export interface SpotTeller {
  /** What a spot tests, by its words and by what stands around it; or UNREAD. */
  tests(spot: ToldSpot, beside: Beside): Classified;
  /** The words that made it a spot. @param weighed what was said for and against it by its place */
  evidence(spot: ToldSpot, weighed: readonly Evidence[]): readonly Evidence[];
  /** What the page says of all its questions; or UNREAD_PAGE. */
  aboutPage(blocks: readonly TextBlock[], context: PageContext): PageAbout;
  /** Of whom it was asked and how: what stands on it, beside it, and else what the page says. */
  meta(fact: Fact, page: SpotMeta): SpotMeta;
}

export interface SpotEngine extends SpotTeller {
  /** Empty matchers where no pack brings a lexicon: then nothing is spotted. */
  readonly lexicon: Readonly<Record<Exclude<LexiconName, 'works'>, Matcher>>;
  /** Symbols with which a sentence begins that asks or sets something without a question mark. */
  readonly openers: ReadonlySet<number>;
  /** Symbols with which a line begins that names a duty or a skill. */
  readonly works: ReadonlySet<number>;
  /** Primary language subtags that the packs cover. */
  readonly languages: ReadonlySet<string>;
}

/** One engine for any number of packs. */
export function createEngine(packs: readonly PackCues[], teller: SpotTeller): SpotEngine {
  const languages = new Set(packs.map(({ language = 'en' }) => language.toLowerCase().split('-')[0] ?? 'en'));
  const words = packs.find((pack) => pack.lexicon)?.lexicon;
  const of = (name: keyof SpotEngine['lexicon']) => createMatcher(words ? [words[name]] : []);
  const lexicon = {
    forms: of('forms'),
    sections: of('sections'),
    pages: of('pages'),
    signs: of('signs'),
    notRequired: of('notRequired'),
  };
  const openers = new Set([...OPENING_WORDS, ...firstWords(words?.forms, PROMPTS)]);
  return { lexicon, openers, works: new Set(firstWords(words?.works)), languages, ...teller };
}

const PROMPTS = new Set(['story', 'task', 'explain']);

/** Symbols that open the cues of a list, of some of its targets or of all. */
function firstWords(cues: CompiledCues | undefined, targets?: ReadonlySet<string>): number[] {
  const symbols: number[] = [];
  for (const [target, , program] of cues?.rows ?? []) {
    if (targets && !targets.has(cues?.targets[target] ?? '')) continue;
    const first = program.replace(/^\^/, '').split(' ')[0] ?? '';
    for (const symbol of first.split('|')) symbols.push(intern(symbol));
  }
  return symbols;
}
