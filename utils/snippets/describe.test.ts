// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { NORMALISER_VERSION } from '../text/normalise';
import { describeRange, describeSelection, QUOTE_MAX } from './describe';

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
