/** What runs in the page whose snippets are measured: saving them, and finding them again once the page has changed. */
import { createTextQuoteSelectorMatcher, describeTextQuote } from '@apache-annotator/dom';
import * as domAnchor from 'dom-anchor-text-quote';
import { inSlices } from '../../utils/page/slices';
import { findAnchors } from '../../utils/snippets/anchor';
import { describeFully, readForDescribing } from '../../utils/snippets/describe-fully';
import { readPageText } from '../../utils/snippets/page-text';
import type { SnippetDraft } from '../../utils/snippets/types';

/** Plain words, so that passages are as like each other as those of one subject are. */
const WORDS =
  'answer team plan week story number owner release error review rule page person promise budget deadline customer report risk test meeting change reason result question choice manager draft letter price chart office kitchen'.split(
    ' ',
  );
const LINKS = 'the of and with after before for without under because when while'.split(' ');

/** A small generator of numbers (xorshift): the same page in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

export type Fate = 'kept' | 'changed' | 'gone';
const FATES: readonly Fate[] = ['kept', 'changed', 'gone'];

interface Subject {
  readonly id: string;
  readonly fate: Fate;
  readonly described: SnippetDraft;
  readonly plain: { exact: string; prefix: string; suffix: string };
}
let subjects: readonly Subject[] = [];

const sentence = (next: (below: number) => number) =>
  `${Array.from({ length: 11 }, (_, i) => (i % 2 ? LINKS[next(LINKS.length)] : WORDS[next(WORDS.length)])).join(' ')}.`;
const passages = () => [...document.querySelectorAll<HTMLElement>('p')];

/** Fills the page with about `chars` characters and saves `many` passages of it; milliseconds each way takes for one. */
function save(chars: number, many: number, others: number) {
  const next = numbers(many * 7919 + chars);
  const lines: string[] = [];
  for (let length = 0; length < chars; ) {
    const text = `${sentence(next)} ${sentence(next)}`;
    lines.push(`<p id="p${lines.length}">${text}</p>`);
    length += text.length;
  }
  document.body.innerHTML = lines.join('\n');
  const all = passages();
  const step = Math.max(1, Math.floor(all.length / many));
  // Of more passages than there are, the second sentences are taken too.
  const ranges = Array.from({ length: many }, (_, i) => {
    const element = all[(i * step) % all.length] as HTMLElement;
    const node = element.firstChild as Text;
    const end = node.data.indexOf('.') + 1;
    const range = document.createRange();
    range.setStart(node, i < all.length ? 0 : end + 1);
    range.setEnd(node, i < all.length ? end : node.data.length);
    return { element, range };
  });
  const from = performance.now();
  const read = readForDescribing(document.body);
  const described = ranges.map(({ range }) => describeFully(range, 'selection', read));
  const ours = (performance.now() - from) / many;
  const plain = ranges.map(({ range }) => domAnchor.fromRange(document.body, range));
  const sample = ranges.slice(0, others);
  const since = performance.now();
  for (const { range } of sample) domAnchor.fromRange(document.body, range);
  const theirs = (performance.now() - since) / sample.length;
  subjects = ranges.map(({ element }, i) => ({
    id: element.id,
    fate: many === 1 ? 'kept' : (FATES[i % 3] ?? 'kept'),
    described: described[i] as SnippetDraft,
    plain: plain[i] as Subject['plain'],
  }));
  return { ours, theirs, passages: all.length };
}

/** An editor's afternoon: a third of the passages stay, a third are reworded, a third go. */
function edit(): void {
  for (const { id, fate, described } of subjects) {
    const element = document.getElementById(id);
    if (!element || fate === 'kept') continue;
    const now = fate === 'gone' ? '' : described.quote.replace(/^(\S+ \S+ \S+ )\S+/, '$1during');
    element.textContent = (element.textContent ?? '').replace(described.quote, now);
  }
  document.body.prepend(document.createElement('p'), 'A line that was not there before. ');
}

interface Outcome {
  ms: number;
  longest: number;
  right: number;
  wrong: number;
}

/** Right: in its passage, or nowhere where it is gone. Wrong: in another one. Missed is neither. */
function count(outcome: Outcome, { id, fate }: Subject, range: Range | null): void {
  const element = document.getElementById(id);
  if (fate === 'gone') {
    if (range) outcome.wrong++;
    else outcome.right++;
  } else if (range && element?.contains(range.startContainer)) outcome.right++;
  else if (range) outcome.wrong++;
}

async function findOurs(): Promise<Outcome & { gone_ms: number }> {
  const signal = new AbortController().signal;
  const read = await inSlices(readPageText(document.body), document, signal);
  if (!read) throw new Error('Given up.');
  const page = read.value;
  const found = await inSlices(
    findAnchors(
      page,
      subjects.map(({ described }) => described),
    ),
    document,
    signal,
  );
  if (!found) throw new Error('Given up.');
  const gone = subjects.filter(({ fate }) => fate === 'gone').map(({ described }) => described);
  const again = await inSlices(findAnchors(page, gone), document, signal);
  const outcome: Outcome = {
    ms: read.busy + found.busy,
    longest: Math.max(read.longest, found.longest),
    right: 0,
    wrong: 0,
  };
  subjects.forEach((subject, i) => {
    const place = found.value[i]?.place;
    count(outcome, subject, place ? page.range(place.start, place.end) : null);
  });
  return { ...outcome, gone_ms: read.busy + (again?.busy ?? 0) };
}

/** Another library on up to `most` of each fate; its time is brought up to all of them. */
async function findOthers(
  which: 'dom-anchor' | 'apache',
  most: number,
): Promise<Outcome & { gone_ms: number }> {
  const outcome: Outcome = { ms: 0, longest: 0, right: 0, wrong: 0 };
  let goneMs = 0;
  for (const fate of FATES) {
    const all = subjects.filter((one) => one.fate === fate);
    const sample = all.slice(0, most);
    const part: Outcome = { ms: 0, longest: 0, right: 0, wrong: 0 };
    for (const subject of sample) {
      const from = performance.now();
      const range = await (which === 'apache' ? apache(subject) : anchored(subject));
      const took = performance.now() - from;
      part.ms += took;
      part.longest = Math.max(part.longest, took);
      count(part, subject, range);
    }
    const scale = sample.length === 0 ? 0 : all.length / sample.length;
    outcome.ms += part.ms * scale;
    outcome.right += part.right * scale;
    outcome.wrong += part.wrong * scale;
    outcome.longest = Math.max(outcome.longest, part.longest);
    if (fate === 'gone') goneMs = part.ms * scale;
  }
  return { ...outcome, gone_ms: goneMs };
}

function anchored({ plain }: Subject): Range | null {
  try {
    return domAnchor.toRange(document.body, plain);
  } catch {
    return null;
  }
}

async function apache({ plain }: Subject): Promise<Range | null> {
  const matcher = createTextQuoteSelectorMatcher({ type: 'TextQuoteSelector', ...plain });
  for await (const match of matcher(document.body)) return match instanceof Range ? match : null;
  return null;
}

const bench = { save, edit, findOurs, findOthers, describeTextQuote };
export type AnchorBench = typeof bench;
(globalThis as { storymarkAnchors?: AnchorBench }).storymarkAnchors = bench;
