import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFields } from '../../utils/stories/model';
import { readCoached } from './coach-input';
import { judgeFlags, macroF1 } from './coach-score';

const SET = join(import.meta.dirname, '../../bench/corpus/coach.jsonl');

describe('judging the coach', () => {
  it('counts hits, false flags and missed ones, and names the stories', () => {
    const story = (title: string, body: string) => ({ ...emptyFields(), title, body });
    const [score] = judgeFlags([
      { story: story('short', 'I fixed it.'), flags: ['too-short'] },
      { story: story('short too', 'I fixed it again.'), flags: [] },
      {
        story: story('long', 'I moved the form to the door, rather than wait. '.repeat(20)),
        flags: ['too-short'],
      },
    ]);
    expect(score).toMatchObject({ id: 'too-short', hits: 1, falseOnes: 1, missed: 1, f1: 0.5 });
    expect(score?.wrongOn).toEqual(['+short too', '-long']);
    expect(macroF1([])).toBe(0);
  });

  it('finds the coach at one with a reader on the set of this repository', () => {
    const scores = judgeFlags(readCoached(readFileSync(SET, 'utf8'), SET));
    expect(scores).toHaveLength(12);
    expect(macroF1(scores)).toBeGreaterThanOrEqual(0.9);
    for (const { id, f1 } of scores) expect([id, f1 >= 0.66]).toEqual([id, true]);
  });

  it.each([
    ['{', /set:1: not JSON/],
    ['{"story":{"title":7}}', /set:1: story.title/],
    ['{"title":"no story"}', /set:1: story/],
  ])('refuses a line that is none: %s', (line, message) => {
    expect(() => readCoached(line, 'set')).toThrow(message);
  });
});
