/**
 * The one element Storymark adds to a page: the host of the hint card, with a closed shadow root, appended at the first
 * need (so that hydration never meets it) and shown as a popover (so that no z-index is fought).
 */
import { type Box, placeCard } from '../../utils/page/placement';
import { type CardActions, cardBody, type Unfolded } from './card-body';
import type { CardContent } from './content';
import { h } from './dom';

/** Set with priority on the host itself: the page's own rules reach it, whatever they say. */
const HOST_STYLE: Readonly<Record<string, string>> = {
  all: 'initial',
  display: 'block',
  position: 'fixed',
  inset: 'auto',
  margin: '0',
  padding: '0',
  border: '0',
  width: 'max-content',
  height: 'auto',
  overflow: 'visible',
  background: 'transparent',
  'z-index': '2147483647',
};

export interface CardView {
  /** Another spot begins with nothing unfolded. */
  readonly spotId: string;
  readonly content: CardContent;
  readonly actions: CardActions;
  /** The mark's box in the viewport as it is now, CSS px. */
  anchor(): Box;
  readonly takeFocus: boolean;
  readonly dark: boolean;
}

export class CardHost {
  readonly element: HTMLElement;
  private readonly root: ShadowRoot;
  private readonly card: HTMLElement;
  private readonly body: HTMLElement;
  /** Stays in place while the rest is drawn anew: only then do screen readers announce what changes in it. */
  private readonly notice: HTMLElement;
  private view: CardView | null = null;
  private unfolded: Unfolded = 'nothing';
  private frame = 0;

  constructor(
    private readonly document: Document,
    css: string,
  ) {
    this.element = h(document, 'div', { popover: 'manual' });
    this.root = this.element.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    this.root.adoptedStyleSheets = [sheet];
    this.body = h(document, 'div');
    this.notice = h(document, 'p', { id: 'notice', role: 'status' });
    const attributes = { id: 'card', role: 'dialog', 'aria-describedby': 'title test count' };
    this.card = h(document, 'div', attributes, this.body, this.notice);
    this.card.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.view?.actions.close();
      // Keys pressed inside the card are not the page's: its shortcuts must not fire. The card has no text field.
      event.stopPropagation();
    });
    this.root.append(this.card);
  }

  get isShown(): boolean {
    return this.view !== null;
  }

  /** Shows the card, or shows something else in it. */
  show(view: CardView): void {
    if (!this.element.isConnected) this.document.documentElement.append(this.element);
    for (const [name, value] of Object.entries(HOST_STYLE)) {
      this.element.style.setProperty(name, value, 'important');
    }
    if (!this.element.matches(':popover-open')) this.element.showPopover();
    if (!this.view) this.follow(true);
    if (this.view?.spotId !== view.spotId) this.unfolded = 'nothing';
    this.view = view;
    this.card.className = view.dark ? 'dark' : '';
    this.card.ariaLabel = `What this ${view.content.noun} tests`;
    this.notice.textContent = view.content.notice;
    this.draw(view, this.root.activeElement?.id ?? '');
    if (view.takeFocus) this.focus('open');
  }

  hide(): void {
    if (!this.view) return;
    this.view = null;
    this.follow(false);
    if (this.element.matches(':popover-open')) this.element.hidePopover();
    this.element.style.setProperty('display', 'none', 'important');
    this.body.replaceChildren();
    this.notice.textContent = '';
  }

  /** Does an event come out of the card? A closed root shows the page its host only. */
  holds(event: Event): boolean {
    return event.composedPath().includes(this.element);
  }

  destroy(): void {
    this.hide();
    this.element.remove();
  }

  private draw(view: CardView, focus: string): void {
    const { document, unfolded } = this;
    const unfold = (next: Unfolded, from: string) => {
      this.unfolded = next;
      this.draw(view, from);
    };
    this.body.replaceChildren(...cardBody({ ...view, document, unfolded, unfold }));
    if (focus) this.focus(focus);
    this.place(view.anchor());
  }

  private focus(id: string): void {
    this.root.getElementById(id)?.focus({ preventScroll: true });
  }

  /** While it is shown, the card stays with its mark, and goes when the mark is scrolled out of the window. */
  private follow(on: boolean): void {
    const view = this.document.defaultView;
    const change = on ? 'addEventListener' : 'removeEventListener';
    this.document[change]('scroll', this.moved, { passive: true, capture: true });
    view?.[change]('resize', this.moved, { passive: true });
    if (!on) cancelAnimationFrame(this.frame);
    this.frame = 0;
  }

  private readonly moved = (): void => {
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      const { view } = this;
      if (!view) return;
      const anchor = view.anchor();
      const away = anchor.bottom < 0 || anchor.top > (this.document.defaultView?.innerHeight ?? 0);
      if (away) view.actions.close();
      else this.place(anchor);
    });
  };

  private place(anchor: Box): void {
    const { offsetWidth: width, offsetHeight: height } = this.card;
    const { clientWidth, clientHeight } = this.document.documentElement;
    // In quirks mode the root's client height is the content's; the window's is right in both.
    const viewport = { width: clientWidth, height: this.document.defaultView?.innerHeight ?? clientHeight };
    const at = placeCard(anchor, { width, height }, viewport);
    this.element.style.setProperty('left', `${at.left}px`, 'important');
    this.element.style.setProperty('top', `${at.top}px`, 'important');
  }
}
