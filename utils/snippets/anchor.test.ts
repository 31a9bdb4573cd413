import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAnchor } from './anchor';
import { bare, lowered } from './bare';
import { changedForms, wholeHits } from './candidates';
import { pageTextOfString } from './page-text';
import type { Described } from './types';

/** What describing a passage of a page of nothing but text keeps of it. */
function describedIn(text: string, start: number, end: number): Described {
  const page = pageTextOfString(text);
  const quote = bare(text.slice(start, end));
  const from = bare(text.slice(0, start)).length;
  const hits = wholeHits(page.text, quote, lowered(quote), page.grams);
  const alike = changedForms(
    page.grams,
    lowered(quote),
    { before: '', after: '' },
    Math.ceil(quote.length * 0.32),
    8,
  );
  return {
    quote: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - 128), start),
    suffix: text.slice(end, end + 128),
    copies: hits.length - 1,
    nth: hits.indexOf(from),
    lookalikes: alike
      .filter((one) => one.end <= from || one.start >= from + quote.length)
      .map((one) => page.lower.slice(one.start, one.end))
      .filter((one) => one !== lowered(quote)),
  };
}

const PAGE =
  'The tide table hangs by the door. Ask who writes it, and you hear three names. ' +
  'I asked all three, and each thought that another one did. ' +
  'So on a Monday I took the chalk myself and wrote the first row.';
const QUOTE = 'each thought that another one did';
const saved = describedIn(PAGE, PAGE.indexOf(QUOTE), PAGE.indexOf(QUOTE) + QUOTE.length);
const found = (text: string, described: Described = saved) => {
  const page = pageTextOfString(text);
  const { state, place } = findAnchor(page, described);
  return place ? `${state}: ${page.text.slice(place.start, place.end)}` : state;
};

describe('a quote looked for again', () => {
  it('is where it was', () => {
    expect(found(PAGE)).toBe('exact: eachthoughtthatanotheronedid');
    expect(found(`A new first line.\n${PAGE.replaceAll(' ', '\n\t')}`)).toMatch(/^exact/);
  });

  it('is found in other surroundings, and in other words', () => {
    expect(found(`Elsewhere altogether: ${QUOTE}. And on.`)).toMatch(/^moved/);
    expect(found(PAGE.replace('another one did', 'another did'))).toBe('changed: eachthoughtthatanotherdid');
    expect(found(PAGE.replace(QUOTE, QUOTE.toUpperCase()))).toMatch(/^changed/);
  });

  it('is gone when it is gone, also where something like it stands', () => {
    expect(found(PAGE.replace(QUOTE, 'nobody knew'))).toBe('orphan');
    expect(found('')).toBe('orphan');
    expect(found('Elsewhere each of them thought that another one had done it, as one does.')).toBe('orphan');
  });

  it('belongs to none of many', () => {
    expect(found(`${QUOTE}. `.repeat(5_000))).toBe('ambiguous');
    expect(found(`${PAGE}\n${PAGE}`)).toBe('ambiguous');
  });

  it('of several copies is the same one as long as there are as many', () => {
    const rows = 'open until six. '.repeat(30);
    const at = 'open until six. '.length * 11;
    const row = describedIn(rows, at, at + 'open until six'.length);
    expect(row.copies).toBe(29);
    expect(findAnchor(pageTextOfString(`New.${rows}`), row).place?.start).toBe(
      4 + bare('open until six.').length * 11,
    );
    expect(found(rows.slice('open until six. '.length), row)).toBe('ambiguous');
  });

  it('that says nothing is nowhere', () => {
    expect(found(PAGE, { quote: ' \u200b\n', prefix: '', suffix: '' })).toBe('orphan');
  });

  it('without any count of copies needs more words to stand alone', () => {
    const bareRecord = { quote: 'three names then', prefix: '', suffix: '' };
    expect(found('Nothing. three names then. Nothing.', bareRecord)).toBe('orphan');
    expect(found(PAGE, { quote: PAGE.slice(10, 90), prefix: '', suffix: '' })).toMatch(/^moved|^exact/);
  });
});

const WORDS =
  'tide table door names chalk row ask who write hear three monday first each other one berth ship rope wind quay'.split(
    ' ',
  );
const prose = fc
  .array(fc.constantFrom(...WORDS), { minLength: 60, maxLength: 220 })
  .map((words) => words.map((word, i) => (i % 9 === 8 ? `${word}.` : word)).join(' '));
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  take: fc.nat({ max: 40 }),
  put: fc.oneof(
    fc.constant(''),
    fc.array(fc.constantFrom(...WORDS), { maxLength: 6 }).map((words) => words.join(' ')),
    fc.string({ unit: 'binary', maxLength: 12 }),
  ),
});

/** Edits a text and follows where a stretch of it goes; -1 when it was taken out and nothing put in its place. */
function edited(
  text: string,
  start: number,
  end: number,
  edits: readonly { at: number; take: number; put: string }[],
) {
  let [now, from, to] = [text, start, end];
  for (const { at, take, put } of edits) {
    const a = Math.floor(at * now.length);
    const b = Math.min(now.length, a + take);
    now = now.slice(0, a) + put + now.slice(b);
    // What is put in place of a part of it, or of all of it, is the passage as it is now.
    const shift = (place: number, isEnd: boolean) =>
      place <= a ? place : place >= b ? place + put.length - (b - a) : isEnd ? a + put.length : a;
    [from, to] = [shift(from, false), shift(to, true)];
    if (to <= from) return { now, from: -1, to: -1 };
  }
  return { now, from, to };
}

describe('random edits of random text', () => {
  it('may put nearly the same words where a passage stood: that is the edited place', () => {
    const text = `tide door ${'tide '.repeat(70)}`;
    const edits = [
      { at: 0, take: 9, put: '' },
      { at: 0, take: 3, put: 'tide door' },
    ];
    expect(edited(text, 0, 11, edits)).toMatchObject({ from: 0, to: 9 });
    expect(edited(text, 0, 9, [{ at: 0, take: 20, put: '' }])).toMatchObject({ from: -1 });
  });

  it('lead to the edited place or to none, never to another', () => {
    const place = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.integer({ min: 4, max: 160 }),
    });
    fc.assert(
      fc.property(prose, place, fc.array(edit, { maxLength: 6 }), (text, { at, length }, edits) => {
        const start = Math.floor(at * (text.length - 4));
        const end = Math.min(text.length, start + length);
        const { now, from, to } = edited(text, start, end, edits);
        const page = pageTextOfString(now);
        const { place: got } = findAnchor(page, describedIn(text, start, end));
        if (!got) return;
        const [a, b] = [
          bare(now.slice(0, Math.max(0, from))).length,
          bare(now.slice(0, Math.max(0, to))).length,
        ];
        const words = page.text.slice(got.start, got.end);
        const overlaps = from >= 0 && got.start < b && got.end > a;
        // The very same words put in elsewhere are the same words: nobody could tell.
        const same = words === bare(text.slice(start, end));
        expect(overlaps || same, `${JSON.stringify(words)} in ${JSON.stringify(now)}`).toBe(true);
      }),
      { numRuns: 4_000 },
    );
  });

  it('that leave the quote and what stands around it alone leave it found', () => {
    fc.assert(
      fc.property(prose, prose, prose, fc.integer({ min: 0, max: 40 }), (head, middle, tail, skip) => {
        const quote = `${middle.slice(skip, skip + 70)} unlike all the rest`;
        const inner = `${middle.slice(0, 80)} <${quote}> ${middle.slice(80)}`;
        const text = `${head} ${inner} ${tail}`;
        const start = text.indexOf(`<${quote}>`) + 1;
        const described = describedIn(text, start, start + quote.length);
        const anchor = findAnchor(pageTextOfString(`${tail} ${inner} ${head}`), described);
        expect(anchor.state).toBe('exact');
      }),
      { numRuns: 300 },
    );
  });

  it('give the same answer however often they are asked for, and never throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, quote) => {
        const page = pageTextOfString(text + quote + text);
        const described = { quote, prefix: text, suffix: text };
        expect(findAnchor(page, described)).toEqual(findAnchor(page, described));
      }),
    );
  });
});
