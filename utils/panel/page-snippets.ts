/** Which snippets are of the page in front. Pure. */
import type { SnippetRecord } from '../store/records';

const withoutFragment = (url: string) => url.split('#')[0] ?? url;

/** Snippets saved from this address, with or without its tracking parameters, the last first. */
export function snippetsOfPage(snippets: readonly SnippetRecord[], url: string): SnippetRecord[] {
  if (url === '') return [];
  const here = withoutFragment(url);
  return snippets
    .filter(
      ({ url: saved, cleanUrl }) => withoutFragment(saved) === here || withoutFragment(cleanUrl) === here,
    )
    .sort((a, b) => b.createdAt.localeCompare(a.createdAt));
}
