import { describe, expect, it } from 'vitest';
import { sameFamily } from './question-family';

describe('a family of questions', () => {
  it('asks the same in nearly the same words', () => {
    expect(
      sameFamily('Tell me about a time you missed a deadline.', 'Describe a time when you missed a deadline'),
    ).toBe(false);
    expect(sameFamily('Why us?', 'why us')).toBe(true);
    expect(
      sameFamily(
        'Tell me about a time you disagreed with your manager about a deadline.',
        'Describe a situation where you disagreed with a manager about the deadline',
      ),
    ).toBe(true);
  });

  it('does not take in a question that asks something else', () => {
    expect(
      sameFamily(
        'Tell me about a time you disagreed with your manager.',
        'Tell me about a time you hired your manager.',
      ),
    ).toBe(false);
    expect(sameFamily('Why us?', 'Why you?')).toBe(false);
    expect(sameFamily('', 'Tell me about a time')).toBe(false);
  });
});
