/** Snippets as the library lists them: found by typing, narrowed, page by page. */
import { type Searchable, WordSearch } from '../text/word-search';
import { hostOf, type SavedSnippet } from './saved';

export interface SnippetFilter {
  /** Host name; empty for any. */
  readonly site: string;
  readonly tag: string;
  readonly competency: string;
  readonly story: string;
  readonly kind: '' | SavedSnippet['kind'];
}
export const NO_SNIPPET_FILTER: SnippetFilter = { site: '', tag: '', competency: '', story: '', kind: '' };

export function filterSnippets<S extends SavedSnippet>(snippets: readonly S[], filter: SnippetFilter): S[] {
  const { site, tag, competency, story, kind } = filter;
  return snippets.filter(
    (one) =>
      (site === '' || hostOf(one.cleanUrl) === site) &&
      (tag === '' || one.tags.includes(tag)) &&
      (competency === '' || one.competency === competency) &&
      (story === '' || (one.storyIds ?? []).includes(story)) &&
      (kind === '' || one.kind === kind),
  );
}

export interface SnippetPage<S> {
  readonly url: string;
  readonly title: string;
  readonly snippets: readonly S[];
}

/** Page by page, in the order of the list given. */
export function byPage<S extends SavedSnippet>(snippets: readonly S[]): SnippetPage<S>[] {
  const pages = new Map<string, S[]>();
  for (const one of snippets) {
    const list = pages.get(one.cleanUrl);
    if (list) list.push(one);
    else pages.set(one.cleanUrl, [one]);
  }
  return [...pages].map(([url, list]) => ({
    url,
    title: list.find(({ title }) => title !== '')?.title ?? url,
    snippets: list,
  }));
}

/** What a list can be narrowed by, the most frequent first. */
export function facetsOf(snippets: readonly SavedSnippet[]) {
  const count = (values: readonly string[]) => {
    const counts = new Map<string, number>();
    for (const value of values) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([value]) => value);
  };
  return {
    sites: count(snippets.map(({ cleanUrl }) => hostOf(cleanUrl))),
    tags: count(snippets.flatMap(({ tags }) => tags)),
    competencies: count(snippets.map(({ competency }) => competency ?? '')),
    stories: count(snippets.flatMap(({ storyIds }) => storyIds ?? [])),
  };
}

export const createSnippetSearch = () =>
  new WordSearch<SavedSnippet & Searchable>({
    boost: { note: 2, quote: 1.5, rest: 1 },
    read: ({ quote, note, tags, title, cleanUrl, competency = '' }) => ({
      quote,
      note,
      rest: [...tags, title, cleanUrl, competency.replaceAll('-', ' ')].join(' '),
    }),
  });

/** Tags, stories and questions that one snippet may have, each. */
const MOST_LINKS = 40;

/** UTF-16 units that a note may have. */
const LONGEST_NOTE = 100_000;

const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();

/**
 * What several snippets say together: the longest words, all notes, tags, stories and questions. Words that do not stand
 * within the longest go into the note, as quotations. The first is the one that stays. Null when one note can't hold it all.
 */
export function merged<S extends SavedSnippet>(snippets: readonly S[]): Partial<S> | null {
  const longest = [...snippets].sort((a, b) => b.quote.length - a.quote.length)[0];
  if (!longest) return {};
  const { quote, prefix, suffix, position, copies, nth, lookalikes, range, codePoints, fragment } = longest;
  const all = <T>(of: (one: S) => readonly T[]) => [...new Set(snippets.flatMap(of))];
  const kept = squeezed(quote);
  const others = all((one) => (kept.includes(squeezed(one.quote)) ? [] : [`> ${squeezed(one.quote)}`]));
  const note = [...all((one) => (one.note.trim() === '' ? [] : [one.note.trim()])), ...others].join('\n\n');
  if (note.length > LONGEST_NOTE) return null;
  const place = { quote, prefix, suffix, position, copies, nth, lookalikes, range, codePoints, fragment };
  const words = {
    note,
    tags: all(({ tags }) => tags).slice(0, MOST_LINKS),
    storyIds: all(({ storyIds }) => storyIds ?? []).slice(0, MOST_LINKS),
    questionIds: all(({ questionIds }) => questionIds ?? []).slice(0, MOST_LINKS),
    competency: snippets.find(({ competency }) => competency)?.competency,
  };
  return { ...place, ...words } as unknown as Partial<S>;
}
