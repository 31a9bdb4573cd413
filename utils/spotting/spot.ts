/** From a page's text to its spots, at once: for tests, scripts and small documents. */
import type { TextIndex } from '../text/types';
import type { SpotEngine } from './engine';
import { PageReading } from './page-reading';
import type { Correction, PageContext, PlacedSpot } from './types';

/** All spots of an indexed page, in reading order. */
export function spotPage(
  index: TextIndex,
  context: PageContext,
  engine: SpotEngine,
  corrections: readonly Correction[] = [],
): readonly PlacedSpot[] {
  const run = new PageReading(engine, context, corrections).read(index.blocks);
  for (;;) {
    const step = run.next();
    if (step.done) return step.value;
  }
}
