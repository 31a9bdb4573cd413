import { describe, expect, it } from 'vitest';
import type { ReadSignal } from './evidence';
import { levelOf } from './story-list';
import { strengthsOf } from './strength';
import type { Nearness } from './vocabulary';

const signal = (competency: string, words: string): ReadSignal => ({
  competency,
  signal: words,
  line: words,
  words,
  section: 'action',
  weight: 1,
});
const near = (says: number, learned = true): Nearness => ({ says, above: says, learned, words: ['word'] });
const values = (strengths: ReturnType<typeof strengthsOf>) =>
  Object.fromEntries([...strengths].map(([id, { value }]) => [id, value]));

describe('what a story is strong in', () => {
  it('is shared between the competencies whose words were learned', () => {
    const shared = values(
      strengthsOf(
        [],
        new Map([
          ['a', near(3)],
          ['b', near(2)],
          ['c', near(-1)],
        ]),
      ),
    );
    expect(shared.a).toBeGreaterThan(shared.b ?? 1);
    expect((shared.a ?? 0) + (shared.b ?? 0)).toBeLessThan(1);
    expect(shared.c).toBeUndefined();
  });

  it('is more by what the story shows of it', () => {
    const words = new Map([
      ['a', near(1)],
      ['b', near(1)],
    ]);
    const shown = values(
      strengthsOf([signal('b', 'asked the night shift'), signal('b', 'wrote it down')], words),
    );
    expect(shown.b).toBeGreaterThan(shown.a ?? 1);
  });

  it('is what it shows alone where nothing was learned: each further signal counts less', () => {
    const by = (count: number) =>
      values(
        strengthsOf(
          Array.from({ length: count }, (_, i) => signal('own', `did thing ${i}`)),
          new Map([
            ['a', near(2)],
            ['own', near(0, false)],
          ]),
        ),
      ).own ?? 0;
    expect(by(1)).toBeGreaterThan(0);
    expect(by(2) - by(1)).toBeLessThan(by(1));
    expect(by(40)).toBeLessThan(0.6);
  });

  it('is never more than a hint by words that nobody learned from stories', () => {
    const words = new Map([
      ['a', near(1)],
      ['own', { ...near(0, false), above: 4 }],
    ]);
    expect(levelOf(values(strengthsOf([], words)).own ?? 0)).toBe(1);
    expect(levelOf(values(strengthsOf([signal('own', 'wrote it down')], words)).own ?? 0)).toBeGreaterThan(1);
  });

  it('says nothing of a story that shows nothing', () => {
    expect(strengthsOf([], new Map()).size).toBe(0);
  });
});
