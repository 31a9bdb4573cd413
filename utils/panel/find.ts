/**
 * "Find anything": one index over stories, snippets, the page's questions and the rubrics; typing mistakes forgiven.
 * Loaded when the field is first used, since it brings MiniSearch with it.
 */
import MiniSearch, { type Query } from 'minisearch';
import type { PageReport } from '../messaging/contract';
import { fold } from '../text/tokens';
import { titleFor } from './sections';
import type { Guide, Library } from './services';

export type FindKind = 'draft' | 'story' | 'question' | 'snippet' | 'rubric';

export interface Found {
  readonly kind: FindKind;
  /** Id within its kind. */
  readonly id: string;
  readonly title: string;
  /** A second, quieter line. */
  readonly detail: string;
  readonly sample: boolean;
}

export interface Finder {
  /** Best first, at most `limit`. An empty query gives what one would most likely want: drafts, then newest stories. */
  find(query: string, limit?: number): readonly Found[];
}

interface Entry extends Found {
  readonly key: string;
  readonly text: string;
}

const LIMIT = 24;
const NO_WORD = /[^\p{L}\p{M}\p{N}+#'’]+/u;
const oneLine = (text: string, max: number) =>
  text
    .slice(0, max * 2)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, max);

export function createFinder(
  library: Pick<Library, 'stories' | 'drafts' | 'snippets'>,
  report: PageReport | null,
  guide: Pick<Guide, 'competencies'> | null,
): Finder {
  const entries = [...userEntries(library), ...pageEntries(report), ...rubricEntries(guide)];
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  const index = new MiniSearch<Entry>({
    idField: 'key',
    fields: ['title', 'text'],
    // Letters and digits make words: MiniSearch's own rule takes "<", "=" and "$" for letters.
    tokenize: (text) => text.split(NO_WORD),
    processTerm: (term) => fold(term) || null,
    searchOptions: {
      prefix: true,
      // One wrong letter in four, two in eight and more.
      fuzzy: (term) => (term.length < 4 ? false : term.length < 8 ? 1 : 2),
      boost: { title: 3 },
      weights: { fuzzy: 0.3, prefix: 0.6 },
      boostDocument: (key) => (String(key).startsWith('rubric') ? 0.8 : 1),
    },
  });
  index.addAll(entries);
  return {
    find(query, limit = LIMIT) {
      const wanted = query.trim();
      const found =
        wanted === ''
          ? entries.filter(({ kind }) => kind === 'draft' || kind === 'story')
          : index.search(forgiving(wanted)).flatMap(({ id }) => byKey.get(String(id)) ?? []);
      return found
        .slice(0, limit)
        .map(({ kind, id, title, detail, sample }) => ({ kind, id, title, detail, sample }));
    },
  };
}

/** All words are wanted, each as typed or with two neighbouring letters changed over: the commonest slip of all. */
function forgiving(query: string): Query {
  const words = query
    .split(/[\s,;]+/)
    .filter(Boolean)
    .slice(0, 12);
  return {
    combineWith: 'AND',
    queries: words.map((word) => ({
      combineWith: 'OR',
      queries: [word, { queries: swaps(word), fuzzy: false, boostDocument: () => 0.5 }],
    })),
  };
}

/** "lable" → "albel", "lbale", "lalbe", "label": every swap of two neighbours. */
function swaps(word: string): string[] {
  if (word.length < 4 || word.length > 24) return [];
  return Array.from({ length: word.length - 1 }, (_, at) =>
    [word.slice(0, at), word[at + 1], word[at], word.slice(at + 2)].join(''),
  );
}

function userEntries({
  stories,
  drafts,
  snippets,
}: Pick<Library, 'stories' | 'drafts' | 'snippets'>): Entry[] {
  const saved = new Set(stories.map(({ id }) => id));
  const newest = [...stories].sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
  return [
    ...drafts
      .filter(({ id }) => !saved.has(id))
      .map(({ id, fields }) => ({
        key: `draft ${id}`,
        kind: 'draft' as const,
        id,
        title: titleFor(fields) || 'A story without words yet',
        detail: 'Draft',
        sample: false,
        text: [
          fields.body,
          fields.situation,
          fields.task,
          fields.action,
          fields.result,
          fields.learning,
        ].join('\n'),
      })),
    ...newest.map((story) => ({
      key: `story ${story.id}`,
      kind: 'story' as const,
      id: story.id,
      title: titleFor(story) || 'Untitled',
      detail: oneLine(story.result || story.action || story.body || story.situation, 140),
      sample: story.origin === 'sample',
      text: [
        story.body,
        story.situation,
        story.task,
        story.action,
        story.result,
        story.learning,
        story.tags.join(' ').replaceAll('-', ' '),
        story.company ?? '',
      ].join('\n'),
    })),
    ...snippets.map((snippet) => ({
      key: `snippet ${snippet.id}`,
      kind: 'snippet' as const,
      id: snippet.id,
      title: oneLine(snippet.quote, 140),
      detail: oneLine(snippet.note || snippet.title, 140),
      sample: false,
      text: [snippet.note, snippet.tags.join(' '), snippet.title].join('\n'),
    })),
  ];
}

function pageEntries(report: PageReport | null): Entry[] {
  return (report?.spots ?? []).map((spot) => ({
    key: `question ${spot.id}`,
    kind: 'question' as const,
    id: spot.id,
    title: spot.text,
    detail: spot.kind === 'question' ? 'Question on this page' : 'Requirement on this page',
    sample: false,
    text: spot.competencies.map(({ id }) => id.replaceAll('-', ' ')).join(' '),
  }));
}

function rubricEntries(guide: Pick<Guide, 'competencies'> | null): Entry[] {
  return (guide?.competencies ?? []).map(({ id, title, test }) => ({
    key: `rubric ${id}`,
    kind: 'rubric' as const,
    id,
    title,
    detail: test,
    sample: false,
    text: `${test} ${id.replaceAll('-', ' ')}`,
  }));
}
