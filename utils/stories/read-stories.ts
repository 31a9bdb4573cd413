/** What each story is strong in, read once for each version of it, and in slices where there are many. */

import { finish, finishInTurns, inTurns, type Steps } from '../text/turns';
import { type Reader, readerSteps } from './evidence';
import { type Strength, strengthsOf } from './strength';
import type { RankableStory, SignalSource } from './types';
import { type Vocabulary, vocabularySteps } from './vocabulary';

/** By competency id. */
type Strengths = ReadonlyMap<string, Strength>;

interface Instruments {
  readonly reader: Reader;
  readonly vocabulary: Vocabulary;
  /** What stories were read as, by id and time of change: only what is new is read. */
  readonly known: Map<string, Strengths>;
}

/** Readings kept; beyond it they are forgotten, the oldest first. */
const MOST_KNOWN = 20_000;

const instruments = new WeakMap<readonly SignalSource[], Instruments>();

/** Hand in the same list for the same packs: compiling it takes some hundred milliseconds. */
function* instrumentSteps(sources: readonly SignalSource[]): Steps<Instruments> {
  const known = instruments.get(sources);
  if (known) return known;
  const reader = yield* readerSteps(sources);
  const made: Instruments = { reader, vocabulary: yield* vocabularySteps(sources), known: new Map() };
  // Two may have begun at once: what stories were read as must not be split between them.
  const other = instruments.get(sources);
  if (other) return other;
  instruments.set(sources, made);
  return made;
}

const instrumentsFor = (sources: readonly SignalSource[]): Instruments => finish(instrumentSteps(sources));

function readOne(story: RankableStory, { reader, vocabulary, known }: Instruments): Strengths {
  const key = story.updatedAt ? `${story.id} ${story.rev ?? ''} ${story.updatedAt}` : '';
  const before = known.get(key);
  if (before) return before;
  const strengths = strengthsOf(reader.read(story), vocabulary.near(story), reader.tells(story));
  if (key !== '') known.set(key, strengths);
  for (const oldest of known.keys()) {
    if (known.size <= MOST_KNOWN) break;
    known.delete(oldest);
  }
  return strengths;
}

/** Strengths by story id, all at once. */
export function strengthsIn(
  stories: readonly RankableStory[],
  sources: readonly SignalSource[],
): Map<string, Strengths> {
  const ready = instrumentsFor(sources);
  return new Map(stories.map((story) => [story.id, readOne(story, ready)]));
}

/**
 * Reads the stories in slices, so that whoever wants their strengths after that waits for nothing.
 * @param gone nobody waits for the rest any more; then false comes back, and what was read stays known
 */
export async function readAhead(
  stories: readonly RankableStory[],
  sources: readonly SignalSource[],
  gone?: () => boolean,
): Promise<boolean> {
  const ready = await finishInTurns(instrumentSteps(sources));
  return inTurns(stories, (story) => readOne(story, ready), gone);
}
