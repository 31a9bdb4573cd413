import { describe, expect, it } from 'vitest';
import { normaliseText, shortHash, textKey } from './normalise';

describe('normaliseText', () => {
  it('drops what has no width and collapses white space', () => {
    expect(normaliseText(' Tell\u00a0 me\u200b\n a\u00adbout \ufeffit ')).toBe('Tell me about it');
  });
});

describe('textKey', () => {
  it('is one key for the ways a page may write one question', () => {
    const keys = ['“Why did you leave?”', 'why did you LEAVE', 'Why\u200b did you leave ?'].map(textKey);
    expect(new Set(keys).size).toBe(1);
    expect(textKey('Why do you leave?')).not.toBe(keys[0]);
  });
});

describe('shortHash', () => {
  it('is stable, short, and differs for near texts', () => {
    expect(shortHash('question|a|1')).toBe(shortHash('question|a|1'));
    const hashes = Array.from({ length: 2000 }, (_, i) => shortHash(`question|same text|${i}`));
    expect(new Set(hashes).size).toBe(2000);
    expect(Math.max(...hashes.map((hash) => hash.length))).toBeLessThanOrEqual(14);
  });
});
