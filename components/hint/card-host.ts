/** The hint card's element: drawn, placed beside its mark, and kept there while the page scrolls. */
import { type Box, placeCard } from '../../utils/page/placement';
import { type CardActions, cardBody, type Unfolded } from './card-body';
import type { CardContent } from './content';
import { h } from './dom';
import { Popover } from './popover';

export interface CardView {
  /** Another spot begins with nothing unfolded. */
  readonly spotId: string;
  /** Its words. */
  readonly text: string;
  readonly content: CardContent;
  readonly actions: CardActions;
  /** The mark's box in the viewport as it is now, CSS px; null while its words are being written anew. */
  anchor(): Box | null;
  readonly takeFocus: boolean;
  /** What the mark stands in. */
  readonly near: Element;
  readonly dark: boolean;
}

/** What a line of notice adds to the card, CSS px. */
const NOTICE = 29;

export class CardHost {
  readonly #popover: Popover;
  readonly #card: HTMLElement;
  readonly #body: HTMLElement;
  /**
   * Stays in place while the rest is drawn anew, and is text: only then do screen readers announce what changes in it. It
   * never tells of more than what was just pressed.
   */
  readonly #notice: HTMLElement;
  #view: CardView | null = null;
  #unfolded: Unfolded = 'nothing';
  #frame = 0;
  readonly #document: Document;

  constructor(document: Document, css: string) {
    this.#document = document;
    this.#popover = new Popover(document, css);
    this.#body = h(document, 'div');
    this.#notice = h(document, 'p', { id: 'notice', role: 'status' });
    this.#card = h(document, 'div', { id: 'card', role: 'dialog' }, this.#body, this.#notice);
    this.#card.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.#view?.actions.close();
      // Keys pressed inside the card are not the page's: its shortcuts must not fire. The card has no text field.
      event.stopPropagation();
    });
    this.#root.append(this.#card);
  }

  get element(): HTMLElement {
    return this.#popover.element;
  }

  get #root(): ShadowRoot {
    return this.#popover.root;
  }

  get isShown(): boolean {
    return this.#view !== null;
  }

  /** Shows the card, or shows something else in it. */
  show(view: CardView): void {
    this.#popover.open(view.near);
    if (!this.#view) this.#follow(true);
    if (this.#view?.spotId !== view.spotId) this.#unfolded = 'nothing';
    this.#view = view;
    this.#card.className = view.dark ? 'dark' : '';
    this.#card.ariaLabel = `What this ${view.content.noun} tests: ${view.text}`;
    this.#notice.textContent = view.content.notice;
    this.#draw(view, this.#root.activeElement?.id ?? '');
    if (view.takeFocus) this.#focus('open');
  }

  hide(): void {
    if (!this.#view) return;
    this.#view = null;
    this.#follow(false);
    this.#popover.close();
    this.#body.replaceChildren();
    this.#notice.textContent = '';
  }

  holds(event: Event): boolean {
    return this.#popover.holds(event);
  }

  destroy(): void {
    this.hide();
    this.element.remove();
  }

  #draw(view: CardView, focus: string): void {
    const unfold = (next: Unfolded, from: string) => {
      this.#unfolded = next;
      this.#draw(view, from);
    };
    const parts = { ...view, document: this.#document, unfolded: this.#unfolded, unfold };
    this.#body.replaceChildren(...cardBody(parts));
    // Not the dialog: at a further step the focus does not leave it, and what only it says is not said again.
    this.#root.getElementById('open')?.setAttribute('aria-describedby', 'card title test count');
    if (focus) this.#focus(focus);
    this.#place(view.anchor());
  }

  #focus(id: string): void {
    this.#root.getElementById(id)?.focus({ preventScroll: true });
  }

  /** While it is shown, the card stays with its mark. Scrolls are told to it: some it could not hear. */
  #follow(on: boolean): void {
    const change = on ? 'addEventListener' : 'removeEventListener';
    this.#document.defaultView?.[change]('resize', this.moved, { passive: true });
    if (!on) cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  /** The mark may stand elsewhere now: the card goes along, and goes away where it is scrolled out of the window. */
  readonly moved = (): void => {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      const view = this.#view;
      const anchor = view?.anchor();
      if (!view || !anchor) return;
      const away = anchor.bottom < 0 || anchor.top > (this.#document.defaultView?.innerHeight ?? 0);
      if (away) view.actions.close();
      else this.#place(anchor);
    });
  };

  #place(anchor: Box | null): void {
    if (!anchor) return;
    const { offsetWidth: width, offsetHeight } = this.#card;
    // Room for what is said after a press: the buttons must not move under the pointer that pressed one.
    const height = offsetHeight + (this.#unfolded === 'nothing' || this.#notice.textContent ? 0 : NOTICE);
    const { clientWidth, clientHeight } = this.#document.documentElement;
    // In quirks mode the root's client height is the content's; the window's is right in both.
    const viewport = { width: clientWidth, height: this.#document.defaultView?.innerHeight ?? clientHeight };
    this.#popover.moveTo(placeCard(anchor, { width, height }, viewport));
  }
}
