// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { PlacedSpot } from '../spotting/types';
import { buildTextIndex } from '../text/text-index';
import { Marks } from './marks';

const spot = (id: string, block: number, start: number, end: number): PlacedSpot => ({
  id,
  kind: 'question',
  text: id,
  parts: [],
  competencies: [],
  evidence: [],
  meta: {},
  block,
  start,
  end,
});
const textOf = (selector: string): Text => {
  const node = document.querySelector(selector)?.firstChild;
  if (!(node instanceof Text)) throw new Error(`no text in ${selector}`);
  return node;
};

describe('marks', () => {
  it('tells which of several marks in a block holds a place, and that prose between them is none', () => {
    document.body.innerHTML = '<p>They ask <i>Why us?</i> and then <b>Why now?</b> of everybody.</p>';
    const marks = new Marks(buildTextIndex(document).blocks, [spot('us', 0, 9, 16), spot('now', 0, 26, 34)]);
    expect(marks.all.map(({ range }) => range.toString())).toEqual(['Why us?', 'Why now?']);
    expect(marks.at(textOf('i'), 3)?.spot.id).toBe('us');
    expect(marks.at(textOf('b'), 0)?.spot.id).toBe('now');
    expect(marks.at(textOf('p'), 2)).toBeUndefined();
    expect(marks.at(document.body, 0)).toBeUndefined();
    expect(marks.byId('now')?.spot.block).toBe(0);
  });

  it('never stands on text that is gone', () => {
    document.body.innerHTML = '<p>Why us?</p><p>Why now?</p>';
    const { blocks } = buildTextIndex(document);
    textOf('p').data = 'Cookies?';
    const marks = new Marks(blocks, [spot('us', 0, 0, 7), spot('now', 1, 0, 8), spot('none', 7, 0, 1)]);
    expect(marks.all.map(({ spot: { id } }) => id)).toEqual(['now']);
  });
});
