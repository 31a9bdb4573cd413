import { describe, expect, it } from 'vitest';
import { emptyFields } from '../stories/model';
import { isBlank, joinSections, splitBody, titleFor } from './sections';

const story = (body: string) => ({ ...emptyFields(), body });

describe('splitting a story', () => {
  it('moves labelled lines, and what follows them, into their sections', () => {
    const fields = splitBody(
      story(
        'It was March.\nSituation: refunds bounced\nfor weeks\n**Action** - I took the queue\nResult: 140 a day → 2',
      ),
    );
    expect(fields.body).toBe('It was March.');
    expect(fields.situation).toBe('refunds bounced\nfor weeks');
    expect(fields.action).toBe('I took the queue');
    expect(fields.result).toBe('140 a day → 2');
  });

  it('takes labels within one paragraph', () => {
    const fields = splitBody(story('Nobody owned it. Action: I did. Result: 9 a day to 2.'));
    expect([fields.body, fields.action, fields.result]).toEqual([
      'Nobody owned it.',
      'I did.',
      '9 a day to 2.',
    ]);
  });

  it('leaves unlabelled text in the box', () => {
    const text = 'We had three options: build, buy, or wait.\nI chose to wait.';
    expect(splitBody(story(text)).body).toBe(text);
  });

  it('takes STAR letters as labels only where they come together', () => {
    expect(splitBody(story('S: late builds\nT: halve them\nA: split tests\nR: 11 minutes')).action).toBe(
      'split tests',
    );
    const talk = 'Q: why?\nA: because it was cheap\nA-B tests said so. Action-oriented, he said.';
    expect(splitBody(story(talk)).body).toBe(talk);
  });

  it('comes back to one box without losing a word', () => {
    const fields = { ...story('Loose end.'), task: 'ship it', result: 'shipped' };
    const back = joinSections(fields);
    expect(back.body).toBe('Loose end.\n\nTask: ship it\n\nResult: shipped');
    expect(back.task).toBe('');
    expect(splitBody(back)).toEqual(fields);
  });

  it('adds to a section that already has text', () => {
    expect(splitBody({ ...story('Task: second'), task: 'first' }).task).toBe('first\n\nsecond');
  });
});

describe('a story without a title', () => {
  it('is called by its first words', () => {
    expect(titleFor(story('Cut the build\nfrom 48 to 11 minutes'))).toBe(
      'Cut the build from 48 to 11 minutes',
    );
    expect(titleFor(story('word '.repeat(40))).length).toBeLessThan(64);
    expect(titleFor({ ...story('x'), title: ' Refunds ' })).toBe('Refunds');
    expect(titleFor({ ...story('Cut the build'), company: 'Kestrel', links: ['a'] })).toBe('Cut the build');
  });

  it('and without a word is blank', () => {
    expect(isBlank(story(' \n '))).toBe(true);
    expect(isBlank({ ...emptyFields(), result: '2' })).toBe(false);
  });

  it.each([
    { headline: 'We halved the bill' },
    { tellings: { short: 'We halved the bill' } },
    { followUps: [{ ask: 'Why?', answer: 'We halved the bill' }] },
    { links: ['We halved the bill'] },
    { metrics: [{ name: 'We halved the bill', before: '', after: '', unit: '', period: '' }] },
  ])('is called by whatever was written: %o', (part) => {
    const fields = { ...emptyFields(), ...part };
    expect(isBlank(fields)).toBe(false);
    expect(titleFor(fields)).toBe('We halved the bill');
  });
});
