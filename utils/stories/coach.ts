/** A story read against one rubric: what it shows, what it lacks, and where it falls into a pit. */
import { type CompiledCues, compileCues } from '../rubrics/cues';
import { matchCues } from '../rubrics/matcher';
import type { Pitfall, Rubric, Signal } from '../rubrics/schema';
import { checkStory } from './checks';
import { createReader, type Reader } from './evidence';
import type { StoryFields } from './model';
import { partsOf, sentenceAround } from './story-text';
import type { ShownSignal } from './types';

export interface SeenPitfall {
  readonly pitfall: Pitfall;
  /** The sentence of the story that holds it. */
  readonly words: string;
}

export interface Assessment {
  /** One place a signal, in the order of the rubric's signals. */
  readonly shows: readonly ShownSignal[];
  readonly lacks: readonly Signal[];
  readonly pitfalls: readonly SeenPitfall[];
}

interface Compiled {
  readonly reader: Reader;
  readonly pitfalls: CompiledCues;
}
const compiled = new WeakMap<Rubric, Compiled>();

function compile(rubric: Rubric): Compiled {
  const known = compiled.get(rubric);
  if (known) return known;
  const made: Compiled = {
    reader: createReader([{ competency: rubric.id, signals: rubric.signals }]),
    pitfalls: compileCues(
      rubric.pitfalls.flatMap(({ id, cues }) => cues.map((cue) => ({ cue, target: id }))),
    ),
  };
  compiled.set(rubric, made);
  return made;
}

/** Read a story by a rubric (as its role reads it). Compiled once a rubric object: hand in the same one. */
export function assess(story: StoryFields, rubric: Rubric): Assessment {
  const { reader, pitfalls } = compile(rubric);
  const places = new Map<string, ShownSignal>();
  for (const shown of reader.read(story)) {
    const known = places.get(shown.signal);
    if (!known || shown.words.length > known.words.length) places.set(shown.signal, shown);
  }
  const shows = rubric.signals.flatMap(({ id }) => places.get(id) ?? []);
  const found = new Map<string, string>();
  for (const { text } of partsOf(story)) {
    for (const { target, start, end } of matchCues(pitfalls, text)) {
      if (!found.has(target)) found.set(target, sentenceAround(text, start, end));
    }
  }
  const seen = rubric.pitfalls.flatMap((pitfall) => {
    const words = found.get(pitfall.id);
    return words === undefined ? [] : [{ pitfall, words }];
  });
  return {
    shows,
    lacks: rubric.signals.filter(({ id }) => !places.has(id)),
    pitfalls: [...offlineOnly(story, seen), ...seen],
  };
}

/** A model's gain on stored data alone is held against a story under every rubric, also where none has it as a pitfall. */
function offlineOnly(story: StoryFields, seen: readonly SeenPitfall[]): SeenPitfall[] {
  const finding = checkStory(story).find(({ id }) => id === 'offline-only');
  if (!finding || seen.some(({ pitfall }) => pitfall.id.includes('offline'))) return [];
  const { words, mend } = finding;
  return [
    {
      words,
      pitfall: { id: 'offline-only', name: 'Measured offline only', weak: words, stronger: mend, cues: [] },
    },
  ];
}
