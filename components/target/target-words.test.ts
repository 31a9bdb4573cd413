import { describe, expect, it } from 'vitest';
import { targetWords, whenWords } from './target-words';

const today = new Date(2026, 10, 24, 23, 30);

describe('the target in one line', () => {
  it('names what is known and leaves out the rest', () => {
    const target = {
      role: 'data engineer',
      level: 'senior',
      companies: ['Amazon', 'Meta'],
      date: '2026-12-01',
    } as const;
    expect(targetWords({ ...target, companies: [...target.companies] })).toBe(
      'Senior data engineer · Amazon, Meta',
    );
    expect(targetWords({ role: '', level: 'staff', companies: [], date: '' })).toBe('Staff');
  });

  it('counts calendar days, however late it is', () => {
    expect(whenWords('2026-11-24', today)).toBe('today');
    expect(whenWords('2026-12-01', today)).toBe('in 7 days');
    expect(whenWords('2026-11-25', today)).toBe('tomorrow');
    expect(whenWords('2027-03-02', today)).toBe('Mar 2, 2027');
    expect(whenWords('2026-11-01', today)).toBe('Nov 1');
    expect(whenWords('', today)).toBe('');
  });
});
