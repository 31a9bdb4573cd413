import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadBuiltinPack } from '../../utils/rubrics/builtin';
import { createRegistry } from '../../utils/rubrics/registry';
import { classify } from '../../utils/spotting/classify';
import { prepareBank, rankStories } from '../../utils/stories/ranking';
import { builtinEngine } from './engine';
import { readJudged } from './rank-input';
import { bm25, ndcgOf, scoreRankings } from './rank-score';

describe('nDCG over the first three', () => {
  const judged = { question: 'q', fits: { a: 3, b: 2 } };
  it.each([
    [['a', 'b'], 1],
    [['b', 'a'], (3 + 7 / Math.log2(3)) / (7 + 3 / Math.log2(3))],
    [['x', 'y', 'a'], 7 / 2 / (7 + 3 / Math.log2(3))],
    [['x', 'y', 'z', 'a'], 0],
    [[], 0],
  ] as const)('of %o', (ids, value) => expect(ndcgOf(judged, ids)).toBeCloseTo(value, 9));

  it('counts silence where nothing fits apart from silence where something does', () => {
    const said = { question: 'q', ranked: [{ id: 'a', weak: false }] };
    const silent = { question: 'q', ranked: [{ id: 'a', weak: true }] };
    const nothing = { question: 'q', fits: {} };
    expect(scoreRankings([judged, judged, nothing, nothing], [said, silent, said, silent])).toMatchObject({
      silentRightly: 0.5,
      silentWrongly: 0.5,
    });
  });
});

describe('ranking the judged sets', () => {
  it.each([
    ['ranking', 0.9],
    ['stories', 0.7],
    ['stories-heldout', 0.7],
    ['stories-blind', 0.6],
    ['stories-blind-trades', 0.5],
  ])('%s: at least twice as well as BM25', async (name, least) => {
    const path = join(import.meta.dirname, `../../bench/corpus/${name}.json`);
    const { stories, questions } = readJudged(readFileSync(path, 'utf8'), path);
    const engine = builtinEngine();
    const bank = prepareBank(stories, createRegistry([await loadBuiltinPack()]).signalSources());
    const { ndcg } = scoreRankings(
      questions,
      questions.map(({ question }) => ({
        question,
        ranked: rankStories({ text: question, competencies: classify(question, {}, engine) }, bank),
      })),
    );
    expect(ndcg).toBeGreaterThanOrEqual(least);
    expect(ndcg).toBeGreaterThanOrEqual(2 * scoreRankings(questions, bm25(stories, questions)).ndcg);
  });
});
