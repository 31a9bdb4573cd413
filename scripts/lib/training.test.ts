import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { classify } from '../../utils/spotting/classify';
import { createWholeEngine } from '../../utils/spotting/whole-engine';
import { unpacked } from '../../utils/stories/calibrate';
import { emptyFields } from '../../utils/stories/model';
import { readBenchCorpus } from './bench-corpus';
import { compileBuiltin, readingIds, readModel, STORY_WEIGHTS_PATH, storyWords } from './builtin-cues';
import { readMarked } from './corpus';
import { classesOf } from './engine';
import { testedOf } from './examples';
import { readTold, trainStoryWords } from './story-training';
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

it('the words of stories that ship are those of the corpus (else run: npm run train)', () => {
  const words = trainStoryWords(readTold(), readingIds(), storyWords());
  expect(JSON.parse(readFileSync(STORY_WEIGHTS_PATH, 'utf8'))).toEqual(words);
}, 120_000);

describe('training on stories', () => {
  const story = (situation: string) => ({ ...emptyFields(), title: 'One', situation });
  const told = Array.from({ length: 30 }, (_, i) => [
    { shows: { teamwork: 3 }, story: story(`The kwastik was in room ${i} again.`) },
    { shows: { conflict: 3, teamwork: 1 }, story: story(`The zumbrel was in room ${i} again.`) },
    { shows: { ownership: 3 }, story: story(`Nothing of the kind was in room ${i}.`) },
  ]).flat();

  it('learns what speaks for a competency and what against it', () => {
    const words = trainStoryWords(told, ['conflict', 'ownership', 'teamwork']);
    const weightOf = (id: string, word: string) =>
      unpacked(words[id] ?? {}).find(([stem]) => stem === word)?.[1] ?? 0;
    expect(weightOf('teamwork', 'kwastik')).toBeGreaterThan(0);
    expect(weightOf('conflict', 'zumbrel')).toBeGreaterThan(weightOf('teamwork', 'zumbrel'));
    expect(weightOf('conflict', 'kwastik')).toBeLessThanOrEqual(0);
  });
});

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
