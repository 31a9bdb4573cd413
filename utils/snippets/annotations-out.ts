/**
 * Snippets as W3C Web Annotations: one AnnotationCollection in JSON-LD (https://www.w3.org/TR/annotation-model/). What the
 * vocabulary has no word for stands under `storymark`, so that Storymark takes all of it in again.
 */
import type { SavedSnippet } from './saved';

export const ANNOTATION_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
export const URN = 'urn:uuid:';

function selectorsOf({ quote, prefix, suffix, codePoints, range }: SavedSnippet): object[] {
  const at = (path: string, offset: number) => ({
    type: 'XPathSelector',
    value: path,
    refinedBy: { type: 'TextPositionSelector', start: offset, end: offset },
  });
  return [
    { type: 'TextQuoteSelector', exact: quote, prefix, suffix },
    // Counted in code points, as the W3C has it; UTF-16 units stand under `storymark`.
    ...(codePoints ? [{ type: 'TextPositionSelector', start: codePoints.start, end: codePoints.end }] : []),
    ...(range
      ? [
          {
            type: 'RangeSelector',
            startSelector: at(range.startContainer, range.startOffset),
            endSelector: at(range.endContainer, range.endOffset),
          },
        ]
      : []),
  ];
}

export function toAnnotation(snippet: SavedSnippet): object {
  const { id, createdAt, updatedAt, note, tags, competency, cleanUrl, language, fragment } = snippet;
  const {
    kind,
    position,
    copies,
    nth,
    lookalikes,
    url,
    canonicalUrl,
    title,
    storyIds,
    questionIds,
    detached,
  } = snippet;
  const body = [
    ...(note === ''
      ? []
      : [{ type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: note }]),
    ...tags.map((value) => ({ type: 'TextualBody', purpose: 'tagging', value })),
    ...(competency ? [{ type: 'TextualBody', purpose: 'classifying', value: competency }] : []),
  ];
  return {
    id: `${URN}${id}`,
    type: 'Annotation',
    motivation: note === '' ? 'highlighting' : 'commenting',
    created: createdAt,
    modified: updatedAt,
    ...(body.length > 0 ? { body } : {}),
    target: {
      source: cleanUrl,
      ...(language ? { language } : {}),
      selector: selectorsOf(snippet),
    },
    storymark: {
      kind,
      url,
      canonicalUrl,
      title,
      position,
      copies,
      nth,
      lookalikes,
      fragment,
      storyIds,
      questionIds,
      detached,
    },
  };
}

export function toCollection(snippets: readonly SavedSnippet[]): object {
  return {
    '@context': ANNOTATION_CONTEXT,
    id: 'urn:storymark:snippets',
    type: 'AnnotationCollection',
    label: 'Storymark snippets',
    total: snippets.length,
    first: { type: 'AnnotationPage', startIndex: 0, items: snippets.map(toAnnotation) },
  };
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
/** Signs that Markdown would read as its own at the beginning of a line, or as a link or markup within it. */
const plain = (text: string) => text.replace(/([\\`*_[\]<>#])/g, '\\$1');

/** Snippets as one Markdown file, page by page in the order in which they were first saved. */
export function toMarkdown(snippets: readonly SavedSnippet[]): string {
  const pages = new Map<string, SavedSnippet[]>();
  for (const one of snippets) pages.set(one.cleanUrl, [...(pages.get(one.cleanUrl) ?? []), one]);
  const questions = new Map(
    snippets.flatMap(({ id, kind, quote }) => (kind === 'question' ? [[id, quote]] : [])),
  );
  const parts = [...pages].map(([address, list]) => {
    const title = plain(oneLine(list[0]?.title ?? '')) || address;
    return `## ${title}\n\n<${address}>\n\n${list.map((one) => markdownOf(one, questions)).join('\n\n')}`;
  });
  return `# Snippets\n\n${parts.join('\n\n')}\n`;
}

function markdownOf(
  { quote, note, tags, createdAt, questionIds = [] }: SavedSnippet,
  questions: ReadonlyMap<string, string>,
): string {
  const lines = quote
    .trim()
    .split('\n')
    .map((line) => `> ${plain(line.trim())}`);
  const more = [
    note.trim() === '' ? '' : plain(note.trim()),
    ...questionIds.flatMap((id) => questions.get(id) ?? []).map((asked) => `For: ${plain(oneLine(asked))}`),
    [...tags.map((tag) => `#${tag.replace(/\s+/g, '-')}`), createdAt.slice(0, 10)].join(' '),
  ];
  return [lines.join('\n'), ...more.filter((part) => part !== '')].join('\n\n');
}
