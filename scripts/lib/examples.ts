/** Labelled pages and lines as examples for training: features by the very code that ships, targets from the labels. */
import { readFileSync } from 'node:fs';
import { classCues } from '../../utils/spotting/classify';
import { eachWordFeature } from '../../utils/spotting/competency-features';
import { readContext } from '../../utils/spotting/context';
import { weighQuestion } from '../../utils/spotting/decide';
import type { SpotEngine } from '../../utils/spotting/engine';
import type { Fact } from '../../utils/spotting/facts';
import {
  createFeatures,
  type FeatureSet,
  mayBeQuestion,
  questionFeatures,
  requirementFeatures,
  traitsOf,
} from '../../utils/spotting/features';
import { mayBeRequirement } from '../../utils/spotting/judge';
import { PageReading } from '../../utils/spotting/page-reading';
import { readRequirement } from '../../utils/spotting/requirement';
import { createRun, readWords } from '../../utils/text/lexer';
import { buildTextIndex } from '../../utils/text/text-index';
import type { LabelledPage } from './corpus';
import type { Example } from './ftrl';
import { normalise, same } from './score';

const distinct = ({ buckets, length }: FeatureSet) => new Int32Array(new Set(buckets.slice(0, length)));

/** What one page gives: for each block that may be one, its features and whether it is one. Ambiguous blocks are left out. */
export interface PageExamples {
  readonly questions: readonly Example[];
  readonly requirements: readonly Example[];
}

export function examplesOf({ document, labels }: LabelledPage, engine: SpotEngine): PageExamples {
  const reading = new PageReading(engine, readContext(document));
  const run = reading.read(buildTextIndex(document).blocks);
  while (!run.next().done);
  const { facts, page, tally } = reading;
  const traits = traitsOf(page, tally, facts.length);
  const told = labels.map((label) => ({
    ...label,
    texts: [label.text, label.question ?? ''].filter((text) => text !== '').map(normalise),
  }));
  const features = createFeatures();
  const questions: Example[] = [];
  const requirements: Example[] = [];
  const labelsOf = ({ block, peeled }: Fact) => {
    const text = normalise(block.text.slice(peeled.start, peeled.end));
    const hits = told.filter(({ texts }) => texts.some((one) => same(text, one)));
    const exact = hits.filter(({ texts }) => texts.includes(text));
    return exact.length > 0 ? exact : hits;
  };
  for (const fact of facts) {
    const question = mayBeQuestion(fact, page);
    const requirement = mayBeRequirement(fact, page);
    if (!question && !requirement) continue;
    const hits = labelsOf(fact);
    const is = (kind: string) => hits.some((label) => label.kind === kind && !label.ambiguous);
    const doubtful = hits.some(({ ambiguous }) => ambiguous) && !is('question') && !is('requirement');
    if (doubtful) continue;
    if (question) {
      const rule = weighQuestion(fact, page, fact.heading?.asks === true);
      questionFeatures(fact, traits, rule, features);
      questions.push(example(distinct(features), is('question')));
    }
    if (requirement && !is('question')) {
      const rule = page.posting && readRequirement(fact, engine);
      requirementFeatures(fact, traits, rule, features);
      requirements.push(example(distinct(features), is('requirement')));
    }
  }
  return { questions, requirements };
}

const example = (features: Int32Array, yes: boolean): Example => ({
  features,
  target: new Float32Array([yes ? 1 : 0]),
  weight: 1,
});

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

/** An example for the competency model; `cue`: what a point of a cue's weight is worth. Null for unknown competencies. */
export function testedExample(
  { text, competencies }: TestedText,
  ids: readonly string[],
  cue: number,
  engine: SpotEngine,
): Example | null {
  const known = competencies.map((id) => ids.indexOf(id)).filter((at) => at >= 0);
  if (known.length === 0 || ids.indexOf(competencies[0] ?? '') < 0) return null;
  readWords(text, words);
  const buckets = new Set<number>();
  eachWordFeature(words, (bucket) => buckets.add(bucket));
  const target = new Float32Array(ids.length);
  known.forEach((at, i) => {
    target[at] = known.length === 1 ? 1 : i === 0 ? FIRST_SHARE : (1 - FIRST_SHARE) / (known.length - 1);
  });
  const offset = new Float32Array(ids.length);
  for (const [id, sum] of classCues(text, engine)) {
    const at = ids.indexOf(id);
    if (at >= 0) offset[at] = cue * sum;
  }
  return { features: new Int32Array(buckets), target, offset, weight: 1 };
}
