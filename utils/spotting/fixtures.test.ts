import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { normaliseText } from '../text/normalise';
import { spotsIn } from './test-engine';

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
  it('has nothing of its navigation, lead, answers and footer marked', () => {
    const prose = normaliseText(document.querySelector('#prose')?.textContent ?? '');
    const rest = texts.filter((text) => {
      const element = [...document.querySelectorAll('[id^="q-"], .card h3')].some(
        (one) => normaliseText(one.textContent ?? '') === text,
      );
      return !element;
    });
    for (const text of rest) expect(prose).toContain(`“${text}”`);
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

describe('difficult pages', () => {
  it.each([
    ['empty.html', 0],
    ['german.html', 0],
    ['malformed-json-ld.html', 1],
    ['markup.html', 1],
  ])('%s', (name, count) => {
    expect(spotsIn(fixture(name))).toHaveLength(count);
  });
});
