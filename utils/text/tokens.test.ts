import { describe, expect, it } from 'vitest';
import { stem, tokens } from './tokens';

const words = (text: string) => tokens(text).map((token) => token.word);

describe('tokens', () => {
  it('folds case, accents and apostrophes, and keeps the place in the text', () => {
    expect(words('Don’t CALL the team’s Résumé')).toEqual(['dont', 'call', 'the', 'team', 'resume']);
    const text = 'the team’s plan';
    expect(tokens(text).map(({ start, end }) => text.slice(start, end))).toEqual(['the', 'team’s', 'plan']);
  });
  it('splits hyphens and slashes, keeps numbers whole', () => {
    expect(words('end-to-end A/B at 1,000.5 and 2B')).toEqual('end to end a b at 1,000.5 and 2b'.split(' '));
    expect(tokens('in 38% of 4 teams').filter((token) => token.number)).toHaveLength(2);
  });
  it('keeps C++ and C# apart from C', () => {
    expect(words('C, C++ and C#')).toEqual(['c', 'c++', 'and', 'c#']);
  });
  it('says where a sentence begins, and is not fooled by "vs."', () => {
    const fresh = tokens('Build vs. buy. Then what?').filter((token) => token.fresh);
    expect(fresh.map((token) => token.word)).toEqual(['build', 'then']);
  });
});

describe('stem', () => {
  it.each([
    ['prioritise', 'prioritization'],
    ['decided', 'decide'],
    ['disagreed', 'disagree'],
    ['stories', 'story'],
    ['planning', 'plan'],
    ['behaviour', 'behavior'],
    ['analyse', 'analyze'],
    ['processes', 'process'],
    ['quickly', 'quick'],
    ['used', 'use'],
  ])('brings %s and %s together', (a, b) => {
    expect(stem(a)).toBe(stem(b));
  });
  it.each([
    ['manage', 'manager'],
    ['here', 'her'],
    ['four', 'for'],
    ['need', 'ned'],
    ['bias', 'bia'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(stem(a)).not.toBe(stem(b));
  });
});
