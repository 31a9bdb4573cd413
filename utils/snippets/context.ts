/** How far what stands around a place agrees with what stood around a quote when it was saved. */
import { commonEnd, commonStart, editDistance } from './alike';
import { bare, lowered } from './bare';

/** What was around a quote, bare and in lower case. */
export interface Context {
  readonly before: string;
  readonly after: string;
}

export interface Agreement {
  /** 0 (another place) to 1 (word for word); null where nothing was kept of that side. */
  readonly before: number | null;
  readonly after: number | null;
  /** Mean of the sides that are known; 0.5 where none is. */
  readonly mean: number;
  /** The better of the two. */
  readonly best: number;
}

/** Units of context that are compared: the nearest ones. */
const NEAR = 32;
/** Units that are looked at for a run; and fewer than this on a side say nothing. */
const FAR = 64;
const LEAST = 3;
/** Likeness of texts that have nothing to do with each other, by edit distance. */
const UNRELATED = 0.4;

export function contextOf(prefix: string, suffix: string): Context {
  return { before: lowered(bare(prefix)).slice(-FAR), after: lowered(bare(suffix)).slice(0, FAR) };
}

/** @param text the page's bare text in lower case; `start` and `end` the place in it */
export function agreement(context: Context, text: string, start: number, end: number): Agreement {
  const { before, after } = context;
  const sides = [
    before.length < LEAST ? null : side(before, text.slice(Math.max(0, start - FAR), start), true),
    after.length < LEAST ? null : side(after, text.slice(end, end + FAR), false),
  ] as const;
  const known = sides.filter((one) => one !== null);
  const mean = known.length === 0 ? 0.5 : known.reduce((sum, one) => sum + one, 0) / known.length;
  return { before: sides[0], after: sides[1], mean, best: Math.max(...known, known.length === 0 ? 0.5 : 0) };
}

function side(kept: string, found: string, atEnd: boolean): number {
  const full = Math.min(kept.length, NEAR);
  const run = atEnd
    ? commonEnd(kept, kept.length, found, found.length, full)
    : commonStart(kept, 0, found, 0, full);
  if (run === full) return 1;
  const [a, b] = atEnd
    ? [kept.slice(-NEAR), found.slice(-NEAR)]
    : [kept.slice(0, NEAR), found.slice(0, NEAR)];
  const alike = 1 - editDistance(a, b) / Math.max(a.length, b.length, 1);
  return Math.max(run / full, Math.max(0, (alike - UNRELATED) / (1 - UNRELATED)));
}
