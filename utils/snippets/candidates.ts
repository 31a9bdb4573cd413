/** Places of a page at which a quote may stand, whole or changed. */
import search from 'approx-string-match';
import { editDistance } from './alike';
import type { Context } from './context';
import { GRAM, type GramIndex } from './gram-index';

export interface Candidate {
  readonly start: number;
  readonly end: number;
  /** 0..1: share of the quote's units that stand there. */
  readonly alike: number;
}

/** Whole hits that are told apart; a quote that stands oftener on a page belongs to none of them. */
export const MOST_HITS = 5_000;
/** Longest quote that is compared unit by unit; of a longer one its stretches are. */
const LONG = 300;
/** Stretches looked up for one quote, so that none of them costs a page its turn. */
const MOST_VOTES = 6_000;
/** Places of one stretch looked at. */
const MOST_PLACES = 1_500;
const MOST_REGIONS = 4;
/** Share of a quote's stretches that a changed one still has. */
const LEAST_COVERED = 0.12;
/** Units of context that lead to a place by themselves. */
const LEAD = 24;
const LEAST_LEAD = 10;
const MOST_LEADS = 8;

/** Places of `quote` in `text`, ascending, at most MOST_HITS. Both bare; `lower` is what the index was made of. */
export function wholeHits(text: string, quote: string, lowerQuote: string, grams: GramIndex): number[] {
  const hits: number[] = [];
  if (quote.length < GRAM) {
    for (let at = text.indexOf(quote); at >= 0 && hits.length < MOST_HITS; at = text.indexOf(quote, at + 1))
      hits.push(at);
    return hits;
  }
  const rarest = rarestGram(lowerQuote, grams);
  if (rarest < 0) return hits;
  for (const at of grams.places(lowerQuote, rarest, Number.MAX_SAFE_INTEGER)) {
    if (at >= rarest && text.startsWith(quote, at - rarest)) hits.push(at - rarest);
    if (hits.length >= MOST_HITS) break;
  }
  return hits.reverse();
}

/** Where in the quote its rarest stretch begins; -1 where one of them stands nowhere. */
function rarestGram(quote: string, grams: GramIndex): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  const step = Math.max(1, Math.floor((quote.length - GRAM) / 64));
  for (let i = 0; i + GRAM <= quote.length; i += step) {
    const count = grams.count(quote, i);
    if (count === 0) return -1;
    if (count < least) [best, least] = [i, count];
  }
  return best;
}

interface Region {
  weight: number;
  /** Least and greatest distance between a stretch's place on the page and in the quote. */
  low: number;
  high: number;
  /** First and last stretch of the quote seen there, and where. */
  first: number;
  firstAt: number;
  last: number;
  lastAt: number;
  seen: Set<number>;
}

/**
 * Changed forms of a quote, the likest first: by the stretches it still has, and by what stands around it.
 * @param regions most places that are looked at closely
 * @param errors most units that may differ, of a quote of up to LONG units
 */
export function changedForms(
  grams: GramIndex,
  quote: string,
  context: Context,
  errors: number,
  regions = MOST_REGIONS,
): Candidate[] {
  const { text } = grams;
  const found: Candidate[] = [];
  for (const region of regionsOf(grams, quote, regions)) {
    if (quote.length > LONG) found.push(byStretches(region, quote, text));
    else {
      const from = Math.max(0, region.low - errors);
      const window = text.slice(from, region.high + quote.length + errors);
      for (const match of search(window, quote, errors).slice(0, MOST_REGIONS))
        found.push({
          start: from + match.start,
          end: from + match.end,
          alike: 1 - match.errors / Math.max(quote.length, match.end - match.start),
        });
    }
  }
  if (quote.length <= LONG) found.push(...byContext(grams, quote, context));
  const known = new Set<string>();
  return found
    .filter(({ start, end, alike }) => {
      const key = `${start} ${end}`;
      if (end <= start || alike <= 0 || known.has(key)) return false;
      known.add(key);
      return true;
    })
    .sort((a, b) => b.alike - a.alike || a.start - b.start);
}

/** Stretches of the quote vote for where it would begin. */
function regionsOf(grams: GramIndex, quote: string, most: number): Region[] {
  const total = quote.length - GRAM + 1;
  if (total < 1) return [];
  const step = Math.max(1, Math.floor(total / 400));
  const order: { i: number; count: number }[] = [];
  for (let i = 0; i < total; i += step) {
    const count = grams.count(quote, i);
    if (count > 0) order.push({ i, count });
  }
  const asked = Math.ceil(total / step);
  if (order.length < Math.max(2, asked * LEAST_COVERED)) return [];
  order.sort((a, b) => a.count - b.count || a.i - b.i);
  const width = Math.max(8, quote.length >> 3);
  const regions = new Map<number, Region>();
  let votes = 0;
  for (const { i, count } of order) {
    if (votes >= MOST_VOTES) break;
    const weight = Math.log2(1 + grams.text.length / count);
    for (const at of grams.places(quote, i, MOST_PLACES)) {
      votes++;
      vote(regions, Math.floor((at - i) / width), i, at, weight);
    }
  }
  const merged = [...regions].map(([key, region]) => join(region, regions.get(key + 1)));
  return merged
    .filter(({ seen }) => seen.size >= Math.max(2, asked * LEAST_COVERED))
    .sort((a, b) => b.weight - a.weight || a.low - b.low)
    .slice(0, most);
}

function vote(regions: Map<number, Region>, key: number, i: number, at: number, weight: number): void {
  const region = regions.get(key);
  const from = at - i;
  if (!region) {
    const seen = new Set([i]);
    regions.set(key, { weight, low: from, high: from, first: i, firstAt: at, last: i, lastAt: at, seen });
    return;
  }
  if (!region.seen.has(i)) region.weight += weight;
  region.seen.add(i);
  region.low = Math.min(region.low, from);
  region.high = Math.max(region.high, from);
  if (i < region.first) [region.first, region.firstAt] = [i, at];
  if (i > region.last) [region.last, region.lastAt] = [i, at];
}

/** A quote with words put in lies partly in the next region. */
function join(a: Region, b: Region | undefined): Region {
  if (!b) return a;
  const [first, last] = [a.first <= b.first ? a : b, a.last >= b.last ? a : b];
  const seen = new Set([...a.seen, ...b.seen]);
  return {
    weight: ((a.weight + b.weight) * seen.size) / (a.seen.size + b.seen.size),
    low: Math.min(a.low, b.low),
    high: Math.max(a.high, b.high),
    first: first.first,
    firstAt: first.firstAt,
    last: last.last,
    lastAt: last.lastAt,
    seen,
  };
}

/** A long quote: from its first stretch that is there to its last. One changed unit takes GRAM stretches along. */
function byStretches(region: Region, quote: string, text: string): Candidate {
  const total = quote.length - GRAM + 1;
  const asked = Math.ceil(total / Math.max(1, Math.floor(total / 400)));
  const missing = 1 - region.seen.size / asked;
  const tail = quote.length - region.last;
  const start = Math.max(0, region.firstAt - region.first);
  return {
    start,
    end: Math.min(text.length, Math.max(start, region.lastAt + tail)),
    alike: Math.max(0, 1 - missing / 2),
  };
}

/** What stood before and after leads to what stands between now. */
function byContext(grams: GramIndex, quote: string, { before, after }: Context): Candidate[] {
  const { text } = grams;
  const [head, tail] = [before.slice(-LEAD), after.slice(0, LEAD)];
  // What stood at the page's own beginning or end is led to by that.
  const isLead = (lead: string) => lead === '' || lead.length >= LEAST_LEAD;
  if (!isLead(head) || !isLead(tail) || head + tail === '') return [];
  const heads = head === '' ? [0] : wholeHits(text, head, head, grams);
  const tails = tail === '' ? [text.length] : wholeHits(text, tail, tail, grams);
  if (heads.length > MOST_LEADS || tails.length > MOST_LEADS) return [];
  const longest = quote.length * 1.6 + 12;
  return heads.flatMap((at) => {
    const start = at + head.length;
    const end = tails.find((one) => one > start && one - start <= longest);
    if (end === undefined) return [];
    const alike = 1 - editDistance(quote, text.slice(start, end)) / Math.max(quote.length, end - start);
    return [{ start, end, alike }];
  });
}
