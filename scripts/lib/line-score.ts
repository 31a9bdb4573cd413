/** How well single lines are read for what they test: lines of bench/corpus/unlearned, from which nothing is ever learned. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Classifier } from '../../utils/spotting/classifier';
import { classify, OTHER } from '../../utils/spotting/classify';
import { readTested, type TestedText } from './examples';

const UNLEARNED = join(import.meta.dirname, '../../bench/corpus/unlearned');

export interface LineScore {
  readonly name: string;
  readonly lines: number;
  /** Shares of the lines: the label's first competency named first; among the first three; any of the label's named first. */
  readonly first: number;
  readonly three: number;
  readonly any: number;
}

const plain = (text: string) => text.toLowerCase().replace(/\W+/g, ' ').trim();

/** Score of one list. A line that no rubric fits is right when none is named; lines in `learned` are left out. */
export function scoreLines(
  name: string,
  lines: readonly TestedText[],
  engine: Classifier,
  learned: readonly TestedText[] = [],
): LineScore {
  const known = new Set(learned.map(({ text }) => plain(text)));
  const asked = lines.filter(({ text }) => !known.has(plain(text)));
  let first = 0;
  let three = 0;
  let any = 0;
  for (const { text, competencies } of asked) {
    const found = classify(text, {}, engine).map(({ id }) => id);
    const named = found[0] ?? OTHER;
    const [primary = OTHER] = competencies;
    if (named === primary) first++;
    if (named === primary || found.slice(0, 3).includes(primary)) three++;
    if (competencies.includes(named)) any++;
  }
  const share = (many: number) => many / Math.max(1, asked.length);
  return { name, lines: asked.length, first: share(first), three: share(three), any: share(any) };
}

/** All lists of bench/corpus/unlearned. */
export const scoreUnlearned = (engine: Classifier, learned: readonly TestedText[]): LineScore[] =>
  readdirSync(UNLEARNED)
    .filter((name) => name.endsWith('.tsv'))
    .sort()
    .map((name) => scoreLines(name, readTested(join(UNLEARNED, name)), engine, learned));
