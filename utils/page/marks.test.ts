// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { PlacedSpot } from '../spotting/types';
import { buildTextIndex } from '../text/text-index';
import type { TextBlock } from '../text/types';
import { Marks } from './marks';

const spot = (id: string, block: TextBlock | undefined, start: number, end: number): PlacedSpot => ({
  id,
  kind: 'question',
  text: id,
  parts: [],
  competencies: [],
  evidence: [],
  meta: {},
  block: block as TextBlock,
  start,
  end,
  key: id,
  time: 1,
});
const textOf = (selector: string): Text => {
  const node = document.querySelector(selector)?.firstChild;
  if (!(node instanceof Text)) throw new Error(`no text in ${selector}`);
  return node;
};

const first = () => buildTextIndex(document).blocks[0];

describe('marks', () => {
  it('tells which of several marks in a block holds a place, and that prose between them is none', () => {
    document.body.innerHTML = '<p>They ask <i>Why us?</i> and then <b>Why now?</b> of everybody.</p>';
    const marks = new Marks([spot('us', first(), 9, 16), spot('now', first(), 26, 34)]);
    expect(marks.all.map(({ range }) => range.toString())).toEqual(['Why us?', 'Why now?']);
    expect(marks.at(textOf('i'), 3)?.spot.id).toBe('us');
    expect(marks.at(textOf('b'), 0)?.spot.id).toBe('now');
    expect(marks.at(textOf('p'), 2)).toBeUndefined();
    expect(marks.at(document.body, 0)).toBeUndefined();
    expect(marks.byId('now')?.spot.block.tag).toBe('p');
  });

  it('never stands on text that is gone', () => {
    document.body.innerHTML = '<p>Why us?</p><p>Why now?</p>';
    const { blocks } = buildTextIndex(document);
    textOf('p').data = 'Cookies?';
    const marks = new Marks([
      spot('us', blocks[0], 0, 7),
      spot('now', blocks[1], 0, 8),
      spot('none', blocks[1], 0, 9),
    ]);
    expect(marks.all.map(({ spot: { id } }) => id)).toEqual(['now']);
  });
});
