// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { NORMALISER_VERSION } from '../text/normalise';
import { findAnchors } from './anchor';
import { describeRange, describeSelection, QUOTE_MAX } from './describe';
import { describeFully, describeSelectionFully } from './describe-fully';
import { readPageTextNow } from './page-text';
import { rangeBetween, wordsAround } from './range-words';

const show = (html: string): void => {
  document.body.innerHTML = html;
  document.getSelection()?.removeAllRanges();
};
const element = (selector: string): Element => {
  const found = document.querySelector(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const select = (selector: string): void => document.getSelection()?.selectAllChildren(element(selector));
const saved = () => {
  const answer = describeSelection(document);
  if (!('snippet' in answer)) throw new Error(`refused: ${answer.refused}`);
  return answer.snippet;
};

/** What a reading in slices comes to. */
function drained<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

beforeEach(() => {
  document.title = 'Questions';
  document.head.querySelectorAll('link').forEach((link) => {
    link.remove();
  });
});

describe('describing a selection', () => {
  it('keeps the raw quote with raw surroundings and its place in the body', () => {
    show(
      `<p>${'before '.repeat(40)}</p><p id="q">Tell me\n about \u200ba   time</p><p>${' after'.repeat(40)}</p>`,
    );
    select('#q');
    const snippet = saved();
    expect(snippet.quote).toBe('Tell me\n about \u200ba   time');
    expect(snippet.prefix.length).toBeGreaterThanOrEqual(64);
    expect(snippet.suffix.length).toBeGreaterThanOrEqual(64);
    const text = document.body.textContent ?? '';
    const { start, end, normaliser } = snippet.position;
    expect(text.slice(start, end)).toBe(snippet.quote);
    expect(text.slice(0, start).endsWith(snippet.prefix)).toBe(true);
    expect(text.slice(end).startsWith(snippet.suffix)).toBe(true);
    expect(normaliser).toBe(NORMALISER_VERSION);
    expect(snippet).toMatchObject({ title: 'Questions', url: 'http://localhost:3000/', kind: 'selection' });
  });

  it('keeps the whole prefix where the page has less than it asks for', () => {
    show('<p>Q: <b id="q">Why us?</b> A:</p>');
    select('#q');
    expect(saved()).toMatchObject({ prefix: 'Q: ', quote: 'Why us?', suffix: ' A:' });
  });

  it('never cuts a character in two', () => {
    show(`<p>${'😀'.repeat(100)}x<b id="q">Why</b>${'😀'.repeat(100)}</p>`);
    select('#q');
    const { prefix, suffix } = saved();
    // A half would become the replacement character.
    for (const part of [prefix, suffix])
      expect(new TextDecoder().decode(new TextEncoder().encode(part))).toBe(part);
  });

  it('tells the language of the place, not of the page', () => {
    show('<div lang="en"><p lang="de" id="q">Erzählen Sie</p></div>');
    select('#q');
    expect(saved().language).toBe('de');
  });

  it('keeps what is read between two places: no script, style or field, and the words of an open shadow root', () => {
    show(
      '<h1>Advice</h1><p id="a">One lantern.</p><script>var one = 1</script><style>p { color: red }</style>' +
        '<textarea>my draft</textarea><div id="host"></div><p id="b">Three lanterns.</p><script>var two = 2</script><p>End.</p>',
    );
    element('#host').attachShadow({ mode: 'open' }).innerHTML = '<p>Two lanterns.</p><style>p {}</style>';
    document
      .getSelection()
      ?.setBaseAndExtent(element('#a').firstChild as Node, 4, element('#b').firstChild as Node, 5);
    const snippet = describeSelectionFully(document);
    if (!('snippet' in snippet)) throw new Error('refused');
    expect(snippet.snippet).toMatchObject({
      quote: 'lantern.Two lanterns.Three',
      prefix: 'AdviceOne ',
      suffix: ' lanterns.End.',
      copies: 0,
      nth: 0,
    });
    const text = document.body.textContent ?? '';
    const { start, end } = snippet.snippet.position;
    expect(text.slice(start, end)).toMatch(/^lantern\..*my draft.*Three$/);
    const page = readPageTextNow(document.body);
    const [anchor] = drained(findAnchors(page, [snippet.snippet]));
    expect(anchor?.state).toBe('exact');
    expect(anchor?.place && page.range(anchor.place.start, anchor.place.end)?.toString()).toBe(
      text.slice(start, end),
    );
  });

  it('reads from one tree into another, and puts the range around the host', () => {
    show('<p id="a">One lantern.</p><div id="host"></div><p>Three lanterns.</p>');
    const root = element('#host').attachShadow({ mode: 'open' });
    root.innerHTML = '<p>Two lanterns.</p>';
    const [from, to] = [element('#a').firstChild as Node, root.querySelector('p')?.firstChild as Node];
    const ends = { startContainer: from, startOffset: 4, endContainer: to, endOffset: 3, collapsed: false };
    expect(wordsAround(ends, document.body)).toEqual({
      before: 'One ',
      quote: 'lantern.Two',
      after: ' lanterns.Three lanterns.',
    });
    const range = rangeBetween([from, 4], [to, 3]);
    expect([range?.startOffset, range?.endContainer, range?.endOffset]).toEqual([4, document.body, 2]);
  });

  it.each([
    ['the whole page', 'html', 0, 'html', 2, 'AB'],
    ['a triple click', 'p', 0, 'p + p', 0, 'A'],
    ['from an element to its end', 'p + p', 0, 'p + p', 1, 'B'],
    ['from inside a script', 'script', 0, 'p + p', 1, 'AB'],
  ])('reads %s', (_, from, start, to, end, quote) => {
    show('<script>var no = 1</script><p>A</p><p>B</p>');
    const range = document.createRange();
    range.setStart(element(from), start);
    range.setEnd(element(to), end);
    expect(describeFully(range, 'selection').quote).toBe(quote);
  });

  it('describes a mark in the same way', () => {
    show('<p id="q">One. Two. Three.</p>');
    const range = document.createRange();
    const text = element('#q').firstChild;
    if (!text) throw new Error('no text');
    range.setStart(text, 5);
    range.setEnd(text, 9);
    expect(describeRange(range, 'question')).toMatchObject({
      quote: 'Two.',
      prefix: 'One. ',
      suffix: ' Three.',
      kind: 'question',
      position: { start: 5, end: 9 },
    });
  });
});

describe('what is not saved', () => {
  it('nothing, and white space', () => {
    show('<p id="q"> \n </p>');
    expect(describeSelection(document)).toEqual({ refused: 'empty' });
    select('#q');
    expect(describeSelection(document)).toEqual({ refused: 'blank' });
  });

  it('what somebody is writing', () => {
    show('<div contenteditable="true"><p id="q">my draft</p></div>');
    select('#q');
    expect(describeSelection(document)).toEqual({ refused: 'editable' });
    show('<textarea>my draft</textarea>');
    const field = element('textarea') as HTMLTextAreaElement;
    field.focus();
    field.setSelectionRange(0, 2);
    expect(describeSelection(document)).toEqual({ refused: 'editable' });
  });

  it('a selection that reaches into something that is being written', () => {
    show('<p>read</p><div contenteditable="true">my draft</div>');
    document.getSelection()?.setBaseAndExtent(element('p'), 0, element('div'), 1);
    expect(describeSelection(document)).toEqual({ refused: 'editable' });
  });

  it('a whole book', () => {
    show(`<p id="q">${'x'.repeat(QUOTE_MAX + 1)}</p>`);
    select('#q');
    expect(describeSelection(document)).toEqual({ refused: 'long' });
  });
});
