import { describe, expect, it } from 'vitest';
import { classify } from '../spotting/classify';
import { createWholeEngine } from '../spotting/whole-engine';
import { compilePack } from './cues-pack';

const pack = compilePack({
  id: 'nursing',
  language: 'en-GB',
  umbrellas: [{ id: 'ward', cues: ['the ward'], competencies: ['bedside', 'communication'] }],
  rubrics: [{ id: 'bedside', angles: [{ cues: ['night shift'], answer: 'plan' }] }],
  cues: { bedside: [{ cue: 'bedside manner', weight: 4 }], communication: [{ cue: 'handover', weight: 3 }] },
});

describe('compilePack', () => {
  it('addresses a user’s competency with its pack and a built-in one without', () => {
    const engine = createWholeEngine([pack]);
    expect(classify('Describe your bedside manner.', {}, engine)[0]?.id).toBe('nursing:bedside');
    expect(classify('How do you do a handover?', {}, engine)[0]?.id).toBe('communication');
    expect(pack.umbrellas).toEqual({ ward: ['nursing:bedside', 'communication'] });
  });
  it('keeps the primary language only', () => {
    expect(pack.language).toBe('en');
  });
  it('crosses a message unharmed', () => {
    const engine = createWholeEngine([structuredClone(pack)]);
    expect(classify('bedside manner', {}, engine)).toHaveLength(1);
  });
  it('lets an angle override the answer only for its own rubric', () => {
    expect(pack.targets).toContain('answer>plan>nursing:bedside');
  });
});
