import { describe, expect, it } from 'vitest';
import { calibrate, unpacked } from './calibrate';
import { emptyFields } from './model';
import { prepareBank, rankStories } from './ranking';
import type { SignalSource } from './types';

const source = (competency: string, sample: string, cues: readonly string[]): SignalSource => ({
  competency,
  signals: [{ id: 'one', line: `You did ${competency}`, sample, cues }],
});

const SOURCES = [
  source('baking', 'I kneaded the dough; waste fell by 30 percent.', ['knead dough', 'fell by #']),
  source('sailing', 'I trimmed the jib; drift fell by 4 degrees.', ['trim jib']),
  source('mending', 'I soldered the joint; leaks fell by 9.', ['solder joint']),
];

describe('calibration', () => {
  it('lets a signal whose cues fire on everybody’s samples prove less', () => {
    const [baking, sailing] = SOURCES.map(
      ({ competency }) => calibrate(SOURCES).get(competency)?.weights[0] ?? 0,
    );
    expect(sailing).toBe(1);
    expect(baking).toBeLessThan(0.7);
  });

  it('keeps the words of one competency and drops everybody’s', () => {
    const stems = unpacked(calibrate(SOURCES).get('sailing')?.words ?? {}).map(([stem]) => stem);
    expect(stems).toContain('jib');
    expect(stems).not.toContain('fell');
  });

  it('ranks the same, whether worked out before or from the texts', () => {
    const ready = SOURCES.map(({ competency, signals }) => {
      const made = calibrate(SOURCES).get(competency);
      return {
        competency,
        words: made?.words ?? {},
        signals: signals.map(({ id, cues }) => ({ id, cues, line: '' })),
      };
    });
    const stories = [
      { ...emptyFields(), id: 'a', body: 'I trimmed the jib at dawn, jib and drift in degrees.' },
    ];
    const question = { text: 'Tell me', competencies: [{ id: 'sailing', score: 1 }] };
    const score = (sources: readonly SignalSource[]) =>
      rankStories(question, prepareBank(stories, sources))[0]?.score;
    expect(score(ready)).toBeGreaterThan(0);
    expect(score(ready)).toBeCloseTo(score(SOURCES) ?? 0, 2);
  });
});
