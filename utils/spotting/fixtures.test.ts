import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../../scripts/lib/load-page';
import { normaliseText } from '../text/normalise';
import { buildTextIndex } from '../text/text-index';
import { readContext } from './context';
import { spotPage } from './spot';
import { engine, spotsIn } from './test-engine';

const fixture = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../tests/fixtures', name), 'utf8');

describe('the practice page', () => {
  const html = fixture('practice-page.html');
  const { document } = new JSDOM(html).window;
  const spots = spotsIn(html);
  const texts = spots.map(({ text }) => text);

  it('has every question found that its author gave an id, once', () => {
    const asked = [...document.querySelectorAll('[id^="q-"], .card h3')].map((element) =>
      normaliseText(element.textContent ?? ''),
    );
    expect(asked.length).toBeGreaterThan(10);
    for (const question of asked) expect(texts.filter((text) => text === question)).toEqual([question]);
  });
  it('has nothing marked besides but what its prose quotes and its question cards say', () => {
    const asked = [...document.querySelectorAll('[id^="q-"]')].map((one) =>
      normaliseText(one.textContent ?? ''),
    );
    const cards = [...document.querySelectorAll('.card:not(.related .card)')].map(
      (one) => one.textContent ?? '',
    );
    const prose = [...document.querySelectorAll('main > p')].map((one) =>
      normaliseText(one.textContent ?? ''),
    );
    for (const text of texts.filter((one) => !asked.includes(one))) {
      const quoted = prose.some((one) => one.includes(`“${text}”`));
      expect(quoted || cards.some((one) => one.startsWith(text)), text).toBe(true);
    }
  });
  it('reads company, role, round and difficulty of its cards', () => {
    const card = spots.find(({ text }) => text.includes('measurable impact'));
    expect(card?.meta).toEqual({
      company: 'Amazon',
      role: 'Machine Learning Engineer',
      round: 'Onsite',
      difficulty: 'hard',
    });
  });
});

describe('the job posting', () => {
  const spots = spotsIn(fixture('posting-page.html'));
  it('has all duties and qualifications marked, no benefit, and no question of its prose', () => {
    expect(spots.map(({ kind }) => kind)).toEqual(spots.map(() => 'requirement'));
    expect(spots).toHaveLength(14);
    expect(spots.filter(({ text }) => /holiday|parental|bike of your own/.test(text))).toEqual([]);
  });
  it('tells whose posting it is', () => {
    expect(spots[0]?.meta.company).toBe('Tern & Tide');
    expect(spots[0]?.meta.role).toBe('Machine Learning Engineer, Delivery Forecasts');
  });
});

describe('the question page', () => {
  it('reads its table of facts, and does not lend them to similar questions', () => {
    const spots = spotsIn(fixture('question-detail.html'));
    expect(spots[0]?.meta).toEqual({
      company: 'Stripe',
      role: 'Backend Engineer',
      round: 'Onsite',
      difficulty: 'Hard',
    });
    expect(spots.at(-1)?.meta).toEqual({});
    expect(spots.some(({ text }) => text.startsWith('Where did they come'))).toBe(false);
  });
});

describe('notes in Markdown and plain text', () => {
  const read = (name: string) => {
    const page = documentOf(fixture(name), name);
    return spotPage(buildTextIndex(page), readContext(page), engine).map(({ text }) => text);
  };
  it('finds the questions of a prep guide, and not those the candidate asks himself or asks back', () => {
    const found = read('prep-guide.md');
    expect(found).toHaveLength(10);
    expect(found).toContain('What is the difference between a liveness and a readiness probe?');
    expect(found.filter((text) => /at stake|wrote the review|merge to production/.test(text))).toEqual([]);
  });
  it('finds the questions of a write-up, and not those of its writer', () => {
    const found = read('forum-write-up.txt');
    expect(found).toHaveLength(10);
    expect(found.filter((text) => /again|anybody|woken/.test(text))).toEqual([]);
  });
});

describe('difficult pages', () => {
  it.each([
    ['article.html', 0],
    ['empty.html', 0],
    ['german.html', 0],
    ['malformed-json-ld.html', 1],
    ['markup.html', 1],
  ])('%s', (name, count) => {
    expect(spotsIn(fixture(name))).toHaveLength(count);
  });
});
