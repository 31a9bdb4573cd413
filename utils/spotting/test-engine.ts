/** Helpers for tests of spotting: the engine that ships, over markup written in the test. */
import { JSDOM } from 'jsdom';
import model from '../rubrics/builtin/model.json';
import { buildTextIndex } from '../text/text-index';
import { readContext } from './context';
import type { PackCues } from './engine';
import builtin from './generated/cues.json';
import { spotPage } from './spot';
import type { Correction, PlacedSpot } from './types';
import { createWholeEngine } from './whole-engine';

export const engine = createWholeEngine([builtin as unknown as PackCues], model);

/** Spots of a page given as markup. */
export function spotsIn(html: string, corrections: readonly Correction[] = []): readonly PlacedSpot[] {
  const { document } = new JSDOM(html).window;
  return spotPage(buildTextIndex(document), readContext(document), engine, corrections);
}

/** Texts of the spots of an English page with this title and body. */
export const textsIn = (title: string, body: string): string[] =>
  spotsIn(`<html lang="en"><title>${title}</title><body>${body}</body></html>`).map((spot) => spot.text);
