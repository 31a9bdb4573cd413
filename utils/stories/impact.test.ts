import { describe, expect, it } from 'vitest';
import { type ImpactInput, impactOf, NO_INPUT, parseAmount, sayNumber } from './impact';

const input = (over: Partial<ImpactInput>): ImpactInput => ({ ...NO_INPUT, ...over });
const cost = { name: 'cost', before: '0.42', after: '0.19', unit: '$', per: '1,000', volume: '2 billion' };

describe('amounts', () => {
  it.each([
    ['0.42', 0.42],
    ['3,500', 3500],
    ['1.2m', 1.2e6],
    ['2 billion', 2e9],
    ['$12k', 12_000],
    ['54.8 %', 54.8],
    ['.5', 0.5],
    ['-3', -3],
    ["1'000", 1000],
  ])('reads %s', (text, value) => expect(parseAmount(text)).toBeCloseTo(value, 9));

  it.each(['', 'many', '1.2.3', '12 parsecs', '1e5', '--1'])('refuses “%s”', (text) => {
    expect(parseAmount(text)).toBeNull();
  });

  it('are said as one says them', () => {
    expect([460_000, 2e9, 0.19, 12.345, 1_234_567].map(sayNumber)).toEqual([
      '460,000',
      '2 billion',
      '0.19',
      '12.3',
      '1.23 million',
    ]);
  });
});

describe('impact', () => {
  it('goes from a price per thousand to money a month', () => {
    const result = impactOf(input(cost));
    expect(result).toMatchObject({ ok: true });
    if (!result.ok) return;
    expect(result.total).toBeCloseTo(-460_000, 3);
    expect(result.relative).toBeCloseTo(-0.5476, 4);
    expect(result.sentence).toBe(
      'Cost fell from $0.42 to $0.19 per 1,000, 54.8 % less: $460,000 less a month at 2 billion a month.',
    );
  });

  it('says when a one-time cost was earned back', () => {
    const result = impactOf(input({ ...cost, oneTime: '100k' }));
    expect(result.ok && result.payback).toBeCloseTo(0.217, 3);
    expect(result.ok && result.sentence).toContain('The $100,000 it cost once were earned back in 6.6 days.');
  });

  it('tells percent and percentage points apart', () => {
    const result = impactOf(input({ name: 'conversion', before: '2', after: '3', unit: '%' }));
    expect(result.ok && result.sentence).toBe(
      'Conversion rose from 2 to 3 %, 50 % more (1 percentage point).',
    );
  });

  it('makes no share of a change from nothing', () => {
    const result = impactOf(input({ name: 'signups', before: '0', after: '40' }));
    expect(result).toMatchObject({ ok: true, relative: null, sentence: 'Signups rose from 0 to 40.' });
  });

  it.each([
    [{ before: '', after: '3' }, 'before', /before/],
    [{ before: 'lots', after: '3' }, 'before', /number/],
    [{ before: '3', after: '3' }, 'after', /same/],
    [{ before: '120', after: '3', unit: '%' }, 'before', /between 0 and 100/],
    [{ before: '3', after: '2', per: '0' }, 'per', /more than zero/],
    [{ before: '3', after: '2', volume: '-4' }, 'volume', /more than zero/],
    [{ before: '3', after: '2', per: '1000', volume: '10' }, 'volume', /fewer/],
    [{ before: '3', after: '2', oneTime: '-1' }, 'oneTime', /not less/],
  ] as const)('explains what cannot be: %o', (over, field, message) => {
    const result = impactOf(input(over));
    expect(result).toMatchObject({ ok: false, field });
    expect(!result.ok && result.message).toMatch(message);
  });
});
