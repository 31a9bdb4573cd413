import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceAround } from './story-text';

const around = (text: string, words: string) => {
  const at = text.indexOf(words);
  return sentenceAround(text, at, at + words.length);
};

describe('the sentence around some words', () => {
  it('is the whole one where it is short', () => {
    expect(around('One. I moved the kiln. Two.', 'kiln')).toBe('I moved the kiln');
  });

  it('of a long one is what stands around them, and says that there is more', () => {
    const long = `${'and then '.repeat(40)}the kiln ${'went out '.repeat(40)}`;
    const shown = around(long, 'kiln');
    expect(shown).toMatch(/^… (?:and|then) .* the kiln went .* …$/);
    expect(shown.length).toBeLessThan(170);
    const late = `So ${'much '.repeat(29)}ado about the kiln and ${'very '.repeat(40)}little else.`;
    expect(around(late, 'kiln')).toContain('about the kiln and');
  });

  it('always holds them, wherever they stand', () => {
    const plain = ['a', 'tide', 'turning', 'said', 'harbourmaster'];
    const words = fc
      .constantFrom(plain, [...plain, 'harbour.', 'was\n'])
      .chain((list) => fc.array(fc.constantFrom(...list), { maxLength: 120, size: 'max' }));
    fc.assert(
      fc.property(words, words, (before, after) => {
        const head = [...before, ''].join(' ');
        const text = `${head}kiln ${after.join(' ')}`;
        expect(sentenceAround(text, head.length, head.length + 4)).toContain('kiln');
      }),
    );
  });
});
