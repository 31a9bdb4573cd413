/** The card beside a snippet on its page: the reader's note, its tags, in how many stories it is used. Closed root, no field. */
import { boxOf } from '../../utils/page/frame-boxes';
import type { PlacedSnippet } from '../../utils/page/placed-snippets';
import { placeCard } from '../../utils/page/placement';
import type { ButtonHost } from '../../utils/page/selection-button';
import type { NoteCard } from '../../utils/page/snippets-controller';
import { isDark } from '../../utils/page/theme';
import { button, h } from '../hint/dom';
import { Popover } from '../hint/popover';

/** Distance to the words and to the window's edge, px. */
const GAP = 6;
const MARGIN = 8;

export interface NoteAnswer {
  readonly note: string;
  readonly tags: readonly string[];
  readonly stories: number;
}

export interface NoteCardNeeds {
  readonly document: Document;
  readonly css: string;
  ask(id: string): Promise<NoteAnswer | null>;
  open(id: string): void;
}

export function noteCard({ document, css, ask, open }: NoteCardNeeds): NoteCard {
  const popover = new Popover(document, css);
  const card = h(document, 'div', { id: 'card', role: 'dialog', 'aria-label': 'Your note' });
  card.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hide();
    event.stopPropagation();
  });
  popover.root.append(card);
  let current: PlacedSnippet | null = null;

  function hide(): void {
    if (!current) return;
    current = null;
    document.removeEventListener('keydown', onEscape, true);
    popover.close();
    card.replaceChildren();
  }
  const onEscape = (event: KeyboardEvent) => {
    if (event.isTrusted && event.key === 'Escape') hide();
  };

  async function show(placed: PlacedSnippet): Promise<void> {
    current = placed;
    const answer = await ask(placed.snippet.id).catch(() => null);
    if (current !== placed || !answer) return;
    const { note, tags, stories } = answer;
    const used = stories === 0 ? '' : stories === 1 ? 'Used in 1 story' : `Used in ${stories} stories`;
    card.className = isDark(placed.range.startContainer.parentElement ?? document.documentElement)
      ? 'dark'
      : '';
    // The same three lines for every snippet: a page that sees the card must not learn what there is to say.
    card.replaceChildren(
      h(document, 'p', { id: 'note', class: note ? '' : 'none' }, shortened(note) || 'No note yet'),
      h(document, 'p', { class: 'small one-line' }, tags.join(', ')),
      h(
        document,
        'div',
        { class: 'line' },
        h(document, 'span', { class: 'small one-line' }, used),
        button(document, { id: 'open' }, 'Open', () => {
          open(placed.snippet.id);
          hide();
        }),
      ),
    );
    popover.open();
    document.addEventListener('keydown', onEscape, true);
    const { offsetWidth: width, offsetHeight: height } = card;
    const viewport = {
      width: document.documentElement.clientWidth,
      height: document.defaultView?.innerHeight ?? 0,
    };
    const box = boxOf(placed.range);
    const at = placeCard(box, { width, height }, viewport);
    // Above where there is room: below stands the hint card, if the same words are marked too.
    const above = box.top - GAP - height;
    popover.moveTo(above >= MARGIN ? { left: at.left, top: above } : at);
  }

  return {
    element: popover.element,
    show: (placed) => void show(placed),
    hide,
    holds: (event) => popover.holds(event),
    destroy() {
      hide();
      popover.element.remove();
    },
  };
}

const shortened = (note: string): string => (note.length > 400 ? `${note.slice(0, 400)} …` : note);

/** The host of the button beside a selection. */
export function buttonHost(document: Document, css: string): ButtonHost {
  const popover = new Popover(document, css);
  const body = h(document, 'div', { id: 'beside' });
  popover.root.append(body);
  // A press must not take the selection away before it is saved.
  body.addEventListener('pointerdown', (event) => event.preventDefault());
  return {
    element: popover.element,
    show(label, at, press) {
      body.replaceChildren(button(document, {}, label, press));
      popover.open();
      popover.moveTo(at);
    },
    hide() {
      if (popover.element.isConnected) popover.close();
    },
    destroy: () => popover.element.remove(),
  };
}
