import { describe, expect, it } from 'vitest';
import { growth, LINEAR } from '../text/testing';
import { CueSyntaxError, compileCues } from './cues';
import { matchCues } from './matcher';

const found = (cue: string, text: string) =>
  matchCues(compileCues([{ cue, target: 't' }]), text).map((m) => text.slice(m.start, m.end));

describe('cue syntax', () => {
  it('matches words by stem, whatever their ending and case', () => {
    expect(found('disagree manager', 'You DISAGREED managers, twice.')).toEqual(['DISAGREED managers']);
    expect(found('prioritise', 'How do you handle prioritization?')).toEqual(['prioritization']);
  });
  it('keeps to the exact form after =', () => {
    expect(found('=lead', 'leading a team to lead')).toEqual(['lead']);
  });
  it('reads alternatives, also of several words', () => {
    expect(found('(boss|line manager) said', 'your line manager said; your boss said')).toEqual([
      'line manager said',
      'boss said',
    ]);
  });
  it('bridges a gap of at most the given words', () => {
    expect(found('convince ..2 team', 'convince the whole team')).toEqual(['convince the whole team']);
    expect(found('convince ..2 team', 'convince the whole stubborn team')).toEqual([]);
  });
  it('does not bridge two sentences', () => {
    expect(found('cost ..3 team', 'It had a cost. The team knew.')).toEqual([]);
  });
  it('matches numbers with # and the start with ^', () => {
    expect(found('# percent', 'about 38 percent')).toEqual(['38 percent']);
    expect(found('^describe', 'describe it, then describe more')).toEqual(['describe']);
  });
  it('folds apostrophes and accents', () => {
    expect(found("didn't agree", 'you didn’t agree')).toEqual(['didn’t agree']);
    expect(found('resume', 'your Résumé')).toEqual(['Résumé']);
  });
  it('says what is wrong with a malformed cue', () => {
    for (const cue of ['..3 team', 'a ..12 b', 'team ..2', '(a|) b', 'a (b', '***', ''])
      expect(() => compileCues([{ cue, target: 't' }]), cue).toThrow(CueSyntaxError);
  });
});

describe('matching', () => {
  it('keeps targets, weights and offsets apart', () => {
    const cues = compileCues([
      { cue: 'cut cost', target: 'cost', weight: 3 },
      { cue: 'cost', target: 'money' },
    ]);
    expect(matchCues(cues, 'I cut costs')).toEqual([
      { target: 'cost', weight: 3, start: 2, end: 11 },
      { target: 'money', weight: 1, start: 6, end: 11 },
    ]);
  });
  it('survives JSON', () => {
    const cues = compileCues([{ cue: '(a|b c) ..2 d', target: 't' }]);
    expect(matchCues(JSON.parse(JSON.stringify(cues)), 'b c x d')).toHaveLength(1);
  });
  it('takes time in proportion to the text, also where every word begins a match', () => {
    const cues = compileCues(
      Array.from({ length: 50 }, (_, i) => ({
        cue: `a ..9 a ..9 ${'a ..9 '.repeat(i % 7)}b${i}`,
        target: `t${i}`,
      })),
    );
    expect(growth((n) => void matchCues(cues, 'a '.repeat(n)), 5_000)).toBeLessThan(LINEAR);
  });
});
