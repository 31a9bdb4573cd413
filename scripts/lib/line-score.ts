/** How well single lines are read for what they test: lines of bench/corpus/unlearned, from which nothing is ever learned. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Classifier } from '../../utils/spotting/classifier';
import { classify, OTHER } from '../../utils/spotting/classify';
import { readTested, type TestedText } from './examples';

const UNLEARNED = join(import.meta.dirname, '../../bench/corpus/unlearned');
const READINGS = join(UNLEARNED, 'readings');

export interface LineScore {
  readonly name: string;
  readonly lines: number;
  /** Shares of the lines: the label's first competency named first; among the first three; any of the label's named first. */
  readonly first: number;
  readonly three: number;
  readonly any: number;
}

const plain = (text: string) => text.toLowerCase().replace(/\W+/g, ' ').trim();

/** What somebody says a text tests, most fitting first; nothing where no rubric fits. */
type Reader = (text: string) => readonly string[];

/** Score of one list. A line that no rubric fits is right when none is named; lines in `learned` are left out. */
export const scoreLines = (
  name: string,
  lines: readonly TestedText[],
  engine: Classifier,
  learned: readonly TestedText[] = [],
): LineScore => scoreReader(name, lines, (text) => classify(text, {}, engine).map(({ id }) => id), learned);

function scoreReader(
  name: string,
  lines: readonly TestedText[],
  reader: Reader,
  learned: readonly TestedText[],
): LineScore {
  const known = new Set(learned.map(({ text }) => plain(text)));
  const asked = lines.filter(({ text }) => !known.has(plain(text)));
  let first = 0;
  let three = 0;
  let any = 0;
  for (const { text, competencies } of asked) {
    const found = reader(text);
    const named = found[0] ?? OTHER;
    const [primary = OTHER] = competencies;
    if (named === primary) first++;
    if (named === primary || found.slice(0, 3).includes(primary)) three++;
    if (competencies.includes(named)) any++;
  }
  const share = (many: number) => many / Math.max(1, asked.length);
  return { name, lines: asked.length, first: share(first), three: share(three), any: share(any) };
}

const listsIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.tsv'))
    .sort();

/** All lists of bench/corpus/unlearned. */
export const scoreUnlearned = (engine: Classifier, learned: readonly TestedText[]): LineScore[] =>
  listsIn(UNLEARNED).map((name) => scoreLines(name, readTested(join(UNLEARNED, name)), engine, learned));

/**
 * How far readers agree who labelled some of these lines a second time, without the first labels before them: as much is to be
 * had. Each reading is followed by the engine's score on the same lines.
 */
export function scoreReadings(engine: Classifier, learned: readonly TestedText[]): LineScore[] {
  const labelled = listsIn(UNLEARNED).flatMap((name) => readTested(join(UNLEARNED, name)));
  return listsIn(READINGS).flatMap((name) => {
    const read = new Map(readTested(join(READINGS, name)).map((line) => [line.text, line.competencies]));
    return ['question', 'requirement'].flatMap((kind) => {
      const lines = labelled.filter((line) => line.kind === kind && read.has(line.text));
      return [
        scoreReader(`${name}, ${kind}s: a second reader`, lines, (text) => read.get(text) ?? [], learned),
        scoreLines(`${name}, ${kind}s: the same lines as shipped`, lines, engine, learned),
      ];
    });
  });
}
