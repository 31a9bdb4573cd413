// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { selectedTexts } from './selection';

const LINE = 'An ordinary line of a list, longer than most of them and of no use to anybody.';

beforeEach(() => {
  const lines = `<li>${LINE}</li>`.repeat(400);
  document.body.innerHTML = `<ul>${lines}<li>What came of it later</li><li>Who heard of it first</li></ul>`;
});

it('two items of a list are two texts, however late in it they stand', () => {
  const [first, second] = [...document.querySelectorAll('li')].slice(-2);
  document.getSelection()?.setBaseAndExtent(first?.firstChild as Node, 5, second?.firstChild as Node, 9);
  expect(selectedTexts(document)).toEqual(['came of it later', 'Who heard']);
});

it('of a whole page nothing is taken', () => {
  document.getSelection()?.selectAllChildren(document.body);
  expect(selectedTexts(document)).toEqual([]);
});
