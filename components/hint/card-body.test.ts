// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { cardBody, type Unfolded } from './card-body';
import type { CardContent } from './content';

const content: CardContent = {
  noun: 'question',
  title: 'Ownership',
  test: 'Did you take it on?',
  count: '2 stories fit',
  words: ['took ownership', '<img src=x onerror=alert(1)>'],
  choices: [
    { id: 'conflict', title: 'Conflict' },
    { id: 'dive-deep', title: 'Dive deep' },
  ],
  notice: '',
};

function draw(unfolded: Unfolded, shown: Partial<CardContent> = {}) {
  const actions = {
    open: vi.fn(),
    notAQuestion: vi.fn(),
    testsElse: vi.fn(),
    save: vi.fn(),
    close: vi.fn(),
  };
  const unfold = vi.fn();
  const card = document.createElement('div');
  card.append(...cardBody({ document, content: { ...content, ...shown }, actions, unfolded, unfold }));
  const buttons = [...card.querySelectorAll('button')];
  return { card, actions, unfold, names: buttons.map((one) => one.ariaLabel), buttons };
}

/** What an element shows: generated content, of its own and of what it holds. */
const said = (element: Element): string[] =>
  [element, ...element.querySelectorAll<HTMLElement>('*')].flatMap(
    (one) => (one as HTMLElement).dataset.t ?? [],
  );

describe('the hint card', () => {
  it('is three lines, with everything else folded away', () => {
    const { card, names } = draw('nothing');
    expect([...card.children].map(said)).toEqual([
      ['Ownership'],
      ['Did you take it on?'],
      ['2 stories fit', 'Open'],
    ]);
    expect(names).toEqual(['More about this mark', 'Open']);
  });

  it('holds no text that a page could search, also where it is closed', () => {
    for (const unfolded of ['nothing', 'more', 'choices'] as const)
      expect(draw(unfolded).card.textContent).toBe('');
  });

  it('shows the words of the page as text, never as markup', () => {
    const { card } = draw('more');
    expect([...card.querySelectorAll('q')].flatMap(said)).toEqual(content.words);
    expect(card.querySelector('img')).toBeNull();
  });

  it('speaks of requirements where it marked one', () => {
    const { names } = draw('more', { noun: 'requirement' });
    expect(names).toContain('Save requirement');
    expect(names).toContain('Not a requirement');
  });

  it('offers every other competency by its title, and no field to type in', () => {
    const { card, names } = draw('choices');
    expect(names.slice(-2)).toEqual(['Conflict', 'Dive deep']);
    expect(card.querySelector('input, textarea, select')).toBeNull();
  });

  it('acts on no press that a script made up', () => {
    for (const unfolded of ['nothing', 'more', 'choices'] as const) {
      const { actions, unfold, buttons } = draw(unfolded);
      for (const one of buttons) one.click();
      for (const action of [...Object.values(actions), unfold]) expect(action).not.toHaveBeenCalled();
    }
  });
});
