import { describe, expect, it } from 'vitest';
import { type Detection, f1, type Label, precision, recall, same, score } from './score';

const label = (text: string, more: Partial<Label> = {}): Label => ({
  page: 'p.md',
  text,
  kind: 'question',
  competencies: ['conflict', 'teamwork'],
  ...more,
});
const found = (text: string, ...competencies: string[]): Detection => ({
  page: 'p.md',
  text,
  kind: 'question',
  competencies,
});

describe('matching', () => {
  it('takes a part for the whole from 60 % of its length', () => {
    expect(same('aaaaaa', 'aaaaaabbbb')).toBe(true);
    expect(same('aaaaa', 'aaaaabbbbb')).toBe(false);
    expect(same('', 'a')).toBe(false);
  });
  it('matches the question alone where the label fuses it with its answer', () => {
    const fused = label('Q: Why? A: because of this and that and more', { question: 'Why?' });
    expect(score([found('why?', 'conflict')], [fused], 'question').pooled).toMatchObject({
      tp: 1,
      fp: 0,
      fn: 0,
    });
  });
});

describe('score', () => {
  it('counts hits, false ones and missed ones', () => {
    const { pooled } = score(
      [found('one', 'conflict'), found('nine')],
      [label('one'), label('two')],
      'question',
    );
    expect(pooled).toEqual({ tp: 1, fp: 1, fn: 1, primary: 1, any: 1 });
    expect([precision(pooled), recall(pooled), f1(pooled)]).toEqual([0.5, 0.5, 0.5]);
  });
  it('counts a second detection of a label and an ambiguous one neither way', () => {
    const labels = [label('one'), label('maybe', { ambiguous: true })];
    expect(score([found('one'), found('One'), found('maybe')], labels, 'question').pooled).toMatchObject({
      tp: 1,
      fp: 0,
      fn: 0,
    });
  });
  it('counts the first competency strictly and any of the label’s loosely', () => {
    const { pooled } = score([found('one', 'teamwork')], [label('one')], 'question');
    expect(pooled).toMatchObject({ primary: 0, any: 1 });
  });
  it('accepts silence where no competency fits', () => {
    const { pooled } = score([found('one')], [label('one', { competencies: ['other'] })], 'question');
    expect(pooled).toMatchObject({ primary: 1, any: 1 });
  });
  it('counts a hit on a page without questions as false', () => {
    expect(score([found('x')], [label('y', { kind: 'none' })], 'question').pooled.fp).toBe(1);
  });
});
