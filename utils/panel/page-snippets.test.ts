import { describe, expect, it } from 'vitest';
import type { SnippetRecord } from '../store/records';
import { snippetsOfPage } from './page-snippets';

const saved = (id: string, url: string, cleanUrl: string, createdAt: string) =>
  ({ id, url, cleanUrl, createdAt }) as SnippetRecord;
const PAGE = 'https://prep.test/guide';

describe('snippets of the page in front', () => {
  it('are those of its address, with or without what follows it, the last first', () => {
    const all = [
      saved('own', PAGE, PAGE, '2026-11-01'),
      saved('tracked', `${PAGE}?utm_source=x`, PAGE, '2026-11-03'),
      saved('place', `${PAGE}#part`, `${PAGE}#part`, '2026-11-02'),
      saved('longer', `${PAGE}-two`, `${PAGE}-two`, '2026-11-04'),
      saved('below', `${PAGE}/part`, `${PAGE}/part`, '2026-11-05'),
      saved('other', 'https://prep.test/', 'https://prep.test/', '2026-11-06'),
    ];
    const ids = (url: string) => snippetsOfPage(all, url).map(({ id }) => id);
    expect(ids(`${PAGE}#top`)).toEqual(['tracked', 'place', 'own']);
    expect(ids('')).toEqual([]);
  });
});
