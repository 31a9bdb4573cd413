/** Reading a story by the cues of rubrics: which signals it shows, in which of its words. */
import { compileCues } from '../rubrics/cues';
import { createMatcher, type Matcher, matchTokens } from '../rubrics/matcher';
import { tokens } from '../text/tokens';
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
}

/** Places of one signal kept: the first is shown, the others only prove that it is no accident. */
const PLACES = 3;

type Target = Pick<ReadSignal, 'competency' | 'signal' | 'line' | 'weight'>;

/** Compile what reading needs; some tens of milliseconds for the built-in pack, so done once. */
export function createReader(sources: readonly SignalSource[]): Reader {
  const targets: Target[] = [];
  const list: { cue: string; target: string }[] = [];
  for (const { competency, signals } of sources) {
    for (const { id, line, cues, weight = 1 } of signals) {
      const target = String(targets.push({ competency, signal: id, line, weight }) - 1);
      for (const cue of cues) list.push({ cue, target });
    }
  }
  const matcher = createMatcher([compileCues(list)]);
  return { read: (story) => readStory(story, matcher, targets) };
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
