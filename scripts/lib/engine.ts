/** The engine that ships, with the built-in pack's cues, for scripts. */

import model from '../../utils/rubrics/builtin/model.json';
import { readContext } from '../../utils/spotting/context';
import type { PackCues } from '../../utils/spotting/engine';
import builtin from '../../utils/spotting/generated/cues.json';
import { spotPage } from '../../utils/spotting/spot';
import type { PlacedSpot } from '../../utils/spotting/types';
import { createWholeEngine, type WholeEngine } from '../../utils/spotting/whole-engine';
import { buildTextIndex } from '../../utils/text/text-index';

export const builtinEngine = (): WholeEngine => createWholeEngine([builtin as unknown as PackCues], model);

/** Spots of a document, as the content script finds them. */
export function spotsOf(document: Document, engine: WholeEngine): readonly PlacedSpot[] {
  return spotPage(buildTextIndex(document), readContext(document), engine);
}

/** An engine of one pack's cues. */
export const rulesEngine = (pack: PackCues): WholeEngine => createWholeEngine([pack]);

/** Competencies that a pack's cues lead to, in order of their names: the classes a model tells apart. */
export const classesOf = ({ targets }: PackCues): string[] =>
  targets.filter((target) => !target.includes('>')).sort();
