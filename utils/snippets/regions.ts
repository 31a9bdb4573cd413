/** Where the stretches of a quote gather on a page: each votes for the place at which the quote would begin. */
import { GRAM, type GramIndex } from './gram-index';

export interface Region {
  readonly weight: number;
  /** Least and greatest distance between a stretch's place on the page and in the quote. */
  readonly low: number;
  readonly high: number;
  /** First and last stretch of the quote seen there, and where. */
  readonly first: number;
  readonly firstAt: number;
  readonly last: number;
  readonly lastAt: number;
  /** How many different stretches were seen. */
  readonly seen: number;
}

/** Stretches looked up for one quote, so that none of them costs a page its turn. */
const MOST_VOTES = 4_000;
/** Places of one stretch looked at. */
const MOST_PLACES = 1_500;
/** Stretches of a long quote that are asked. */
const MOST_ASKED = 400;
/** Share of a quote's stretches that a changed one still has. */
const LEAST_COVERED = 0.2;
/** A region with less than this share of the best one's votes is not looked at closely. */
const NEAR_BEST = 0.6;

/** Votes for each stretch of a page's places, kept between two quotes: clearing what was used is cheaper than making it. */
class Ballot {
  readonly weights: Float32Array;
  /** The stretch that voted last for a place, + 1: one vote each. */
  readonly lasts: Int32Array;
  readonly stretches = new Int32Array(MOST_VOTES);
  readonly places = new Int32Array(MOST_VOTES);
  readonly keys = new Int32Array(MOST_VOTES);
  count = 0;

  constructor(size: number) {
    this.weights = new Float32Array(size);
    this.lasts = new Int32Array(size);
  }

  clear(): void {
    for (let n = 0; n < this.count; n++) {
      this.weights[this.keys[n] ?? 0] = 0;
      this.lasts[this.keys[n] ?? 0] = 0;
    }
    this.count = 0;
  }
}
const ballots = new WeakMap<GramIndex, Ballot>();

/** Narrowest band of beginnings that count as one place. */
const LEAST_WIDTH = 8;

function ballotFor(grams: GramIndex, longest: number): Ballot {
  const size = Math.ceil((grams.text.length + longest) / LEAST_WIDTH) + 3;
  const known = ballots.get(grams);
  if (known && known.weights.length >= size) return known;
  const made = new Ballot(size);
  ballots.set(grams, made);
  return made;
}

/** @param most regions wanted, those with most votes first */
export function regionsOf(grams: GramIndex, quote: string, most: number): Region[] {
  const total = quote.length - GRAM + 1;
  if (total < 1) return [];
  const step = Math.max(1, Math.floor(total / MOST_ASKED));
  const asked = Math.ceil(total / step);
  const order: { i: number; count: number }[] = [];
  for (let i = 0; i < total; i += step) {
    const count = grams.count(quote, i);
    if (count > 0) order.push({ i, count });
  }
  const least = Math.max(2, asked * LEAST_COVERED);
  if (order.length < least) return [];
  // The rare ones first: they say most, and the common ones may fall short of votes.
  order.sort((a, b) => a.count - b.count || a.i - b.i);
  const width = Math.max(LEAST_WIDTH, quote.length >> 3);
  const ballot = ballotFor(grams, quote.length);
  for (const { i, count } of order) {
    const weight = Math.log2(1 + grams.text.length / count);
    grams.places(quote, i, MOST_PLACES, (at) => {
      const key = Math.floor((at - i + quote.length) / width);
      if (ballot.lasts[key] !== i + 1) ballot.weights[key] = (ballot.weights[key] ?? 0) + weight;
      ballot.lasts[key] = i + 1;
      ballot.stretches[ballot.count] = i;
      ballot.places[ballot.count] = at;
      ballot.keys[ballot.count++] = key;
      return ballot.count < MOST_VOTES;
    });
    if (ballot.count >= MOST_VOTES) break;
  }
  const regions = topKeys(ballot, most)
    .map(({ key, weight }) => regionAt(ballot, key, weight))
    .filter(({ seen }) => seen >= least);
  ballot.clear();
  return regions;
}

/** Bands with most votes; a quote with words put in lies partly in the next one, so that two count together. */
function topKeys({ weights, keys, count }: Ballot, most: number): { key: number; weight: number }[] {
  const top: { key: number; weight: number }[] = [];
  const seen = new Set<number>();
  for (let n = 0; n < count; n++) {
    const key = keys[n] ?? 0;
    if (seen.has(key)) continue;
    seen.add(key);
    const weight = (weights[key] ?? 0) + (weights[key + 1] ?? 0);
    if (top.length === most && weight <= (top[most - 1]?.weight ?? 0)) continue;
    top.push({ key, weight });
    top.sort((a, b) => b.weight - a.weight || a.key - b.key);
    if (top.length > most) top.pop();
  }
  return top.filter(({ weight }) => weight >= NEAR_BEST * (top[0]?.weight ?? 0));
}

function regionAt({ stretches, places, keys, count }: Ballot, key: number, weight: number): Region {
  let [low, high] = [Number.MAX_SAFE_INTEGER, 0];
  let [first, firstAt, last, lastAt] = [Number.MAX_SAFE_INTEGER, 0, -1, 0];
  const seen = new Set<number>();
  for (let n = 0; n < count; n++) {
    if (keys[n] !== key && keys[n] !== key + 1) continue;
    const [i, at] = [stretches[n] ?? 0, places[n] ?? 0];
    seen.add(i);
    low = Math.min(low, at - i);
    high = Math.max(high, at - i);
    if (i < first) [first, firstAt] = [i, at];
    if (i > last) [last, lastAt] = [i, at];
  }
  return { weight, low, high, first, firstAt, last, lastAt, seen: seen.size };
}
