/** From stories that say what they show to the words that stories of each kind are told with. Deterministic. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { packed } from '../../utils/stories/calibrate';
import { emptyFields, type StoryFields } from '../../utils/stories/model';
import { wordsTold } from '../../utils/stories/vocabulary';
import { stem } from '../../utils/text/tokens';
import { type Example, trainFtrl } from './ftrl';

const TOLD = join(import.meta.dirname, '../../bench/corpus/told');

const Told = v.object({
  /** Competency id → 3 (a prime story for it), 2 (a good one), 1 (a trace). */
  shows: v.pipe(
    v.record(v.string(), v.picklist([1, 2, 3])),
    v.check((shows) => Object.keys(shows).length > 0, 'shows nothing'),
  ),
  title: v.string(),
  situation: v.string(),
  task: v.string(),
  action: v.string(),
  result: v.string(),
  learning: v.string(),
});

const Line = v.pipe(v.string(), v.parseJson(), Told);

/** A story with what it shows. */
export interface ToldStory {
  readonly shows: Readonly<Record<string, number>>;
  readonly story: StoryFields;
}

/** Stories, one a line. Throws with file and line of one that is none. */
export const readToldFile = (path: string): ToldStory[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, i) => {
      if (line.trim() === '') return [];
      const read = v.safeParse(Line, line);
      if (!read.success) throw new Error(`${path}:${i + 1}: ${read.issues[0].message}`);
      const { shows, ...fields } = read.output;
      return [{ shows, story: { ...emptyFields(), ...fields } }];
    });

/** All stories of bench/corpus/told. */
export const readTold = (): ToldStory[] =>
  readdirSync(TOLD)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => readToldFile(join(TOLD, name)));

/** Words met in fewer stories teach nothing that holds elsewhere. */
const LEAST_STORIES = 2;
/** Words kept, over all competencies. */
const MOST_WORDS = 40_000;
/** Steps that a word known by hand counts more. */
const BY_HAND = 4;
/** Weights are told in so many steps. */
const STEPS = 30;

/**
 * Words of each competency with their weights, packed as `calibrate` packs them; below zero they speak against it.
 * @param byHand words by competency that are known to speak for it, divided by spaces
 */
export function trainStoryWords(
  told: readonly ToldStory[],
  competencies: readonly string[],
  byHand: Readonly<Record<string, string>> = {},
): Record<string, Record<string, string>> {
  for (const { shows, story } of told)
    for (const id of Object.keys(shows))
      if (!competencies.includes(id))
        throw new Error(`"${story.title}" shows "${id}": there is no such competency`);
  const texts = told.map(({ story }) => wordsTold(story));
  const often = new Map<string, number>();
  for (const words of texts) for (const word of words.keys()) often.set(word, (often.get(word) ?? 0) + 1);
  const known = [...often].filter(([, times]) => times >= LEAST_STORIES).map(([word]) => word);
  const at = new Map(known.sort().map((word, i) => [word, i]));
  const rarity = known.map((word) => Math.log((1 + told.length) / (1 + (often.get(word) ?? 0))));
  const examples = told.map(({ shows }, i): Example => {
    const features: number[] = [];
    const values: number[] = [];
    for (const [word, { weight }] of texts[i] ?? []) {
      const bucket = at.get(word);
      if (bucket === undefined) continue;
      features.push(bucket);
      values.push(weight * (rarity[bucket] ?? 0));
    }
    const length = Math.hypot(...values) || 1;
    const all = Object.values(shows).reduce((sum, grade) => sum + grade ** 2, 0);
    return {
      features: Int32Array.from(features),
      values: Float32Array.from(values, (value) => (LENGTH * value) / length),
      target: Float32Array.from(competencies, (id) => (shows[id] ?? 0) ** 2 / all),
      weight: 1,
    };
  });
  const classes = competencies.length;
  const weights = trainFtrl(examples, { buckets: known.length, classes, ...OPTIONS });
  const entries = [...weights].flatMap((weight, i) => {
    const bucket = Math.floor(i / classes);
    const word = known[bucket] ?? '';
    const told = weight * (rarity[bucket] ?? 0);
    const worth = Math.abs(weight) * Math.sqrt(often.get(word) ?? 0);
    return told === 0 ? [] : [{ word, id: competencies[i % classes] ?? '', told, worth }];
  });
  const kept = entries.sort((a, b) => b.worth - a.worth).slice(0, MOST_WORDS);
  const most = Math.max(...kept.map(({ told }) => Math.abs(told)));
  const own = new Map<string, Map<string, number>>(competencies.map((id) => [id, new Map()]));
  for (const { word, id, told } of kept) {
    const step = Math.round((STEPS * told) / most);
    if (step !== 0) own.get(id)?.set(word, step);
  }
  for (const [id, words] of own) {
    for (const word of (byHand[id] ?? '').split(' ').filter(Boolean)) {
      const root = stem(word);
      words.set(root, (words.get(root) ?? 0) + BY_HAND);
    }
  }
  return Object.fromEntries([...own].map(([id, words]) => [id, packed([...words])]));
}

/** Length of an example's values: longer learns faster and surer. */
const LENGTH = 4;
const OPTIONS = { epochs: 10, alpha: 0.1, l1: 1, l2: 1 };
