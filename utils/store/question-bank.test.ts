import { beforeEach, describe, expect, it } from 'vitest';
import { familyOf, keepDraft } from './question-bank';
import { snippets } from './snippets';
import { freshDatabase } from './testing';

beforeEach(freshDatabase);

const asked = (quote: string, url: string) => ({
  quote,
  prefix: '',
  suffix: '',
  position: { start: 0, end: quote.length, normaliser: 1 },
  url,
  cleanUrl: url,
  title: `At ${url}`,
  kind: 'question' as const,
  competency: 'conflict',
});

describe('the question bank', () => {
  it('knows a question again on another site and keeps both places, once each', async () => {
    const text = 'Tell me about a time you disagreed with your manager about a deadline.';
    expect((await keepDraft(asked(text, 'https://a.test/'))).how).toBe('new');
    const other = 'Describe a time you disagreed with a manager about the deadline';
    expect((await keepDraft(asked(other, 'https://b.test/'))).how).toBe('seen again');
    expect((await keepDraft(asked(other, 'https://b.test/'))).how).toBe('known');
    expect((await keepDraft(asked(text, 'https://a.test/'))).how).toBe('known');
    const { records } = await snippets.list();
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({
      quote: text,
      competency: 'conflict',
      seenAt: [{ url: 'https://b.test/' }],
    });
    expect(familyOf(other, records)?.quote).toBe(text);
  });

  it('makes one record of a question that is kept twice at once', async () => {
    const twice = await Promise.all([
      keepDraft(asked('Why us?', 'https://a.test/')),
      keepDraft(asked('Why us?', 'https://b.test/')),
    ]);
    expect(twice.map(({ how }) => how)).toEqual(['new', 'seen again']);
    expect((await snippets.list()).records).toHaveLength(1);
  });

  it('takes a selection of the same words for a snippet of its own', async () => {
    await keepDraft(asked('Why us?', 'https://a.test/'));
    expect((await keepDraft({ ...asked('Why us?', 'https://a.test/'), kind: 'selection' })).how).toBe('new');
    expect((await snippets.list()).records).toHaveLength(2);
  });
});
