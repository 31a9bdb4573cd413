/** The labelled corpus of this repository: pages in several folders, and lines that say what a text tests. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type LabelledPage, readCorpus } from './corpus';
import { readTested, type TestedText } from './examples';

const CORPUS = join(import.meta.dirname, '../../bench/corpus');

/** Folders of lines and of stories. */
const NO_PAGES = new Set(['competencies', 'told', 'unlearned']);

export interface Corpus {
  /** Pages by folder, in order of the folders' names; a page's name has its folder before it. */
  readonly pages: readonly LabelledPage[];
  readonly lines: readonly TestedText[];
}

/** Read everything. Throws what a broken file throws, with its name. */
export function readBenchCorpus(): Corpus {
  const folders = readdirSync(CORPUS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !NO_PAGES.has(entry.name))
    .map(({ name }) => name)
    .sort();
  const pages = folders.flatMap((folder) =>
    readCorpus(join(CORPUS, folder)).map(({ page, document, labels }) => {
      const name = `${folder}/${page}`;
      return { page: name, document, labels: labels.map((label) => ({ ...label, page: name })) };
    }),
  );
  const lines = readdirSync(join(CORPUS, 'competencies'))
    .filter((name) => name.endsWith('.tsv'))
    .sort()
    .flatMap((name) => readTested(join(CORPUS, 'competencies', name)));
  return { pages, lines };
}
