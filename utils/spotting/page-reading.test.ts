import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { buildTextIndex, updateTextIndex } from '../text/text-index';
import { readContext } from './context';
import { plainSpot } from './found-spot';
import { PageReading } from './page-reading';
import { engine } from './test-engine';
import type { PlacedSpot } from './types';

const QUESTIONS = [
  'Tell me about a time you missed a deadline.',
  'How do you decide what to do first?',
  'Describe a disagreement with your manager.',
  'Why do you want to leave?',
];
const page = () => {
  const section = (n: number) =>
    `<h2>Part ${n}</h2><p>Some words about part ${n}, long enough to be prose and to ask nobody anything.</p>
    <ul>${QUESTIONS.map((one) => `<li><b>${n}.</b> ${one}<ul><li>What did you learn?</li></ul></li>`).join('')}</ul>`;
  return `<html lang="en"><title>Interview questions</title><body><h1>Interview questions</h1>
    ${Array.from({ length: 12 }, (_, n) => section(n)).join('')}<p>That is all.</p></body></html>`;
};
const read = (document: Document) => {
  const index = buildTextIndex(document);
  const reading = new PageReading(engine, readContext(document), []);
  const run = reading.read(index.blocks);
  while (!run.next().done);
  return { index, reading };
};
const plain = (spots: readonly PlacedSpot[]) =>
  spots.map((spot) => ({ ...plainSpot(spot), tag: spot.block.tag, all: spot.block.text }));

describe('a page read again where it changed', () => {
  it.each([
    ['a question becomes another', 'li', 60, 'How would you plan a week with too much in it?'],
    ['a question becomes a statement', 'li', 61, 'A day at the lake.'],
    ['a statement becomes a question', 'p', 9, 'Tell me about a mistake you made.'],
    ['prose becomes other prose', 'p', 10, 'Nothing of this is a matter for anybody who looks for work.'],
    ['a text that is there twice', 'li', 62, 'What did you learn?'],
  ])('%s: as if it were read anew', (_, selector, number, text) => {
    const { document } = new JSDOM(page()).window;
    const { index, reading } = read(document);
    const element = document.querySelectorAll(selector)[number];
    const node = [...(element?.childNodes ?? [])].findLast(
      (one) => one.nodeType === 3 && one.textContent?.trim(),
    );
    if (!node) throw new Error('no text');
    node.textContent = text;
    updateTextIndex(index, [node]);
    const patched = reading.patch(index.blocks);
    const fresh = read(document).reading.spots;
    // Null says that all must be read again, which is always right.
    if (patched) expect(plain(patched)).toEqual(plain(fresh));
    else expect(selector).toBe('never');
  });

  it('is, after many changes in a row, what a page read anew gives', () => {
    const { document } = new JSDOM(page()).window;
    let { index, reading } = read(document);
    const items = [...document.querySelectorAll('li')].slice(56);
    const texts = [
      'What did you learn?',
      'A day at the lake.',
      'How would you calm a colleague who shouts "Why did you fail to fix the outage in production?" at you?',
      'Tell me about a mistake you made.',
      'Describe a disagreement with your manager.',
    ];
    let patches = 0;
    for (const [turn, item] of [...items, ...items].entries()) {
      const node = [...item.childNodes].findLast((one) => one.nodeType === 3 && one.textContent?.trim());
      if (!node || turn % 3 !== 0) continue;
      node.textContent = texts[(turn / 3) % texts.length] ?? '';
      updateTextIndex(index, [node]);
      const patched = reading.patch(index.blocks);
      if (!patched) {
        ({ index, reading } = read(document));
        continue;
      }
      patches++;
      expect(plain(patched)).toEqual(plain(read(document).reading.spots));
    }
    expect(patches).toBeGreaterThan(5);
  });

  it('says nothing new when nothing changed', () => {
    const { document } = new JSDOM(page()).window;
    const { index, reading } = read(document);
    expect(reading.patch(index.blocks)).toBe(reading.spots);
  });

  it.each([
    ['a heading', () => 'h2', 'Questions to ask the interviewer'],
    ['a lead-in', () => 'p', 'They asked me:'],
  ])('reads all again when %s changed', (_, selector, text) => {
    const { document } = new JSDOM(page()).window;
    const { index, reading } = read(document);
    const node = document.querySelectorAll(selector())[9]?.firstChild;
    if (!node) throw new Error('no text');
    node.textContent = text;
    updateTextIndex(index, [node]);
    expect(reading.patch(index.blocks)).toBeNull();
  });
});
