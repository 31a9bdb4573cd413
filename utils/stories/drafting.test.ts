import { describe, expect, it } from 'vitest';
import { storiesFromNotes } from './drafting';

const titles = (text: string) => storiesFromNotes(text).map(({ title }) => title);

describe('drafts from notes', () => {
  it('come one a bullet, whatever the bullet is', () => {
    expect(
      titles(
        'Experience\n• Led the migration of 40 services\n- Cut build time by half for all teams\n2) Mentored three junior developers\n\n✓ Wrote the incident runbook for payments',
      ),
    ).toEqual([
      'Led the migration of 40 services',
      'Cut build time by half for all teams',
      'Mentored three junior developers',
      'Wrote the incident runbook for payments',
    ]);
  });

  it('keep broken lines with their bullet', () => {
    const [only, more] = storiesFromNotes(
      '- Rebuilt the search index so that\n  new products appear at once',
    );
    expect(more).toBeUndefined();
    expect(only?.body).toBe('Rebuilt the search index so that\nnew products appear at once');
  });

  it('come one a paragraph, and one a line where each line stands alone', () => {
    expect(
      titles('I owned the outage of March.\nIt took a night.\r\n\r\nI taught the interns how to test.'),
    ).toHaveLength(2);
    expect(
      titles(
        'Redesigned the onboarding flow, raising activation by 12 percent\nNegotiated the vendor contract down by 80,000 euros a year',
      ),
    ).toEqual(
      ['Redesigned the onboarding flow', 'Negotiated the vendor contract down by 80,000 euros a year'].map(
        (title, i) => (i === 0 ? expect.stringContaining(title) : title),
      ),
    );
  });

  it('have a title of at most 80 characters and the whole note as text', () => {
    const long = `Built ${'a very long clause without any end '.repeat(8)}`;
    const [story] = storiesFromNotes(long);
    expect(story?.title.length).toBeLessThanOrEqual(80);
    expect(story?.body).toBe(long.trim());
    const [emoji] = storiesFromNotes(`I really did it ${'🧨'.repeat(90)} and more`);
    expect(emoji?.title).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
  });

  it('keep a short bullet, which a heading would not be', () => {
    expect(titles('Achievements\n- Cut costs 30%\n- On-call lead\n\nEducation')).toEqual([
      'Cut costs 30%',
      'On-call lead',
    ]);
  });

  it('are none for headings, blanks and rules', () => {
    expect(storiesFromNotes('')).toEqual([]);
    expect(storiesFromNotes('  \n\n  Experience \n ——— \n 2019 – 2023')).toEqual([]);
  });

  it('of a pasted book stay few and lose no text', () => {
    const stories = storiesFromNotes('- I wrote one more chapter today\n'.repeat(500));
    expect(stories).toHaveLength(60);
    expect(
      stories
        .map(({ body }) => body)
        .join('\n')
        .match(/chapter/g),
    ).toHaveLength(500);
  });
});
