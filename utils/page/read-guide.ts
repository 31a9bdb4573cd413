/** A page's own words by its headings, for a rubric to be made of them. */
import type { GuideOutline } from '../rubrics/guide';
import { buildTextIndex } from '../text/text-index';

/** Text looked at (UTF-16 units), sections and lines of one section: a guide is no book. */
const MOST_TEXT = 400_000;
const MOST_SECTIONS = 120;
const MOST_LINES = 80;

export function readGuide(document: Document): GuideOutline {
  const sections: { heading: string; lines: string[] }[] = [{ heading: '', lines: [] }];
  for (const { tag, text, place } of buildTextIndex(document, MOST_TEXT).blocks) {
    if (place.chrome || place.beside || text.length < 3) continue;
    if (/^(?:h[1-6]|summary)$/.test(tag)) {
      if (sections.length >= MOST_SECTIONS) break;
      sections.push({ heading: text.slice(0, 300), lines: [] });
      continue;
    }
    const lines = sections.at(-1)?.lines;
    if (lines && lines.length < MOST_LINES) lines.push(`${place.item ? '- ' : ''}${text}`.slice(0, 2_000));
  }
  const language = document.documentElement.lang.slice(0, 40);
  return {
    title: document.title.slice(0, 300),
    url: document.location.href.slice(0, 20_000),
    language,
    sections,
  };
}
