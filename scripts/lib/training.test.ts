import { describe, expect, it } from 'vitest';
import { classify } from '../../utils/spotting/classify';
import { createWholeEngine } from '../../utils/spotting/whole-engine';
import { readBenchCorpus } from './bench-corpus';
import { compileBuiltin, readModel } from './builtin-cues';
import { readMarked } from './corpus';
import { classesOf } from './engine';
import { testedOf } from './examples';
import { trainModel } from './training';

const pack = compileBuiltin();
const engine = createWholeEngine([pack]);
/** Words that no cue knows, so that only learning can tell. */
const lines = Array.from({ length: 40 }, (_, i) => [
  { kind: 'question', competencies: ['innovation'], text: `Say something of your zumbrel number ${i}.` },
  { kind: 'question', competencies: ['teamwork'], text: `Say something of your kwastik number ${i}.` },
  ...['ownership', 'dive-deep', 'conflict'].map((id) => ({
    kind: 'question',
    competencies: [id],
    text: `Another ${id}${i} for number ${i}.`,
  })),
]).flat();

describe('training', () => {
  it('learns words that no cue has, and names them as evidence', () => {
    const model = trainModel(lines, classesOf(pack), engine, { cue: 0.9, l1: 0.1, most: 5_000 });
    const learned = createWholeEngine([pack], model);
    const [first] = classify('Say something of your kwastik, please.', {}, learned);
    expect(first?.id).toBe('teamwork');
    expect(first?.cues.map(({ words }) => words).join(' ')).toContain('kwastik');
    expect(classify('Say something of your zumbrel, please.', {}, learned)[0]?.id).toBe('innovation');
  });

  it('gives the same weights for the same lines', () => {
    const train = () => trainModel(lines, classesOf(pack), engine);
    expect(train()).toEqual(train());
  });
});

it('the weights that ship are those of the corpus (else run: npm run train)', () => {
  const corpus = readBenchCorpus();
  const model = trainModel([...corpus.lines, ...testedOf(corpus.pages)], classesOf(pack), engine);
  expect(readModel()).toEqual(model);
}, 120_000);

describe('pages that carry their labels', () => {
  it('lose them before they are read', () => {
    const html = `<title>t</title><ul><li data-question="conflict teamwork">Why?</li></ul>
      <p>Q: <x-label data-question="other" data-ambiguous>When?</x-label> A: now.</p>`;
    const { document, labels } = readMarked(html, 'page.html');
    expect(document.body.innerHTML).not.toMatch(/data-|x-label/);
    expect(
      labels.map(({ text, competencies, ambiguous }) => [text, competencies.join(' '), ambiguous]),
    ).toEqual([
      ['Why?', 'conflict teamwork', undefined],
      ['When?', 'other', true],
    ]);
    expect(testedOf([{ page: 'page.html', document, labels }]).map(({ text }) => text)).toEqual(['Why?']);
  });

  it('must name a text', () => {
    expect(() => readMarked('<p data-question="other"> </p>', 'page.html')).toThrow('page.html');
  });
});
