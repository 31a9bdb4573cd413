/** Reading a story by the cues of rubrics: which signals it shows, in which of its words. */
import { type CompiledCues, compileCues, type KnownWords } from '../rubrics/cues';
import { type Matcher, matchTokens } from '../rubrics/matcher';
import { matcherSteps } from '../rubrics/matcher-steps';
import { tokens } from '../text/tokens';
import { finish, type Steps } from '../text/turns';
import type { StoryFields } from './model';
import { partsOf } from './story-text';
import type { ShownSignal, SignalSource } from './types';

/** A signal found in a story. */
export interface ReadSignal extends ShownSignal {
  /** 0..1: how much it proves of its own competency rather than of any. */
  readonly weight: number;
}

/** Cues of all signal sources, made ready. */
export interface Reader {
  /** Every signal shown, up to three places each, in the order of the story. */
  read(story: StoryFields): readonly ReadSignal[];
  /** What the story tells without naming it, by competency. */
  tells(story: StoryFields): ReadonlyMap<string, Told>;
}

/** What a story tells of one competency. */
export interface Told {
  /** Weight of all tells found, no word counted twice. */
  readonly sum: number;
  /** The story's words, the strongest first. */
  readonly words: readonly string[];
}

/** Places of one signal kept: the first is shown, the others only prove that it is no accident. */
const PLACES = 3;
/** A single word proves little, whatever stands in the list. */
const shareOf = (count: number): number => (count === 1 ? 0.4 : count === 2 ? 0.75 : 1);
/** Tells of one competency looked for in one part of a story; keeps a long one linear. */
const MOST_TELLS = 12;

type Target = Pick<ReadSignal, 'competency' | 'signal' | 'line' | 'weight'>;

/** Compile what reading needs; some hundred milliseconds for the built-in pack, so done once. */
export const createReader = (sources: readonly SignalSource[]): Reader => finish(readerSteps(sources));

/** The same step by step, each of a few milliseconds. */
export function* readerSteps(sources: readonly SignalSource[]): Steps<Reader> {
  const targets: Target[] = [];
  const shown: CompiledCues[] = [];
  const told: CompiledCues[] = [];
  const known: KnownWords = new Map();
  for (const { competency, signals, tells = [] } of sources) {
    told.push(
      compileCues(
        tells.map(({ cue, weight }) => ({ cue, weight, target: competency })),
        known,
      ),
    );
    const list = signals.flatMap(({ id, line, cues, weight = 1 }) => {
      const target = String(targets.push({ competency, signal: id, line, weight }) - 1);
      return cues.map((cue) => ({ cue, target }));
    });
    shown.push(compileCues(list, known));
    yield;
  }
  const matcher = yield* matcherSteps(shown);
  const telling = yield* matcherSteps(told);
  return {
    read: (story) => readStory(story, matcher, targets),
    tells: (story) => tellsIn(story, telling),
  };
}

/** Tells of a story: of those that share a word, the heaviest counts. */
function tellsIn(story: StoryFields, matcher: Matcher): ReadonlyMap<string, Told> {
  const found = new Map<string, { weight: number; words: string }[]>();
  for (const { text } of partsOf(story)) {
    const taken = new Map<string, { start: number; end: number }[]>();
    const matches = matchTokens(matcher, tokens(text)).sort(
      (a, b) => b.weight - a.weight || a.start - b.start,
    );
    for (const { target, weight, start, end } of matches) {
      const own = taken.get(target) ?? [];
      taken.set(target, own);
      if (own.length >= MOST_TELLS || own.some((other) => start < other.end && end > other.start)) continue;
      own.push({ start, end });
      const list = found.get(target) ?? [];
      found.set(target, list);
      const words = text.slice(start, end);
      list.push({ weight: weight * shareOf(words.split(/\s+/).length), words });
    }
  }
  return new Map(
    [...found].map(([competency, list]) => [
      competency,
      {
        sum: list.reduce((sum, { weight }) => sum + weight, 0),
        words: list.sort((a, b) => b.weight - a.weight).map(({ words }) => words),
      },
    ]),
  );
}

function readStory(story: StoryFields, matcher: Matcher, targets: readonly Target[]): ReadSignal[] {
  const shows = new Map<Target, ReadSignal[]>();
  for (const { name, text } of partsOf(story)) {
    for (const match of matchTokens(matcher, tokens(text))) {
      const target = targets[Number(match.target)];
      if (!target) continue;
      const places = shows.get(target) ?? [];
      shows.set(target, places);
      const words = text.slice(match.start, match.end);
      if (places.length < PLACES && !places.some((place) => place.words === words)) {
        places.push({ ...target, words, section: name });
      }
    }
  }
  return [...shows.values()].flat();
}
