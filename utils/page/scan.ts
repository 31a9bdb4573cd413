/** One scan of a document: its text index and its spots, read in slices. */

import { readContext } from '../spotting/context';
import type { SpotEngine } from '../spotting/engine';
import { pageMeta } from '../spotting/meta';
import { isCovered, spotBlocks } from '../spotting/spot';
import type { Correction, PageContext, PlacedSpot, SpotMeta } from '../spotting/types';
import { buildTextIndexInSlices, type LiveTextIndex } from '../text/text-index';
import { inSlices } from './slices';

/** Text that is read at most, UTF-16 units; then the panel says that Storymark stopped here. */
export const TEXT_LIMIT = 10_000_000;

export interface Scan {
  readonly index: LiveTextIndex;
  readonly spots: readonly PlacedSpot[];
  readonly context: PageContext;
  /** Company, role … of the page as a whole. */
  readonly meta: SpotMeta;
  readonly stopped?: 'limit' | 'language';
  /** Time at work, milliseconds. */
  readonly busy: number;
}

export interface ScanInput {
  readonly document: Document;
  readonly engine: SpotEngine;
  readonly corrections: readonly Correction[];
  /** An index that is up to date already; without one the page is read anew. */
  readonly index: LiveTextIndex | null;
}

/** Resolves to null when aborted. */
export async function scan(input: ScanInput, signal: AbortSignal): Promise<Scan | null> {
  const { document, engine, corrections } = input;
  let index = input.index;
  let busy = 0;
  if (!index) {
    const read = await inSlices(buildTextIndexInSlices(document, TEXT_LIMIT), document, signal);
    if (!read) return null;
    index = read.value;
    busy += read.busy;
  }
  const context = readContext(document, document.location?.href ?? '');
  const found = await inSlices(spotBlocks(index, context, engine, corrections), document, signal);
  if (!found) return null;
  busy += found.busy;
  const stopped = index.truncated ? 'limit' : isCovered(index, context, engine) ? undefined : 'language';
  const meta = pageMeta(index.blocks, context);
  return { index, meta, spots: found.value, context, busy, ...(stopped ? { stopped } : {}) };
}
