// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { CASES, type Kind } from './cases';
import { judge } from './judge';

const judged = CASES.map((one) => ({ ...one, ...judge(document, one) }));
const ofKind = (kind: Kind) => judged.filter((one) => one.kind === kind);
const names = (list: typeof judged) => list.map(({ name, state, words }) => `${name} → ${state} “${words}”`);

describe('the anchoring corpus', () => {
  it('has at least 300 cases', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(300);
    expect(new Set(CASES.map(({ name }) => name)).size).toBe(CASES.length);
  });

  it('has no false anchor at all', () => {
    expect(names(judged.filter(({ verdict }) => verdict === 'false anchor'))).toEqual([]);
  });

  it.each([
    'unchanged',
    'grown',
    'moved',
    'white space',
    'new markup',
    'deleted',
    'deleted, a lookalike came',
    'deleted, a lookalike stayed',
    'deleted, the next one is alike',
    'deleted, its double stayed',
    'deleted, its double is the next one',
    'copied elsewhere',
    'many copies',
    'one of two copies deleted',
    'within a passage',
    'across passages',
  ] as const)('%s: all are right', (kind) => {
    expect(ofKind(kind).length).toBeGreaterThan(0);
    expect(names(ofKind(kind).filter(({ verdict }) => verdict !== 'right'))).toEqual([]);
  });

  it.each(['reworded', 'reworded, the next one is alike', 'within a reworded passage'] as const)(
    '%s: at least 95 of 100 are right',
    (kind) => {
      const all = ofKind(kind);
      const right = all.filter(({ verdict }) => verdict === 'right');
      const share = right.length / all.length;
      expect(
        share,
        names(all.filter(({ verdict }) => verdict !== 'right')).join('\n'),
      ).toBeGreaterThanOrEqual(0.95);
    },
  );
});
