/** What a document says of itself, for spotting. Reads tags only; its JSON-LD is passed on unread. */
import type { PageContext } from './types';

const MOST_SCRIPTS = 20;
const LONGEST_SCRIPT = 200_000;

/** Read the context of a document. `url` is empty for a file. */
export function readContext(document: Document, url = ''): PageContext {
  const jsonLd: string[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    if (jsonLd.length >= MOST_SCRIPTS) break;
    const text = script.textContent ?? '';
    if (text.length <= LONGEST_SCRIPT) jsonLd.push(text);
  }
  const language = document.documentElement?.getAttribute('lang') ?? '';
  return { title: document.title, url, language, jsonLd };
}
