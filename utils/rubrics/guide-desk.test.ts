import { describe, expect, it } from 'vitest';
import { draftFromGuide } from './guide';
import { bringUp, type Desk, EMPTY_DESK, edit, onTop, putAway, receive, saved, waiting } from './guide-desk';

const read = (desk: Desk, id: string, url = `https://a.test/${id}`) =>
  receive(desk, id, draftFromGuide({ title: id, url, language: 'en', sections: [] }));
const titles = ({ guides }: Desk) => guides.map(({ draft }) => draft.title);
const written = (desk: Desk, id: string) => edit(desk, id, { title: `${id} as I have it` });

describe('the desk', () => {
  it('gives what is read next the place of a guide in which nothing was written', () => {
    expect(titles(read(read(EMPTY_DESK, 'a'), 'b'))).toEqual(['b']);
  });

  it('keeps what was written on top, and the newest other beneath it', () => {
    const desk = written(read(EMPTY_DESK, 'a'), 'a');
    expect(titles(read(read(desk, 'b'), 'c'))).toEqual(['c', 'a as I have it']);
    expect(titles(read(desk, 'again', 'https://a.test/a'))).toEqual(['a as I have it']);
  });

  it('takes one reading once, however often it is told of it', () => {
    const desk = putAway(read(EMPTY_DESK, 'a'), 'a');
    expect(read(desk, 'a')).toBe(desk);
    expect(titles(read(desk, 'b', 'https://a.test/a'))).toEqual(['b']);
  });

  it('loses no word of either when one is put away, the other written on, and the first brought back', () => {
    let desk = read(written(read(EMPTY_DESK, 'a'), 'a'), 'b');
    const first = onTop(desk);
    if (!first) throw new Error('Nothing lies there.');
    desk = written(putAway(desk, first.id), 'b');
    desk = bringUp(desk, first);
    expect(titles(desk)).toEqual(['b as I have it', 'a as I have it']);
    const other = waiting(desk);
    if (!other) throw new Error('Nothing waits.');
    expect(titles(bringUp(desk, other))).toEqual(['a as I have it', 'b as I have it']);
    expect(titles(read(desk, 'c'))).toEqual(['b as I have it', 'c', 'a as I have it']);
  });

  it('puts away what was saved, whatever lies on top by then, but not what was written since', () => {
    const before = written(read(EMPTY_DESK, 'a'), 'a');
    const guide = onTop(before);
    if (!guide) throw new Error('Nothing lies there.');
    const desk = bringUp(read(before, 'b'), { ...guide, id: 'c' });
    expect(saved(desk, guide).guides.map(({ id }) => id)).toEqual(['b', 'c']);
    const since = edit(desk, 'a', { title: 'one letter more' });
    expect(titles(saved(since, guide))).toContain('one letter more');
  });

  it('brings up each of three in turn', () => {
    let desk = EMPTY_DESK;
    for (const id of ['a', 'b', 'c']) {
      desk = read(desk, id);
      const guide = desk.guides.find((one) => one.id === id);
      if (guide) desk = written(bringUp(desk, guide), id);
    }
    const met = new Set<string>();
    for (let i = 0; i < 3; i++) {
      const next = waiting(desk);
      if (next) desk = bringUp(desk, next);
      met.add(onTop(desk)?.id ?? '');
    }
    expect([...met].sort()).toEqual(['a', 'b', 'c']);
  });
});
