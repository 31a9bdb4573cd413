import { describe, expect, it } from 'vitest';
import { classify } from '../spotting/classify';
import type { PackCues } from '../spotting/engine';
import builtin from '../spotting/generated/cues.json';
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
  it('is heard beside the built-in pack and all it learned, without being learned itself', () => {
    const engine = createWholeEngine([builtin as unknown as PackCues, pack]);
    for (const question of [
      'Describe your bedside manner.',
      'How did your bedside manner change when a patient was angry?',
      'Tell me about a time a colleague praised your bedside manner.',
    ])
      expect(classify(question, {}, engine).map(({ id }) => id)).toContain('nursing:bedside');
    expect(classify('Describe your bedside manner.', {}, engine)[0]?.id).toBe('nursing:bedside');
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
