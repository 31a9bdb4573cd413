import { describe, expect, it } from 'vitest';
import type { Spot } from '../../utils/spotting/types';
import { cardContent, type Labels } from './content';

const labels: Labels = {
  ownership: ['Ownership', 'Whether you act unasked', 'story'],
  'data-and-sql': ['Data and SQL', 'Whether you know your data', 'knowledge'],
};
const spot: Spot = {
  id: 'x',
  kind: 'question',
  text: 'Tell me about a time you fixed what nobody owned',
  parts: [],
  competencies: [
    { id: 'ownership', score: 1, cues: [{ words: 'nobody owned', speaksFor: 'ownership', weight: 2 }] },
  ],
  evidence: [
    { words: 'Tell me about a time', speaksFor: 'stem', weight: 3 },
    { words: '', speaksFor: 'list', weight: 1 },
  ],
  meta: {},
};

describe('the hint card', () => {
  it('counts stories in words a person would use', () => {
    expect([null, 0, 1, 3].map((count) => cardContent(spot, labels, count).count)).toEqual([
      'Stories can’t be read now',
      'No story yet',
      '1 story fits',
      '3 stories fit',
    ]);
  });

  it('never says "no story yet" of a knowledge question', () => {
    const knowledge = { ...spot, competencies: [{ id: 'data-and-sql', score: 1, cues: [] }] };
    expect(cardContent(knowledge, labels, 0).count).toBe('Knowledge question');
    expect(cardContent({ ...spot, answer: 'plan' }, labels, 0).count).toBe('Answer with a plan');
  });

  it('shows the very words, those that led to the competency first, and offers every other one', () => {
    const content = cardContent(spot, labels, 0);
    expect(content.words).toEqual(['nobody owned', 'Tell me about a time']);
    expect(content.choices).toEqual([{ id: 'data-and-sql', title: 'Data and SQL' }]);
  });

  it('says nothing twice, and nothing that hardly counted', () => {
    const evidence = [
      { words: 'about a time you', speaksFor: 'stem', weight: 3 },
      { words: 'a time', speaksFor: 'stem', weight: 2 },
      { words: 'nobody', speaksFor: 'stem', weight: 2 },
      { words: 'Tell', speaksFor: 'stem', weight: 0.2 },
    ];
    expect(cardContent({ ...spot, evidence }, labels, 0).words).toEqual(['nobody owned', 'about a time you']);
  });

  it('still has a title for a competency that no pack knows any more', () => {
    expect(cardContent(spot, {}, 2).title).toBe('Question');
  });
});
