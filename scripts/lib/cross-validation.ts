/** How well the method does on pages it has not seen: trained on four fifths of the pages, measured on the fifth, five times. */
import type { PackCues } from '../../utils/spotting/engine';
import { createWholeEngine, type WholeEngine } from '../../utils/spotting/whole-engine';
import type { Corpus } from './bench-corpus';
import type { LabelledPage } from './corpus';
import { classesOf, spotsOf } from './engine';
import { testedOf } from './examples';
import { randomOf, shuffled } from './ftrl';
import type { Detection } from './score';
import { trainModel } from './training';

export const FOLDS = 5;
const SEED = 11;

export function detectionsOn(pages: readonly LabelledPage[], engine: WholeEngine): Detection[] {
  return pages.flatMap(({ page, document }) =>
    spotsOf(document, engine).map(({ kind, text, competencies }) => ({
      page,
      kind,
      text,
      competencies: competencies.map(({ id }) => id),
    })),
  );
}

/** What is found on each page by a model that was learned from the pages of the other folds and from all lines. */
export function crossValidated({ pages, lines }: Corpus, pack: PackCues): Detection[] {
  const engine = createWholeEngine([pack]);
  const ids = classesOf(pack);
  const order = shuffled(pages, randomOf(SEED));
  const found: Detection[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const held = order.filter((_, i) => i % FOLDS === fold);
    const rest = order.filter((_, i) => i % FOLDS !== fold);
    const model = trainModel([...lines, ...testedOf(rest)], ids, engine);
    found.push(...detectionsOn(held, createWholeEngine([pack], model)));
  }
  return found;
}
