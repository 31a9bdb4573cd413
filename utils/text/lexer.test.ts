import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRun, FRESH, NUMBER, readWords } from './lexer';
import { intern } from './symbols';
import { tokens } from './tokens';

const run = createRun(4);
const read = (text: string) => {
  readWords(text, run);
  return Array.from({ length: run.length }, (_, i) => ({
    stem: run.stems[i],
    form: run.forms[i],
    start: run.starts[i],
    end: run.ends[i],
    number: ((run.flags[i] ?? 0) & NUMBER) !== 0,
    fresh: ((run.flags[i] ?? 0) & FRESH) !== 0,
  }));
};
const told = (text: string) =>
  tokens(text).map(({ stem, word, start, end, number, fresh }) => ({
    stem: intern(stem),
    form: intern(`=${word}`),
    start,
    end,
    number,
    fresh,
  }));

describe('readWords', () => {
  it.each([
    'Tell me about a time you’ve disagreed. How did it end?',
    'build vs. buy … e.g. "C++" or C#; 38% of 1,000.5 users, 3rd-party APIs',
    "the managers' review: it's naïve. (Really?) 'quoted' l'été ÉTÉ",
    '. . .a ..b .C 1.a 2,b a1.2 x’ ’y a’1 don’’t',
    '🔥 hot. 🔥 Hotter • bullet\nline\ttab\u00a0space zero\u200bwidth',
    '',
  ])('reads %j as tokens does', (text) => {
    expect(read(text)).toEqual(told(text));
  });

  it('reads any text as tokens does', () => {
    const piece = fc.oneof(
      fc.constantFrom(...'aZ9.,?!:;-’\'"“ ()+#é§\n•'.split('')),
      fc.constantFrom('the', 'teams', 'running', 'C++', ' ', '. ', 'ä'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        expect(read(text)).toEqual(told(text));
      }),
      { numRuns: 500 },
    );
  });

  it('knows more words than its table holds', () => {
    const text = Array.from({ length: 30_000 }, (_, i) => `w${i.toString(36)}x`).join(' ');
    readWords(text, run);
    expect(run.length).toBe(30_000);
    expect(read('tell me')).toEqual(told('tell me'));
  });
});
