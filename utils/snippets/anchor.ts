/**
 * Finds a saved quote again on the page as it is now, or says that it is gone. A quote is never put on another place:
 * whole words that stand once, or that agree with what stood around them; changed words only where likeness and
 * surroundings speak for one place and no other. The method and its figures: docs/anchoring.md.
 */
import { bare, lookalikeKey, lowered } from './bare';
import { type Candidate, changedForms, wholeHits } from './candidates';
import { type Agreement, agreement, type Context, contextOf } from './context';
import type { PageText } from './page-text';
import type { Described } from './types';

/**
 * `exact`: the same words in the same surroundings. `moved`: the same words elsewhere. `changed`: the place is there, its
 * words are others. `ambiguous`: several places, none of them more than the others. `orphan`: gone.
 */
export type AnchorState = 'exact' | 'moved' | 'changed' | 'ambiguous' | 'orphan';

export interface Anchor {
  readonly state: AnchorState;
  /** Units of the page's bare text; null for `ambiguous` and `orphan`. */
  readonly place: { readonly start: number; readonly end: number } | null;
  /** The likest place, where there is no anchor: for a reader who looks for it, never to be painted. */
  readonly nearest: { readonly start: number; readonly end: number } | null;
}

/** Units of bare text from which words that stand once are found again in any surroundings. */
const LONG_ENOUGH = 20;
/** The same where nobody counted how often they stood on the page. */
const LONG_ENOUGH_UNCOUNTED = 32;
/** Agreement of what stands around: of a place that is the same, of one side that proves it, of a page full of copies. */
const SAME_PLACE = 0.5;
const ONE_SIDE = 0.6;
const AMONG_COPIES = 0.75;
/** How much better than the next one a place must be. */
const MARGIN = 0.15;
const MARGIN_CHANGED = 0.08;
/** Share of a quote that may have changed: as a rule, and where both sides are as they were. */
const ERRORS = 0.2;
const ERRORS_BETWEEN = 0.3;
const BOTH_SIDES = 0.8;
/** From this length on, and with so much likeness, changed words count without their surroundings. */
const LONG_CHANGED = 60;
const LIKE_WHOLE = 0.9;
/** Shorter words that changed are no longer the same. */
const LEAST_CHANGED = 8;

/** Units by which the ends of changed words are moved to meet their surroundings. */
const SNAP = 8;

const GONE: Anchor = { state: 'orphan', place: null, nearest: null };

interface Scored extends Candidate {
  readonly around: Agreement;
  readonly score: number;
}

/** Find one quote. Of the same page text every call gives the same answer, whatever was asked before. */
export function findAnchor(page: PageText, described: Described): Anchor {
  const quote = bare(described.quote);
  if (quote === '') return GONE;
  const context = contextOf(described.prefix, described.suffix);
  const hits = wholeHits(page.text, quote, lowered(quote), page.grams);
  if (hits.length > 0) return amongHits(page, quote, hits, context, described);
  return changed(page, lowered(quote), context, described);
}

function amongHits(
  page: PageText,
  quote: string,
  hits: readonly number[],
  context: Context,
  { copies, nth }: Described,
): Anchor {
  const at = (start: number) => ({ start, end: start + quote.length });
  const scored = hits
    .map((start) => ({ start, around: agreement(context, page.lower, start, start + quote.length) }))
    .sort((a, b) => b.around.mean - a.around.mean || a.start - b.start);
  const [best, second] = scored;
  if (!best) return GONE;
  const nearest = at(best.start);
  if (!second) {
    const { mean, best: side } = best.around;
    // Of several that said the same one is left: it is ours only if what stands around it says so.
    if ((copies ?? 0) > 0)
      return mean >= AMONG_COPIES
        ? { state: 'exact', place: nearest, nearest }
        : { state: 'orphan', place: null, nearest };
    const enough = quote.length >= (copies === undefined ? LONG_ENOUGH_UNCOUNTED : LONG_ENOUGH);
    if (side < ONE_SIDE && !enough) return { state: 'orphan', place: null, nearest };
    return { state: mean >= SAME_PLACE ? 'exact' : 'moved', place: nearest, nearest };
  }
  const { mean, best: side } = best.around;
  const least = (copies ?? 0) > 0 ? AMONG_COPIES : ONE_SIDE;
  if (mean - second.around.mean >= MARGIN && (mean >= least || ((copies ?? 0) === 0 && side >= BOTH_SIDES)))
    return { state: mean >= SAME_PLACE ? 'exact' : 'moved', place: nearest, nearest };
  // As many as there were, in surroundings that tell nothing: the same one of them, counted from the top.
  if (copies !== undefined && nth !== undefined && hits.length === copies + 1) {
    const start = hits[nth];
    const own = scored.find((one) => one.start === start);
    if (own && own.around.mean >= AMONG_COPIES && mean - own.around.mean < MARGIN)
      return { state: 'exact', place: at(own.start), nearest };
  }
  return { state: 'ambiguous', place: null, nearest };
}

function changed(
  page: PageText,
  quote: string,
  context: Context,
  { lookalikes, ...described }: Described,
): Anchor {
  if (quote.length < LEAST_CHANGED) return GONE;
  const most = Math.max(1, Math.ceil(quote.length * ERRORS_BETWEEN));
  const others = new Set(lookalikes);
  const neighbours = lowered(bare(`${described.prefix}\n${described.suffix}`));
  const scored = changedForms(page.grams, quote, context, most)
    .map((found): Scored => {
      const candidate = snapped(page.lower, found, context);
      const around = agreement(context, page.lower, candidate.start, candidate.end);
      return { ...candidate, around, score: 0.6 * candidate.alike + 0.4 * around.mean };
    })
    .sort((a, b) => b.score - a.score || a.start - b.start);
  const [first] = scored;
  if (!first) return GONE;
  const nearest = { start: first.start, end: first.end };
  const textOf = ({ start, end }: Candidate) => page.lower.slice(start, end);
  const fits = scored.filter((one) => {
    const text = textOf(one);
    // What stood beside it, or was like it already then, is not what it became.
    if (others.has(lookalikeKey(text)) || neighbours.includes(text)) return false;
    return isSamePlace(one, quote.length, lookalikes !== undefined && others.size === 0);
  });
  const [likest] = fits;
  // Where both sides are as they were, they say where it begins and ends.
  const best = fits.find((one) => one.around.mean === 1 && likest && meet(one, likest)) ?? likest;
  if (!best) return { state: 'orphan', place: null, nearest };
  const rival = scored.find((one) => !meet(one, best) && !others.has(lookalikeKey(textOf(one))));
  if (rival && best.score - rival.score < MARGIN_CHANGED) return { state: 'ambiguous', place: null, nearest };
  return { state: 'changed', place: wholeCharacters(page.text, best), nearest };
}

/** A changed form may end in the middle of a character of two units. */
function wholeCharacters(text: string, { start, end }: Candidate): { start: number; end: number } {
  const low = (at: number) => (text.charCodeAt(at) & 0xfc00) === 0xdc00;
  return { start: low(start) ? start - 1 : start, end: low(end) ? end + 1 : end };
}

/** Ends are moved by a few units to where what stood around begins, if it is there. */
function snapped(text: string, { start, end, alike }: Candidate, { before, after }: Context): Candidate {
  const [head, tail] = [before.slice(-SNAP), after.slice(0, SNAP)];
  const headAt =
    head.length < SNAP ? -1 : text.slice(Math.max(0, start - 2 * SNAP), start + SNAP).lastIndexOf(head);
  const from = headAt < 0 ? start : Math.max(0, start - 2 * SNAP) + headAt + SNAP;
  const tailAt = tail.length < SNAP ? -1 : text.slice(Math.max(0, end - SNAP), end + 2 * SNAP).indexOf(tail);
  const to = tailAt < 0 ? end : Math.max(0, end - SNAP) + tailAt;
  return from < to ? { start: from, end: to, alike } : { start, end, alike };
}

const meet = (a: Candidate, b: Candidate) => a.end > b.start && a.start < b.end;

/** Does likeness and what stands around speak for this place? */
function isSamePlace({ alike, around }: Scored, length: number, nothingAlike: boolean): boolean {
  const { before, after, best, mean } = around;
  const between = (before ?? 1) >= BOTH_SIDES && (after ?? 1) >= BOTH_SIDES && (before ?? after) !== null;
  if (between) return alike >= 1 - ERRORS_BETWEEN;
  if (alike < 1 - ERRORS) return false;
  if (mean >= SAME_PLACE || best >= BOTH_SIDES) return true;
  return nothingAlike && length >= LONG_CHANGED && alike >= LIKE_WHOLE;
}

/** Find many, one a step: whoever runs it may give the page its turn between two. */
export function* findAnchors(page: PageText, quotes: readonly Described[]): Generator<void, Anchor[]> {
  const anchors: Anchor[] = [];
  for (const quote of quotes) {
    anchors.push(findAnchor(page, quote));
    yield;
  }
  return anchors;
}
