import { describe, expect, it } from 'vitest';
import { quotations } from './quotations';
import { sentences } from './sentences';
import { growth, LINEAR } from './testing';

const cut = (find: typeof sentences, text: string) =>
  find(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it('cuts after end marks, with closing quotation marks', () => {
    expect(cut(sentences, 'He left. “Why did you stay?” Tell me!')).toEqual([
      'He left.',
      '“Why did you stay?”',
      'Tell me!',
    ]);
  });
  it('keeps abbreviations, decimals and unfinished text in one piece', () => {
    expect(cut(sentences, 'Compare build vs. Buy at 0.42 dollars, e.g. Two firms')).toHaveLength(1);
    expect(cut(sentences, 'no mark at all')).toEqual(['no mark at all']);
    expect(sentences('')).toEqual([]);
  });
});

describe('quotations', () => {
  it('finds curly, straight and angular quotations without their marks', () => {
    expect(cut(quotations, 'For “one thing” or "another one" or «a third»')).toEqual([
      'one thing',
      'another one',
      'a third',
    ]);
  });
  it('takes an unpaired mark for no quotation', () => {
    expect(quotations('a 5" pipe and “never closed')).toEqual([]);
  });
});

describe('hostile text', () => {
  it.each([
    ['quotation marks', '"“'],
    ['points', '. '],
    ['question marks', '?'],
    ['e.g.', 'e.g. '],
  ])('%s without end take time in proportion', (_, piece) => {
    const run = (n: number) => {
      const text = piece.repeat(n);
      sentences(text);
      quotations(text);
    };
    expect(growth(run, 20_000)).toBeLessThan(LINEAR);
  });
});
