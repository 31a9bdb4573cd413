/** Which snippets are of the page in front. Pure. */
import type { SnippetRecord } from '../store/records';

const withoutFragment = (url: string) => url.split('#')[0] ?? url;

/** Told without cutting an address in two: there may be a hundred thousand of them. */
const isOf = (address: string, page: string): boolean =>
  address.startsWith(page) && (address.length === page.length || address[page.length] === '#');

/** Snippets saved from this address, with or without its tracking parameters, the last first. */
export function snippetsOfPage(snippets: readonly SnippetRecord[], url: string): SnippetRecord[] {
  if (url === '') return [];
  const here = withoutFragment(url);
  return snippets
    .filter(({ url: saved, cleanUrl }) => isOf(saved, here) || isOf(cleanUrl, here))
    .sort((a, b) => b.createdAt.localeCompare(a.createdAt));
}
