/** Labelled texts as examples for training: features by the very code that ships, targets from the labels. */
import { readFileSync } from 'node:fs';
import type { Classifier } from '../../utils/spotting/classifier';
import { classCues } from '../../utils/spotting/classify';
import { eachWordFeature } from '../../utils/spotting/competency-features';
import { createRun, readWords } from '../../utils/text/lexer';
import type { LabelledPage } from './corpus';
import type { Example } from './ftrl';

/** A text with what it tests, most fitting first. */
export interface TestedText {
  readonly kind: string;
  readonly competencies: readonly string[];
  readonly text: string;
}

/** Lines of `kind<TAB>primary second<TAB>text`. Throws with the number of a line that is none. */
export function readTested(path: string): TestedText[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, i) => {
      if (line.trim() === '' || line.startsWith('#')) return [];
      const [kind = '', names = '', text = ''] = line.split('\t');
      if (text.trim() === '' || !/^(?:question|requirement)$/.test(kind))
        throw new Error(`${path}:${i + 1}: not "kind<TAB>competencies<TAB>text"`);
      return [{ kind, competencies: names.split(/\s+/).filter((one) => one !== ''), text: text.trim() }];
    });
}

/** The labels of pages as tested texts. */
export const testedOf = (pages: readonly LabelledPage[]): TestedText[] =>
  pages.flatMap(({ labels }) =>
    labels
      .filter(({ kind, ambiguous, competencies }) => !ambiguous && kind !== 'none' && competencies.length > 0)
      .map(({ kind, competencies, text, question }) => ({ kind, competencies, text: question ?? text })),
  );

const words = createRun();
/** Share of the wanted chance that the first competency has; the others divide the rest. */
const FIRST_SHARE = 0.8;

/** An example for the competency model; `cue`: what a point of a cue's weight is worth. Null where none is named. Throws where one is unknown. */
export function testedExample(
  { text, competencies }: TestedText,
  ids: readonly string[],
  cue: number,
  engine: Classifier,
): Example | null {
  const known = competencies.map((id) => ids.indexOf(id));
  if (known.length === 0) return null;
  if (known.includes(-1))
    throw new Error(`"${competencies.join(' ')}" of "${text}": there is no such competency`);
  readWords(text, words);
  const buckets: number[] = [];
  eachWordFeature(words, (bucket) => buckets.push(bucket));
  const target = new Float32Array(ids.length);
  known.forEach((at, i) => {
    target[at] = known.length === 1 ? 1 : i === 0 ? FIRST_SHARE : (1 - FIRST_SHARE) / (known.length - 1);
  });
  const offset = new Float32Array(ids.length);
  for (const [id, sum] of classCues(text, engine)) {
    const at = ids.indexOf(id);
    if (at >= 0) offset[at] = cue * sum;
  }
  const features = new Int32Array(buckets);
  return { features, values: new Float32Array(features.length).fill(1), target, offset, weight: 1 };
}
