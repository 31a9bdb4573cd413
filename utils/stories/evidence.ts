/** Reading a story by the cues of rubrics: which signals it shows, in which of its words. */
import { type CompiledCues, compileCues, createMatcher, type Matcher, matchTokens } from '../rubrics/cues';
import { tokens } from '../text/tokens';
import type { StoryFields } from './model';
import { partsOf } from './story-text';
import type { ShownSignal, SignalSource } from './types';

/** A competency's own cue in a story: weaker evidence than a signal, since it was written for questions. */
export interface Echo {
  readonly competency: string;
  readonly weight: number;
  readonly words: string;
}

/** A signal found in a story. */
export interface ReadSignal extends ShownSignal {
  /** 0..1: how much it proves of its own competency rather than of any. */
  readonly weight: number;
}

export interface StoryReading {
  readonly shows: readonly ReadSignal[];
  readonly echoes: readonly Echo[];
}

/** Cues of all signal sources, made ready. */
export interface Reader {
  read(story: StoryFields): StoryReading;
}

/** Places of one signal kept: the first is shown, the others only prove that it is no accident. */
const PLACES = 3;

type Target =
  | {
      readonly kind: 'signal';
      readonly competency: string;
      readonly signal: string;
      readonly line: string;
      weight: number;
    }
  | { readonly kind: 'echo'; readonly competency: string };

/** Compile what reading needs; some tens of milliseconds for the built-in pack, so done once. */
export function createReader(sources: readonly SignalSource[]): Reader {
  const targets: Target[] = [];
  const list: { cue: string; target: string; weight: number }[] = [];
  for (const { competency, signals, cues = [] } of sources) {
    for (const { id, line, cues: own } of signals) {
      const at = String(targets.push({ kind: 'signal', competency, signal: id, line, weight: 1 }) - 1);
      for (const cue of own) list.push({ cue, target: at, weight: 1 });
    }
    const at = String(targets.push({ kind: 'echo', competency }) - 1);
    for (const { cue, weight } of cues) if (weight > 0) list.push({ cue, target: at, weight });
  }
  const compiled: CompiledCues = compileCues(list);
  const matcher = createMatcher([compiled]);
  weigh(sources, matcher, targets);
  return { read: (story) => readStory(story, matcher, targets) };
}

/** Fires on samples of other competencies at which a signal's weight is a half. */
const COMMON = 4;

/**
 * A signal that also fires on what other competencies' samples say ("fell from # to #") proves little of its own: its
 * weight falls with every such sample. So the pack itself says which cues are everybody's.
 */
function weigh(sources: readonly SignalSource[], matcher: Matcher, targets: readonly Target[]): void {
  const fires = new Map<Target, number>();
  for (const { competency, signals } of sources) {
    for (const { sample = '' } of signals) {
      const hit = new Set(matchTokens(matcher, tokens(sample)).map(({ target }) => targets[Number(target)]));
      for (const target of hit) {
        if (target && target.competency !== competency) fires.set(target, (fires.get(target) ?? 0) + 1);
      }
    }
  }
  for (const [target, count] of fires)
    if (target.kind === 'signal') target.weight = COMMON / (COMMON + count);
}

function readStory(story: StoryFields, matcher: Matcher, targets: readonly Target[]): StoryReading {
  const shows = new Map<Target, ReadSignal[]>();
  const echoes = new Map<string, Echo>();
  for (const { name, text } of partsOf(story)) {
    for (const match of matchTokens(matcher, tokens(text))) {
      const target = targets[Number(match.target)];
      if (!target) continue;
      const words = text.slice(match.start, match.end);
      if (target.kind === 'echo') {
        const key = `${target.competency} ${words.toLowerCase()}`;
        const known = echoes.get(key);
        if (!known || known.weight < match.weight) {
          echoes.set(key, { competency: target.competency, weight: match.weight, words });
        }
        continue;
      }
      const places = shows.get(target) ?? [];
      shows.set(target, places);
      if (places.length < PLACES && !places.some((place) => place.words === words)) {
        const { competency, signal, line, weight } = target;
        places.push({ competency, signal, line, words, section: name, weight });
      }
    }
  }
  return { shows: [...shows.values()].flat(), echoes: [...echoes.values()] };
}
