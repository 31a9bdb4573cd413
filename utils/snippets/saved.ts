/** A snippet as it is kept, as far as exports and lists speak of it. */
import type { SnippetDraft } from './types';

export interface SavedSnippet extends SnippetDraft {
  readonly id: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly note: string;
  readonly tags: readonly string[];
  readonly competency?: string | undefined;
  readonly storyIds?: readonly string[] | undefined;
  readonly detached?: boolean | undefined;
}

/** Only pages of the web are opened again: an address that runs something is none. */
export const isWebAddress = (url: string): boolean => {
  try {
    return /^https?:$/.test(new URL(url).protocol);
  } catch {
    return false;
  }
};

/** Where a snippet's page is opened: at its very words, where the browser can be led to them. */
export function placeAddress({ cleanUrl, fragment }: Pick<SnippetDraft, 'cleanUrl' | 'fragment'>): string {
  return fragment !== undefined && !cleanUrl.includes('#') ? `${cleanUrl}${fragment}` : cleanUrl;
}

/** The site of an address, without "www."; empty for none. */
export const hostOf = (url: string): string => {
  try {
    return new URL(url).host.replace(/^www\./, '');
  } catch {
    return '';
  }
};
