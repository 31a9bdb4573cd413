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
  /** Saved questions it helps to answer. */
  readonly questionIds?: readonly string[] | undefined;
  readonly detached?: boolean | undefined;
}

const hasProtocol = (url: string, protocols: RegExp): boolean => {
  try {
    return protocols.test(new URL(url).protocol);
  } catch {
    return false;
  }
};

/** Only pages of the web are opened again: an address that runs something is none. */
export const isWebAddress = (url: string): boolean => hasProtocol(url, /^https?:$/);

/** Where something can be saved from: the web, and files that the user lets the extension read. */
export const isPageAddress = (url: string): boolean => hasProtocol(url, /^(?:https?|file):$/);

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
