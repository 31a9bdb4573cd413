import { expect, it } from 'vitest';
import { readBenchCorpus } from './bench-corpus';
import { builtinEngine } from './engine';
import { scoreLines, scoreReadings, scoreUnlearned } from './line-score';

const engine = builtinEngine();
const line = (competencies: string[], text: string) => ({ kind: 'question', competencies, text });

it('counts the first competency, the first three and any of the label, and leaves out what was learned', () => {
  const lines = [
    line(['failure-and-learning'], 'Tell me about a time you failed.'),
    line(['ownership', 'failure-and-learning'], 'Tell me about a time you failed!'),
    line(['other'], 'What are your salary expectations?'),
  ];
  expect(scoreLines('x', lines, engine)).toMatchObject({ lines: 3, first: 2 / 3, any: 1 });
  expect(scoreLines('x', lines, engine, [line([], 'tell me about a time you FAILED')]).lines).toBe(1);
});

it('lines by an author who had seen no rule are read better than by chance, and better than before anything was learned', () => {
  for (const { name, first, three } of scoreUnlearned(engine, readBenchCorpus().lines)) {
    expect(first, name).toBeGreaterThan(0.7);
    expect(three, name).toBeGreaterThan(0.85);
  }
});

it('is as near to the labels as a second reader who had only the definitions of the competencies', () => {
  const [reader, shipped] = scoreReadings(engine, readBenchCorpus().lines).filter(({ name }) =>
    name.startsWith('by-definitions.tsv, questions'),
  );
  expect(reader?.lines).toBeGreaterThan(200);
  expect(reader?.first).toBeGreaterThan(0.6);
  expect(shipped?.first).toBeGreaterThan((reader?.first ?? 1) - 0.02);
});
