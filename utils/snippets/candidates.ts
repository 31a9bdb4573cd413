/** Places of a page at which a quote may stand, whole or changed. */
import search from 'approx-string-match';
import { editDistance } from './alike';
import type { Context } from './context';
import { GRAM, type GramIndex } from './gram-index';
import { type Region, regionsOf } from './regions';

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
const MOST_REGIONS = 4;
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
  grams.places(lowerQuote, rarest, Number.MAX_SAFE_INTEGER, (at) => {
    if (at >= rarest && text.startsWith(quote, at - rarest)) hits.push(at - rarest);
    return hits.length < MOST_HITS;
  });
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

/** A long quote: from its first stretch that is there to its last. One changed unit takes GRAM stretches along. */
function byStretches(region: Region, quote: string, text: string): Candidate {
  const total = quote.length - GRAM + 1;
  const asked = Math.ceil(total / Math.max(1, Math.floor(total / 400)));
  const missing = 1 - region.seen / asked;
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
