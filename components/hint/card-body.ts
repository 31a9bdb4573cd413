/** What stands in the hint card: three lines, and behind "⋯" what led here. No story text, no score, no text field. */
import type { CardContent } from './content';
import { button, h } from './dom';

export interface CardActions {
  open(): void;
  notAQuestion(): void;
  testsElse(competency: string): void;
  save(): void;
  close(): void;
}

/** What is unfolded in the card. */
export type Unfolded = 'nothing' | 'more' | 'choices';

interface Parts {
  readonly document: Document;
  readonly content: CardContent;
  readonly actions: CardActions;
  readonly unfolded: Unfolded;
  /** @param focus id of the button that stands where the pressed one stood */
  unfold(next: Unfolded, focus: string): void;
}

/** Ids are the shadow root's own: `title`, `test` and `count` describe the card to a screen reader. */
export function cardBody(parts: Parts): Node[] {
  const { document, content, actions, unfolded } = parts;
  const folded = unfolded === 'nothing';
  const more = button(
    document,
    { id: 'more', 'aria-label': 'More about this mark', 'aria-expanded': !folded },
    dots(document),
    () => parts.unfold(folded ? 'more' : 'nothing', 'more'),
  );
  const lines: Node[] = [
    h(document, 'div', { class: 'line' }, h(document, 'strong', { id: 'title' }, content.title), more),
    h(document, 'p', { id: 'test' }, content.test),
    h(
      document,
      'div',
      { class: 'line' },
      h(document, 'span', { id: 'count', class: 'one-line' }, content.count),
      button(document, { id: 'open' }, 'Open', actions.open),
    ),
  ];
  if (!folded) lines.push(unfolded === 'more' ? moreMenu(parts) : choices(parts));
  return lines;
}

function moreMenu({ document, content, actions, unfold }: Parts): Node {
  const words = content.words.map((word) => h(document, 'q', {}, word));
  return h(
    document,
    'div',
    { class: 'menu' },
    words.length > 0 && h(document, 'p', { class: 'small' }, 'Led here by', ...words),
    button(document, { id: 'save' }, `Save ${content.noun}`, actions.save),
    button(document, { id: 'else' }, 'Tests something else', () => unfold('choices', 'back')),
    button(document, { id: 'not' }, `Not a ${content.noun}`, actions.notAQuestion),
  );
}

function choices({ document, content, actions, unfold }: Parts): Node {
  const items = content.choices.map(({ id, title }) =>
    h(
      document,
      'li',
      {},
      button(document, {}, title, () => actions.testsElse(id)),
    ),
  );
  return h(
    document,
    'div',
    { class: 'menu' },
    button(document, { id: 'back' }, '‹ It tests', () => unfold('more', 'else')),
    h(document, 'ul', {}, ...items),
  );
}

function dots(document: Document): Node {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  for (const x of [3, 8, 13]) {
    const dot = document.createElementNS('http://www.w3.org/2000/svg', 'circle');
    for (const [name, value] of Object.entries({ cx: x, cy: 8, r: 1.4 })) dot.setAttribute(name, `${value}`);
    svg.append(dot);
  }
  return svg;
}
