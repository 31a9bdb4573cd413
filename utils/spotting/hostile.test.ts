import { describe, expect, it } from 'vitest';
import { growth, LINEAR } from '../text/testing';
import { splitCard } from './card';
import { classify } from './classify';
import { peel } from './peel';
import { engine, spotsIn } from './test-engine';

describe('hostile pages', () => {
  it.each([
    ['one line', (n: number) => `<p>${'Tell me about a time you failed. '.repeat(n * 20)}</p>`],
    ['quotation marks', (n: number) => `<p>interview candidate ${'“"«'.repeat(n * 20)}</p>`],
    ['many questions', (n: number) => `<ul>${'<li>Tell me about a time you failed.</li>'.repeat(n)}</ul>`],
    ['many headings', (n: number) => '<h2>Questions to ask</h2><h3>What do you do?</h3>'.repeat(n)],
    [
      'one wide table',
      (n: number) =>
        `<table><tr><th>Question</th></tr>${'<tr><td>What do you do?</td></tr>'.repeat(n)}</table>`,
    ],
    [
      'a form of labels with no fields',
      (n: number) =>
        `<form>${'<label>Why do you want to work here?</label><div role="combobox"></div>'.repeat(n)}</form>`,
    ],
    ['list in list', (n: number) => `${'<ul><li>Why did you?'.repeat(Math.min(n, 300))}`],
  ])('%s: time in proportion to the page', (_, make) => {
    expect(
      growth((n) => spotsIn(`<html lang="en"><title>Interview questions</title>${make(n)}`), 60),
    ).toBeLessThan(LINEAR);
  });

  it('gives up calmly on a megabyte in one line', () => {
    const line = 'Describe a decision you made about the budget of your team, and why. '.repeat(15_000);
    expect(spotsIn(`<html lang="en"><title>Interview questions</title><p>${line}</p>`)).toEqual([]);
  });

  it.each(['·', '- ', '(', '4) ', '“', 'Q: ', 'a: ', '🔥'])(
    'a card or a prefix of nothing but %s',
    (piece) => {
      expect(
        growth((n) => {
          const text = piece.repeat(n * 10);
          peel(text, 0, text.length, () => true);
          splitCard({ text, seams: [] });
        }, 300),
      ).toBeLessThan(LINEAR);
    },
  );

  it('classifies a text of repeated cue words in proportion', () => {
    expect(
      growth((n) => classify('tell me about a conflict with the team '.repeat(n), {}, engine), 200),
    ).toBeLessThan(LINEAR);
  });

  it('spots nothing on an empty page', () => {
    expect(spotsIn('')).toEqual([]);
    expect(spotsIn('<p> \u200b </p>')).toEqual([]);
  });
});
