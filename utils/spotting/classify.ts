/** Which competencies a text tests: the cues found in it, weighed. */
import { type CueMatch, type Matcher, matchRun } from '../rubrics/matcher';
import { createRun, readWords } from '../text/lexer';
import type { Classifier } from './classifier';
import { eachWordFeature } from './competency-features';
import type { Model } from './model';
import { tellingOf } from './telling';
import type { AnswerMode, CompetencyScore, Evidence } from './types';

/** What stands around a text and may speak for it too, more quietly. */
export interface Around {
  /** Headings above it, nearest first. */
  readonly headings?: readonly string[];
  /** Scores of the question it follows up on. */
  readonly parent?: readonly CompetencyScore[];
  /** The page's category for it. */
  readonly category?: string;
}

export interface Classified {
  readonly competencies: readonly CompetencyScore[];
  readonly umbrella?: string;
  readonly answer?: AnswerMode;
}

/** Target of cues for what no rubric is for: a plain fact (salary, start date). */
export const OTHER = 'other';
/** Competencies kept; the least share of all evidence, and of the best one's, for which one is kept. */
const MOST = 5;
const LEAST_SHARE = 0.08;
const LEAST_OF_BEST = 0.25;
/** Weight of words around the text, against 1 for its own. */
const HEADING = [0.45, 0.2];
const CATEGORY = 0.7;
/** Share of the chance that the page's category gives away: a clear question keeps its own word. */
const BY_CATEGORY = 0.25;
const PARENT = 4;
/** How much louder they are where the first competency's chance by the text alone is below this. */
const SAYS_LITTLE = 0.45;
const LOUDER = 2.5;
/** Evidence below which a follow-up is what its parent is. */
const OWN_ENOUGH = 5.5;

const run = createRun(256);

/** All cues found in a text, of one target no word twice. */
function cuesIn(matcher: Matcher, text: string): CueMatch[] {
  readWords(text, run);
  return independent(
    matchRun(matcher, run).map(({ target, weight, first, last }) => ({
      target,
      weight,
      start: run.starts[first] ?? 0,
      end: run.ends[last] ?? 0,
    })),
  );
}

/** Headings speak for many questions each: what was found in the last ones is kept. */
const MOST_HEADINGS = 200;
const headings = new WeakMap<Matcher, Map<string, readonly CueMatch[]>>();

function cuesAround(matcher: Matcher, words: string): readonly CueMatch[] {
  let known = headings.get(matcher);
  if (!known || known.size > MOST_HEADINGS) {
    known = new Map();
    headings.set(matcher, known);
  }
  let found = known.get(words);
  if (!found) {
    found = cuesIn(matcher, words.slice(0, 160)).filter(({ target }) => !target.includes('>'));
    known.set(words, found);
  }
  return found;
}

/** Competencies of a text, best first, each with the words that spoke for it. Empty when nothing does. */
export function classify(text: string, around: Around, engine: Classifier): readonly CompetencyScore[] {
  return classifyText(text, around, engine).competencies;
}

/** Sums of the cues found in a text, by competency: for training. */
export function classCues(text: string, engine: Classifier): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { target, weight } of cuesIn(engine.matcher, text))
    if (!target.includes('>')) sums.set(target, (sums.get(target) ?? 0) + weight);
  return sums;
}

const NOTHING: ReadonlyMap<string, number> = new Map();

/** Evidence that cues gave: summed up by competency, with the words of each. */
type Sums = Map<string, { sum: number; cues: Evidence[] }>;

/** The same with the umbrella and the answer mode the text itself asks for. */
export function classifyText(text: string, around: Around, engine: Classifier): Classified {
  const sums: Sums = new Map();
  const add = (target: string, weight: number, words: string) => {
    const entry = sums.get(target) ?? { sum: 0, cues: [] };
    sums.set(target, entry);
    entry.sum += weight;
    if (weight > 0) entry.cues.push({ words, speaksFor: target, weight });
  };
  let umbrella: string | undefined;
  const answers: { mode: string; only: string | undefined; weight: number }[] = [];
  for (const match of cuesIn(engine.matcher, text)) {
    const [kind, name, only] = match.target.split('>');
    if (kind === 'umbrella' && name !== undefined) umbrella ??= name;
    else if (kind === 'answer' && name !== undefined)
      answers.push({ mode: name, only, weight: match.weight });
    else add(match.target, match.weight, text.slice(match.start, match.end));
  }
  let own = 0;
  for (const { sum } of sums.values()) own = Math.max(own, sum);
  const { model } = engine;
  // Where the text itself says next to nothing, more is heard of what stands above it.
  const loud = model && (byModel(text, sums, model)[0]?.score ?? 0) < SAYS_LITTLE ? LOUDER : 1;
  const whisper = (words: string | undefined, share: number) => {
    if (!words || share <= 0) return;
    for (const match of cuesAround(engine.matcher, words))
      add(match.target, match.weight * share * loud, words.slice(match.start, match.end));
  };
  const named = new Map<string, number>();
  if (model) {
    for (const { target, weight, start, end } of cuesAround(engine.matcher, around.category ?? '')) {
      if (weight <= 0) continue;
      named.set(target, (named.get(target) ?? 0) + weight);
      add(target, 0, '');
      sums
        .get(target)
        ?.cues.push({ words: around.category?.slice(start, end) ?? '', speaksFor: target, weight });
    }
  } else whisper(around.category, CATEGORY);
  for (const [i, heading] of (around.headings ?? []).entries()) whisper(heading, HEADING[i] ?? 0);
  if (around.parent && own < OWN_ENOUGH) {
    for (const parent of around.parent) add(parent.id, parent.score * PARENT, parent.cues[0]?.words ?? '');
  }
  const competencies = model ? byModel(text, sums, model, named) : byCues(sums);
  if (competencies[0]?.id === OTHER) competencies.length = 0;
  const at = competencies.findIndex(({ id }) => id === OTHER);
  if (at > 0) competencies.splice(at, 1);
  const first = competencies[0]?.id;
  const answer = answers
    .filter(({ only }) => only === undefined || only === first)
    .sort((a, b) => b.weight - a.weight)[0];
  return {
    competencies: umbrella === undefined ? competencies : underUmbrella(umbrella, competencies, engine),
    ...(umbrella === undefined ? {} : { umbrella }),
    ...(answer ? { answer: answer.mode as AnswerMode } : {}),
  };
}

/** Shares of the evidence that cues gave. */
function byCues(sums: Sums): CompetencyScore[] {
  let total = 0;
  let top = 0;
  for (const { sum } of sums.values()) {
    if (sum > 0) total += sum;
    top = Math.max(top, sum);
  }
  return [...sums]
    .filter(([, { sum }]) => sum > 0 && sum >= LEAST_SHARE * total && sum >= LEAST_OF_BEST * top)
    .sort((a, b) => b[1].sum - a[1].sum || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST)
    .map(([id, { sum, cues }]) => ({
      id,
      score: Math.round((sum / total) * 1000) / 1000,
      cues: tellingOf(cues),
    }));
}

/** Weight of cues that gives a competency of a user's pack even odds against all that the model knows. */
const EVEN = 3.5;
/** Chance below which a competency is not named; and, where cues said next to nothing, the least of the first one for any to be. */
const LEAST_CHANCE = 0.015;
const ONE_CUE = 1.5;
const SURE_WITHOUT_CUE = 0.12;

/**
 * Chances by the learned weights of words and by cues. A competency the model does not know has its cues alone: their
 * weight is its odds against all the others together, whatever these say.
 * @param named weights of what the page's category for the text names
 */
function byModel(text: string, sums: Sums, model: Model, named = NOTHING): CompetencyScore[] {
  const ids = model.competencies;
  readWords(text, run);
  const scores = wordScores(model);
  for (const [at, id] of ids.entries()) scores[at] = (scores[at] ?? 0) + model.cue * (sums.get(id)?.sum ?? 0);
  const top = Math.max(...scores.subarray(0, ids.length));
  let total = 0;
  const chances = ids.map((id, at) => {
    const score = Math.exp((scores[at] ?? 0) - top);
    total += score;
    return { id, at, score };
  });
  const known = total;
  for (const [id, { sum }] of sums) {
    if ((sum <= 0 && !named.has(id)) || ids.includes(id)) continue;
    const score = (known * Math.max(0, sum)) / EVEN;
    total += score;
    chances.push({ id, at: -1, score });
  }
  let said = 0;
  for (const weight of named.values()) said += weight;
  for (const chance of chances) {
    chance.score /= total;
    if (said > 0) chance.score += BY_CATEGORY * ((named.get(chance.id) ?? 0) / said - chance.score);
  }
  chances.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  let most = 0;
  for (const { sum } of sums.values()) most = Math.max(most, sum);
  if (most < ONE_CUE && (chances[0]?.score ?? 0) < SURE_WITHOUT_CUE) return [];
  return chances
    .filter(({ score }) => score >= LEAST_CHANCE)
    .slice(0, MOST)
    .map(({ id, at, score }) => ({
      id,
      score: Math.round(score * 1000) / 1000,
      cues: tellingOf([
        ...(sums.get(id)?.cues.map((one) => ({ ...one, weight: one.weight * model.cue })) ?? []),
        ...wordsFor(at, text, id, model),
      ]),
    }));
}

const classScores = new Float32Array(64);

/** What the words of the run say for each class. */
function wordScores({ words, competencies }: Model): Float32Array {
  const { starts, ids, values } = words;
  classScores.fill(0, 0, competencies.length);
  eachWordFeature(run, (bucket) => {
    const to = starts[bucket + 1] ?? 0;
    for (let i = starts[bucket] ?? 0; i < to; i++) {
      const id = ids[i] ?? 0;
      classScores[id] = (classScores[id] ?? 0) + (values[i] ?? 0);
    }
  });
  return classScores;
}

/** The words of the run that spoke for one class. */
function wordsFor(at: number, text: string, id: string, { words }: Model): Evidence[] {
  if (at < 0) return [];
  const { starts, ids, values } = words;
  const out: Evidence[] = [];
  eachWordFeature(run, (bucket, first, last) => {
    const to = starts[bucket + 1] ?? 0;
    for (let i = starts[bucket] ?? 0; i < to; i++) {
      const weight = values[i] ?? 0;
      if (ids[i] !== at || weight < LEAST_WORD) continue;
      out.push({ words: text.slice(run.starts[first], run.ends[last]), speaksFor: id, weight });
    }
  });
  return out;
}
/** Log-odds below which a word is not told as evidence. */
const LEAST_WORD = 0.6;

/** Of matches for one target that lie within each other, the heaviest counts, and no word twice. */
function independent(matches: readonly CueMatch[]): CueMatch[] {
  const kept = new Map<string, CueMatch[]>();
  const byWeight = (a: CueMatch, b: CueMatch) =>
    Math.abs(b.weight) - Math.abs(a.weight) || b.end - b.start - a.end + a.start;
  for (const match of matches.length > 1 ? [...matches].sort(byWeight) : matches) {
    const list = kept.get(match.target) ?? [];
    kept.set(match.target, list);
    // Few matches of one target matter; the cap keeps a hostile text linear.
    if (list.length < 12 && list.every((other) => match.end <= other.start || match.start >= other.end))
      list.push(match);
  }
  return [...kept.values()].flat();
}

/** An umbrella question tests what the umbrella says, in its order; the words of the question that fit stay with it. */
function underUmbrella(id: string, found: readonly CompetencyScore[], engine: Classifier): CompetencyScore[] {
  const list = engine.umbrellas.get(id) ?? [];
  return list.map((competency, i) => ({
    id: competency,
    score: Math.round((1000 * (list.length - i)) / ((list.length * (list.length + 1)) / 2)) / 1000,
    cues: found.find((one) => one.id === competency)?.cues ?? [],
  }));
}
