/** What runs in the measured page: Storymark's own modules as they ship, with a clock around them. */
import Mark from 'mark.js';
import { Highlights } from '../../utils/page/highlights';
import { MARKS } from '../../utils/page/mark-style';
import { Marks } from '../../utils/page/marks';
import { Demand } from '../../utils/page/on-demand';
import { PageController } from '../../utils/page/page-controller';
import { scan } from '../../utils/page/scan';
import type { CompiledCues } from '../../utils/rubrics/cues';
import { createMatcher, matchRun } from '../../utils/rubrics/matcher';
import { createEngine, type PackCues, UNREAD, UNREAD_PAGE } from '../../utils/spotting/engine';
import { createRun, readWords } from '../../utils/text/lexer';
import { buildTextIndex, rangeOf } from '../../utils/text/text-index';
import { barePass } from './bare';

const timed = async <T>(work: () => T | Promise<T>): Promise<{ ms: number; value: T }> => {
  const from = performance.now();
  const value = await work();
  return { ms: performance.now() - from, value };
};

/** The first complete scan: text index and spots. `busy` is time at work, without the pauses. */
async function fullScan(cues: PackCues[]) {
  const engine = createEngine(cues, {
    tests: () => UNREAD,
    evidence: (_, weighed) => weighed,
    aboutPage: () => UNREAD_PAGE,
    meta: (_, page) => page,
  });
  const input = { document, engine, corrections: [], index: null, early: () => undefined };
  const done = await scan(input, new AbortController().signal);
  if (!done) throw new Error('The scan was given up.');
  const painting = await timed(() =>
    new Highlights(document, MARKS).paint(
      new Marks(done.spots).all.map(({ spot, range }) => ({ kind: spot.kind, range })),
    ),
  );
  return {
    busy: done.busy,
    longest: done.longest,
    spots: done.spots.length,
    blocks: done.index.blocks.length,
    paint: painting.ms,
  };
}

/** Ranges of up to `many` list items and headings, and their texts. */
function spansToMark(many: number) {
  const ranges: Range[] = [];
  const texts: string[] = [];
  for (const block of buildTextIndex(document).blocks) {
    if (ranges.length >= many) break;
    if (!/^(?:li|h3|summary|td)$/.test(block.tag)) continue;
    const range = rangeOf(block, 0, block.text.length);
    if (range) ranges.push(range);
    texts.push(block.text);
  }
  return { ranges, texts };
}

const layout = () => document.body.getBoundingClientRect().height + document.body.offsetTop;

/** Ours and the library's way to mark the same spans, each with the layout that it makes necessary. */
async function markOurs(many: number) {
  const { ranges } = spansToMark(many);
  // As in production: the style sheet comes before the first mark, as soon as the page is known for one that may have some.
  const highlights = new Highlights(document, MARKS);
  const sheet = await timed(() => {
    highlights.expect();
    layout();
  });
  const mark = await timed(() => {
    highlights.paint(ranges.map((range) => ({ kind: 'question' as const, range })));
    layout();
  });
  const unmark = await timed(() => {
    highlights.destroy();
    layout();
  });
  return { ms: mark.ms, sheet: sheet.ms, remove: unmark.ms, spans: ranges.length };
}

async function markLibrary(many: number) {
  const { ranges } = spansToMark(many);
  // mark.js counts in the text of all nodes, one after the other.
  const starts = new Map<Node, number>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let at = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    starts.set(node, at);
    at += (node as Text).length;
  }
  const places = ranges.map((range) => {
    const start = (starts.get(range.startContainer) ?? 0) + range.startOffset;
    const end = (starts.get(range.endContainer) ?? 0) + range.endOffset;
    return { start, length: end - start };
  });
  layout();
  const marker = new Mark(document.body);
  const mark = await timed(async () => {
    await new Promise<void>((done) => marker.markRanges(places, { done: () => done() }));
    layout();
  });
  const marked = document.querySelectorAll('mark').length;
  const unmark = await timed(async () => {
    await new Promise<void>((done) => marker.unmark({ done: () => done() }));
    layout();
  });
  return { ms: mark.ms, remove: unmark.ms, marked };
}

/** All cues against all words of the page, warm: milliseconds of the median pass. */
function cuePass(sets: CompiledCues[], times: number) {
  const built = performance.now();
  const matcher = createMatcher(sets);
  const build = performance.now() - built;
  const texts = buildTextIndex(document).blocks.map(({ text }) => text);
  const run = createRun();
  const took: number[] = [];
  let found = 0;
  for (let i = 0; i < times; i++) {
    const from = performance.now();
    found = 0;
    for (const text of texts) found += matchRun(matcher, readWords(text, run)).length;
    took.push(performance.now() - from);
  }
  took.sort((a, b) => a - b);
  return { ms: took[took.length >> 1] ?? 0, build, found };
}

let following: PageController | null = null;

/** The whole page script, as in production but for the background, which is stood in for. Resolves when all is marked. */
async function follow(cues: PackCues[]): Promise<void> {
  const setup = { enabled: true, hintCard: false, corrections: [], cues, labels: {} };
  await new Promise<void>((marked) => {
    const send = async (type: string) => {
      if (type === 'page.changed') marked();
      return type === 'page.ready' ? setup : null;
    };
    const controller = new PageController({
      document,
      send: send as ConstructorParameters<typeof PageController>[0]['send'],
      listen: () => () => undefined,
      demand: new Demand(async () => false),
      createHint: () => ({
        element: document.createElement('i'),
        show: async () => undefined,
        hide: () => undefined,
        keep: () => undefined,
        isShown: false,
        holds: () => false,
        destroy: () => undefined,
      }),
    });
    following = controller;
    void controller.start();
  });
}

/** Takes Storymark out of the page again. */
function unfollow(): void {
  following?.destroy();
  following = null;
}

/** Gives one block in the middle of the page other words; every element stays. */
function changeOne(kind: 'prose' | 'question', turn: number): void {
  const items = document.querySelectorAll(kind === 'prose' ? 'p' : 'li');
  const item = items[Math.floor(items.length / 2)];
  const node =
    item && [...item.childNodes].findLast((one) => one.nodeType === 3 && (one as Text).data.trim());
  if (!node) throw new Error('There is nothing to change.');
  (node as Text).data =
    kind === 'prose' ? ` something else for the ${turn}th time.` : ` Tell me about change number ${turn}.`;
}

/** Calls that could wake Storymark: counted from now on, until told. */
function countWakes(): () => number {
  let wakes = 0;
  const scope = globalThis as unknown as Record<string, (...args: unknown[]) => unknown>;
  const names = [
    'setTimeout',
    'setInterval',
    'requestAnimationFrame',
    'requestIdleCallback',
    'queueMicrotask',
  ];
  const before = names.map((name) => scope[name]);
  names.forEach((name, i) => {
    scope[name] = (...args) => {
      wakes++;
      return before[i]?.apply(globalThis, args);
    };
  });
  return () => {
    names.forEach((name, i) => {
      const own = before[i];
      if (own) scope[name] = own;
    });
    return wakes;
  };
}

const bench = {
  bare: () => barePass(document),
  fullScan,
  markOurs,
  markLibrary,
  cuePass,
  follow,
  unfollow,
  changeOne,
  countWakes,
};
export type Bench = typeof bench;
(globalThis as { storymarkBench?: Bench }).storymarkBench = bench;
