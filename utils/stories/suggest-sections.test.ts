import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SECTIONS } from './model';
import { suggestSections } from './suggest-sections';

describe('a story taken apart as a suggestion', () => {
  it('goes by what its sentences say', () => {
    expect(
      suggestSections(
        'Refund mails had bounced for weeks. No team wanted them. My job was to stop it before April. ' +
          'I traced them to a renamed key. I wrote a retry and paired with payments. ' +
          'Bounces fell from 140 a day to 2. Payments kept the chart. I learned to look for orphans first.',
      ),
    ).toEqual({
      situation: 'Refund mails had bounced for weeks. No team wanted them.',
      task: 'My job was to stop it before April.',
      action: 'I traced them to a renamed key. I wrote a retry and paired with payments.',
      result: 'Bounces fell from 140 a day to 2. Payments kept the chart.',
      learning: 'I learned to look for orphans first.',
    });
  });

  it('is none for a single sentence or a text that says nothing of its parts', () => {
    expect(suggestSections('I fixed it.')).toBeNull();
    expect(suggestSections('The sky was grey. The sea was grey.')).toBeNull();
    expect(suggestSections('')).toBeNull();
  });

  it('loses no word, makes none up, and keeps their order', () => {
    const words = (text: string) => text.split(/\s+/).filter(Boolean);
    const sentence = fc.oneof(
      fc.constantFrom(
        'I had to stop it.',
        'I built a wall.',
        'It fell by 40 %.',
        'I learned to ask.',
        'It was late!',
      ),
      fc.string({ maxLength: 40 }),
    );
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 12 }), (list) => {
        const text = list.join(' ');
        const parts = suggestSections(text);
        if (parts) expect(words(SECTIONS.map((section) => parts[section]).join(' '))).toEqual(words(text));
      }),
    );
  });
});
