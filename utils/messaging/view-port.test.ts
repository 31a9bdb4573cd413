import { beforeEach, describe, expect, it, vi } from 'vitest';

let answer: unknown;
vi.mock('../browser/api', () => ({ browser: { tabs: { sendMessage: async () => answer } } }));
const { toPage } = await import('./view-port');

const report = {
  scanGeneration: 1,
  url: 'https://prep.example/',
  title: 'Prep',
  language: 'en',
  meta: {},
  spots: [],
};

beforeEach(() => {
  answer = undefined;
});

describe('asking a page', () => {
  it('brings its report', async () => {
    answer = report;
    expect(await toPage(1, 'page.list', {})).toEqual(report);
  });

  it('takes nothing that is not what was asked for', async () => {
    for (const wrong of [undefined, 'yes', { ...report, spots: 'many' }, { ...report, url: { href: 'x' } }]) {
      answer = wrong;
      expect(await toPage(1, 'page.list', {})).toBeNull();
    }
    answer = { spotId: { $gt: '' } };
    expect(await toPage(1, 'page.step', { direction: 1 })).toBeNull();
  });
});
