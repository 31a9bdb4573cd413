import { describe, expect, it } from 'vitest';
import { classify } from '../spotting/classify';
import type { PackCues } from '../spotting/engine';
import builtin from '../spotting/generated/cues.json';
import { createWholeEngine } from '../spotting/whole-engine';
import model from './builtin/model.json';
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
  describe('beside the built-in pack and all it learned, which knows nothing of it', () => {
    const place = (question: string, weight: number) => {
      const own = compilePack({
        id: 'ward',
        language: 'en',
        rubrics: [{ id: 'triage', angles: [] }],
        cues: { triage: [{ cue: 'triage', weight }] },
      });
      const engine = createWholeEngine([builtin as unknown as PackCues, own], model);
      return classify(question, {}, engine).findIndex(({ id }) => id === 'ward:triage');
    };
    const SURE = 'Tell me about a time you disagreed with your manager over triage.';
    const PLAIN = 'How do you go about triage on a busy night?';

    it('is named for a hint, but does not come first', () => {
      for (const question of [SURE, PLAIN]) expect(place(question, 1)).toBeGreaterThan(0);
    });
    it('comes first for a clear word', () => {
      for (const question of [SURE, PLAIN]) expect(place(question, 4)).toBe(0);
    });
    it('leaves the others a hearing, however much speaks for it', () => {
      expect(place(SURE, 10)).toBe(0);
      const engine = createWholeEngine([builtin as unknown as PackCues, pack], model);
      const both = classify('Tell me about a conflict over your bedside manner.', {}, engine);
      expect(both.slice(0, 2).map(({ id }) => id)).toEqual(['nursing:bedside', 'conflict']);
    });
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
