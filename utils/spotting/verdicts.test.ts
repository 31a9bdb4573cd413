import { describe, expect, it } from 'vitest';
import { textKey } from '../text/normalise';
import { spotsIn } from './test-engine';
import type { Correction } from './types';
import { Verdicts } from './verdicts';

const word = (text: string, verdict: Correction['verdict']): Correction => ({ key: textKey(text), verdict });
const page = (body: string) =>
  `<html lang="en"><title>Interview questions</title><body><h1>Interview questions</h1>${body}</body></html>`;

describe('the reader’s own word', () => {
  it('is found for the same words, however they are set', () => {
    const verdicts = new Verdicts([word('Why do you want to leave?', 'not-a-question')]);
    for (const text of [
      'Why do you want to leave?',
      'WHY do you want – to leave',
      'why do you want to leave …',
    ])
      expect(verdicts.of(text)?.verdict).toBe('not-a-question');
    expect(verdicts.of('Why do you want to live?')).toBeUndefined();
    expect(verdicts.of('Warum möchten Sie gehen?')).toBeUndefined();
  });

  it('marks words inside a paragraph that nobody else would', () => {
    const said = 'Your best week here';
    const body = '<p>Some prose of the page. Your best week, here. And more of it, for anybody.</p>';
    expect(spotsIn(page(body)).length).toBe(0);
    const [spot, more] = spotsIn(page(body), [word(said, 'is-a-question')]);
    expect(spot?.text).toBe('Your best week, here.');
    expect(spot?.kind).toBe('question');
    expect(more).toBeUndefined();
  });

  it('finds words with accents and apostrophes, and never half a word', () => {
    const verdicts = new Verdicts([word('l’été d’un café', 'is-a-question')]);
    const text = "Voilà l'été d’un CAFÉ! Bon.";
    const [span] = verdicts.spansIn(text);
    expect(text.slice(span?.start, span?.end)).toBe("l'été d’un CAFÉ!");
    expect(verdicts.spansIn('l’été d’un cafétéria')).toEqual([]);
  });

  it('takes a marked word back with "not a question"', () => {
    const body = '<ul><li>Tell me about a time you failed.</li></ul>';
    expect(spotsIn(page(body), [word('Tell me about a time you failed', 'not-a-question')])).toEqual([]);
  });
});
