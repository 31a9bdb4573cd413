import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { plainSpot } from '../spotting/found-spot';
import { spotsIn } from '../spotting/test-engine';
import { fromPage, pageAnswers } from './validate';

const takes = (type: keyof typeof fromPage, payload: unknown) => v.safeParse(fromPage[type], payload).success;
const lists = (payload: unknown) => v.safeParse(pageAnswers['page.list'], payload).success;
const report = { scanGeneration: 1, url: 'https://prep.example/', title: '', language: 'en', meta: {} };

describe('what a page may send', () => {
  it('is taken also where a page writes a whole sentence into a table of facts', () => {
    const level = `Level: ${'a grade that this company explains at some length '.repeat(3)}`.slice(0, 160);
    const [spot] = spotsIn(`<html lang="en"><title>Interview questions</title><body><p>${level}</p>
      <h2>Behavioral interview questions</h2><ul><li>Tell me about a time you took ownership of a problem.</li></ul>`);
    if (!spot) throw new Error('nothing was marked');
    expect(spot.meta.difficulty?.length).toBeGreaterThan(100);
    expect(lists({ ...report, meta: spot.meta, spots: [plainSpot(spot)] })).toBe(true);
  });

  it('is refused when it has another shape than was agreed', () => {
    expect(lists({ ...report, spots: [{ id: 'q', text: 'Why us?' }] })).toBe(false);
    expect(lists({ ...report, spots: [], url: 7 })).toBe(false);
    expect(takes('page.changed', { scanGeneration: 1, url: 'https://prep.example/' })).toBe(false);
    expect(takes('hint.open', { scanGeneration: 1 })).toBe(false);
    expect(takes('hint.correct', { text: 'Why us?', verdict: 'delete-everything' })).toBe(false);
    expect(
      takes('hint.count', { scanGeneration: 1, spotId: 'q', text: 'x'.repeat(20_001), competencies: [] }),
    ).toBe(false);
  });
});
