/**
 * Annotations from outside as snippets: W3C JSON-LD (a collection, a page, a list, one alone) and what Hypothesis exports
 * (its JSON). Plain data comes out, for the import to check against the record's schema; nothing is believed or run.
 */
import { isObject } from '../text/plain-object';
import { bare } from './bare';
import { cleanUrl } from './clean-url';
import { isWebAddress } from './saved';

export interface BrokenAnnotation {
  /** Place in the file, counted from 1. */
  readonly index: number;
  readonly label: string;
  readonly reason: string;
}

export interface ReadAnnotations {
  /** Fields of snippets, each with an `id` where the file names one. */
  readonly snippets: readonly Readonly<Record<string, unknown>>[];
  readonly broken: readonly BrokenAnnotation[];
}

type Plain = Readonly<Record<string, unknown>>;
/** Annotations taken of one file, selectors looked at of one target, and how deep one may refine another. */
const MOST = 200_000;
const MOST_SELECTORS = 60;
const DEEPEST = 6;

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const numberOf = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined;

/** The annotations of a parsed file; null where it is none of either kind. */
export function annotationsIn(file: unknown): readonly unknown[] | null {
  if (Array.isArray(file)) return file.length > 0 && file.every(isAnnotation) ? file : null;
  if (!isObject(file)) return null;
  if (isAnnotation(file)) return [file];
  const type = listOf(file.type);
  if (type.includes('AnnotationCollection') || type.includes('AnnotationPage')) {
    const first = isObject(file.first) ? file.first : file;
    return listOf(first.items);
  }
  // Hypothesis: `annotations` in an exported file, `rows` in what its search gives.
  const rows = file.annotations ?? file.rows;
  return Array.isArray(rows) && rows.every(isAnnotation) ? rows : null;
}

const isAnnotation = (value: unknown): boolean =>
  isObject(value) &&
  (listOf(value.type).includes('Annotation') || ('uri' in value && ('target' in value || 'text' in value)));

export function readAnnotations(list: readonly unknown[]): ReadAnnotations {
  const snippets: Plain[] = [];
  const broken: BrokenAnnotation[] = [];
  list.slice(0, MOST).forEach((value, i) => {
    const one = isObject(value) ? value : {};
    const read = readOne(one);
    if (typeof read === 'string') broken.push({ index: i + 1, label: labelOf(one), reason: read });
    else snippets.push(read);
  });
  if (list.length > MOST)
    broken.push({
      index: MOST + 1,
      label: '',
      reason: `a file may hold ${MOST.toLocaleString('en')} of them`,
    });
  return { snippets, broken };
}

const labelOf = (one: Plain) => (textOf(one.text) || textOf(one.uri) || textOf(one.id)).slice(0, 80);

/** Fields of a snippet, or why there are none. */
function readOne(one: Plain): Plain | string {
  const target = listOf(one.target).find(isObject);
  const source = target?.source;
  const url = textOf(one.uri) || textOf(source) || (isObject(source) ? textOf(source.id) : '');
  if (!isWebAddress(url)) return 'its address is no page of the web';
  const found = selectorsIn(target?.selector);
  const quote = found.find(({ type }) => type === 'TextQuoteSelector');
  const exact = textOf(quote?.exact);
  if (bare(exact) === '') return 'it has no quotation (a note on a whole page, or a reply)';
  const own = isObject(one.storymark) ? one.storymark : {};
  const position = found.find(({ type }) => type === 'TextPositionSelector');
  const [start, end] = [numberOf(position?.start), numberOf(position?.end)];
  const { note, tags, competency } = bodiesOf(one);
  const range = rangeOf(found.find(({ type }) => type === 'RangeSelector'));
  const id = textOf(one.id);
  const created = timeOf(one.created);
  return {
    ...known(own),
    id: id.startsWith('urn:uuid:') ? id.slice('urn:uuid:'.length) : id,
    createdAt: created,
    updatedAt: timeOf(one.modified ?? one.updated) || created,
    quote: exact,
    prefix: textOf(quote?.prefix).slice(-2_000),
    suffix: textOf(quote?.suffix).slice(0, 2_000),
    position: isObject(own.position) ? own.position : { start: start ?? 0, end: end ?? 0, normaliser: 0 },
    ...(start !== undefined && end !== undefined ? { codePoints: { start, end } } : {}),
    ...(range ? { range } : {}),
    url: isWebAddress(textOf(own.url)) ? textOf(own.url) : url,
    cleanUrl: cleanUrl(url),
    title: textOf(own.title) || titleOf(one),
    ...(textOf(target?.language) ? { language: textOf(target?.language) } : {}),
    kind: own.kind === 'question' ? 'question' : 'selection',
    note,
    tags,
    ...(competency ? { competency } : {}),
  };
}

/** What Storymark itself wrote beside the vocabulary. */
function known(own: Plain): Plain {
  const names = [
    'canonicalUrl',
    'copies',
    'nth',
    'lookalikes',
    'fragment',
    'storyIds',
    'questionIds',
    'detached',
  ];
  return Object.fromEntries(
    names.flatMap((name) => (own[name] === undefined || own[name] === null ? [] : [[name, own[name]]])),
  );
}

/** All selectors of a target, those that refine others too: without recursion, so that no nesting is too deep. */
function selectorsIn(value: unknown): Plain[] {
  const found: Plain[] = [];
  const waiting: (readonly [unknown, number])[] = listOf(value).map((one) => [one, 0] as const);
  for (let next = waiting.shift(); next && found.length < MOST_SELECTORS; next = waiting.shift()) {
    const [selector, depth] = next;
    if (!isObject(selector)) continue;
    found.push(selector);
    if (depth >= DEEPEST) continue;
    for (const inner of [...listOf(selector.items), ...listOf(selector.refinedBy)])
      if (waiting.length < MOST_SELECTORS) waiting.push([inner, depth + 1]);
  }
  return found;
}

/** Both forms of a RangeSelector: the W3C's with XPath selectors, and Hypothesis's with paths and offsets. */
function rangeOf(selector: Plain | undefined): Plain | undefined {
  if (!selector) return undefined;
  const at = (value: unknown) => {
    const step = isObject(value) ? value : {};
    const refined = isObject(step.refinedBy) ? step.refinedBy : {};
    return { path: textOf(step.value), offset: numberOf(refined.start) };
  };
  const start = at(selector.startSelector);
  const end = at(selector.endSelector);
  const range = {
    startContainer: textOf(selector.startContainer) || start.path,
    startOffset: numberOf(selector.startOffset) ?? start.offset ?? 0,
    endContainer: textOf(selector.endContainer) || end.path,
    endOffset: numberOf(selector.endOffset) ?? end.offset ?? 0,
  };
  return range.startContainer === '' ||
    range.startContainer.length > 5_000 ||
    range.endContainer.length > 5_000
    ? undefined
    : range;
}

function bodiesOf(one: Plain): { note: string; tags: string[]; competency: string } {
  const notes = [textOf(one.text)];
  const tags = listOf(one.tags).map(textOf);
  let competency = '';
  for (const body of listOf(one.body ?? one.bodyValue)) {
    if (typeof body === 'string') notes.push(body);
    if (!isObject(body)) continue;
    const value = textOf(body.value);
    if (body.purpose === 'tagging') tags.push(value);
    else if (body.purpose === 'classifying') competency = value;
    else notes.push(value);
  }
  const said = tags.map((tag) => tag.trim().slice(0, 130)).filter((tag) => tag !== '');
  return {
    note: notes.filter((note) => note !== '').join('\n\n'),
    tags: [...new Set(said)].slice(0, 40),
    competency,
  };
}

function titleOf(one: Plain): string {
  const document = isObject(one.document) ? one.document : {};
  return textOf(listOf(document.title)[0]).slice(0, 2_000);
}

/** An ISO time with milliseconds and "Z"; empty for none. */
function timeOf(value: unknown): string {
  const at = Date.parse(textOf(value));
  return Number.isNaN(at) ? '' : new Date(at).toISOString();
}
