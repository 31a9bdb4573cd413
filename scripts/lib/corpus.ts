/**
 * Labelled pages. Two forms: a folder of HTML pages that carry their labels as attributes (`data-question="primary second"`,
 * `data-requirement`, `data-ambiguous`, `<x-label>` around a part of an element), taken out before a page is read; or a
 * `labels.jsonl` beside a folder `pages`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { normaliseText } from '../../utils/text/normalise';
import { documentOf, loadPage } from './load-page';
import type { Label } from './score';

export interface LabelledPage {
  readonly page: string;
  readonly document: Document;
  readonly labels: readonly Label[];
}

const LABELLED = '[data-question], [data-requirement]';

/** A page whose labels are in its markup. Throws when a label names no text. */
export function readMarked(html: string, page: string): LabelledPage {
  const document = documentOf(html, page);
  const labels: Label[] = [];
  const root = document.body ?? document.documentElement;
  for (const element of root.querySelectorAll(LABELLED)) {
    const kind = element.hasAttribute('data-question') ? 'question' : 'requirement';
    const text = normaliseText(element.textContent ?? '');
    if (text === '') throw new Error(`${page}: a label without text`);
    const competencies = (element.getAttribute(`data-${kind}`) ?? '')
      .split(/\s+/)
      .filter((one) => one !== '');
    const ambiguous = element.hasAttribute('data-ambiguous');
    labels.push({ page, text, kind, competencies, ...(ambiguous ? { ambiguous } : {}) });
  }
  for (const element of root.querySelectorAll(`${LABELLED}, [data-ambiguous]`)) {
    for (const name of ['data-question', 'data-requirement', 'data-ambiguous']) element.removeAttribute(name);
  }
  for (const element of [...root.querySelectorAll('x-label')]) element.replaceWith(...element.childNodes);
  root.normalize();
  return { page, document, labels };
}

/** Pages of a folder with their labels in a file of lines, each a JSON object. */
export function readLabelled(list: string, folder: string): LabelledPage[] {
  const labels = readFileSync(list, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Label);
  return [...new Set(labels.map(({ page }) => page))].map((page) => ({
    page,
    document: loadPage(join(folder, page), { sourceLine: true }),
    labels: labels.filter((label) => label.page === page),
  }));
}

/** All pages of a folder of either form, in order of their names. */
export function readCorpus(folder: string): LabelledPage[] {
  const list = join(folder, 'labels.jsonl');
  if (existsSync(list)) return readLabelled(list, join(folder, 'pages'));
  return readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .sort()
    .map((name) => readMarked(readFileSync(join(folder, name), 'utf8'), name));
}
