/** One scan of a document: its text index and its spots, read in slices. */

import { readContext } from '../spotting/context';
import type { SpotEngine } from '../spotting/engine';
import { PageReading } from '../spotting/page-reading';
import type { Correction, PlacedSpot } from '../spotting/types';
import { buildTextIndexInSlices, type LiveTextIndex } from '../text/text-index';
import { blocksOnScreen } from './on-screen';
import { inSlices } from './slices';

/** Text that is read at most, UTF-16 units; then the panel says that Storymark stopped here. */
export const TEXT_LIMIT = 10_000_000;

/** Blocks from which on a page is so long that what is on the screen is read before the rest. */
const LONG = 2_000;

export interface Scan {
  readonly index: LiveTextIndex;
  readonly reading: PageReading;
  readonly spots: readonly PlacedSpot[];
  readonly stopped?: 'limit' | 'language';
  /** Time at work, milliseconds. */
  readonly busy: number;
  /** The longest stretch of it without a pause, milliseconds. */
  readonly longest: number;
}

export interface ScanInput {
  readonly document: Document;
  readonly engine: SpotEngine;
  readonly corrections: readonly Correction[];
  /** An index that is up to date already; without one the page is read anew. */
  readonly index: LiveTextIndex | null;
  /** Told as soon as the page is known for one that may have spots. */
  readonly expect?: () => void;
  /** Told what is on the screen of a long page, before the rest of it is read. */
  readonly early?: (index: LiveTextIndex, spots: readonly PlacedSpot[]) => void;
}

/** Resolves to null when aborted. */
export async function scan(input: ScanInput, signal: AbortSignal): Promise<Scan | null> {
  const { document, engine, corrections } = input;
  let index = input.index;
  let busy = 0;
  let longest = 0;
  if (!index) {
    const read = await inSlices(buildTextIndexInSlices(document, TEXT_LIMIT), document, signal);
    if (!read) return null;
    index = read.value;
    busy += read.busy;
    longest = read.longest;
  }
  if (input.early && index.blocks.length >= LONG) {
    const first = await readFirst(input, index, signal);
    if (!first) return null;
    busy += first.busy;
    longest = Math.max(longest, first.longest);
    input.early(index, first.value);
  }
  const reading = new PageReading(engine, readContext(document, document.location.href), corrections);
  const found = await inSlices(reading.read(index.blocks, input.expect), document, signal);
  if (!found) return null;
  busy += found.busy;
  longest = Math.max(longest, found.longest);
  return { index, reading, spots: found.value, busy, longest, ...stoppedAt(index, reading) };
}

/** What is on the screen, with the page's beginning, as if that were the page. */
function readFirst(
  { document, engine, corrections, expect }: ScanInput,
  index: LiveTextIndex,
  signal: AbortSignal,
) {
  const height = document.defaultView?.innerHeight ?? 0;
  const reading = new PageReading(engine, readContext(document, document.location.href), corrections);
  return inSlices(reading.read(blocksOnScreen(index.blocks, height), expect), document, signal);
}

/**
 * A scan brought up to date after its index was: null where the change reaches so far that the page must be read anew.
 * Costs what changed, not what the page is long.
 */
export function patchScan(latest: Scan, document: Document): Scan | null {
  const from = performance.now();
  const { index, reading } = latest;
  const { title, url } = reading.context;
  // Another place on the same page is no other page; some keep what they show there, and say so many times a second.
  if (document.title !== title || bare(document.location.href) !== bare(url)) return null;
  const spots = reading.patch(index.blocks);
  if (!spots) return null;
  const busy = performance.now() - from;
  return { index, reading, spots, busy, longest: busy, ...stoppedAt(index, reading) };
}

const bare = (url: string): string => url.replace(/#.*/, '');

function stoppedAt(index: LiveTextIndex, reading: PageReading): Pick<Scan, 'stopped'> {
  if (index.truncated) return { stopped: 'limit' };
  return reading.covered ? {} : { stopped: 'language' };
}
