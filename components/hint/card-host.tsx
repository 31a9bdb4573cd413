/**
 * The one element Storymark adds to a page: the host of the hint card, with a closed shadow root, appended at the first
 * need (so that hydration never meets it) and shown as a popover (so that no z-index is fought).
 */
import { render } from 'preact';
import { type Box, placeCard } from '../../utils/page/placement';
import type { CardContent } from './content';
import { type CardActions, HintCard, type Unfolded } from './HintCard';

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
  readonly content: CardContent;
  readonly actions: CardActions;
  /** The mark's box in the viewport, CSS px. */
  readonly anchor: Box;
  readonly takeFocus: boolean;
  readonly dark: boolean;
}

export class CardHost {
  readonly element: HTMLElement;
  private readonly mount: HTMLElement;
  private shown = false;
  private unfolded: Unfolded = 'nothing';

  constructor(
    private readonly document: Document,
    css: string,
  ) {
    this.element = document.createElement('div');
    this.element.popover = 'manual';
    const root = this.element.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    this.mount = document.createElement('div');
    root.append(this.mount);
  }

  get isShown(): boolean {
    return this.shown;
  }

  /** Shows the card, or shows something else in it. */
  show(view: CardView): void {
    if (!this.element.isConnected) this.document.documentElement.append(this.element);
    for (const [name, value] of Object.entries(HOST_STYLE))
      this.element.style.setProperty(name, value, 'important');
    this.mount.className = view.dark ? 'dark' : '';
    if (!this.shown) {
      this.unfolded = 'nothing';
      this.element.showPopover();
    }
    this.shown = true;
    this.draw(view);
    if (view.takeFocus) this.mount.querySelector<HTMLElement>('.open')?.focus();
  }

  hide(): void {
    if (!this.shown) return;
    this.shown = false;
    render(null, this.mount);
    if (this.element.isConnected) {
      this.element.hidePopover();
      this.element.style.setProperty('display', 'none', 'important');
    }
  }

  /** Does an event come out of the card? A closed root shows the page its host only. */
  holds(event: Event): boolean {
    return event.composedPath()[0] === this.element || event.target === this.element;
  }

  destroy(): void {
    this.hide();
    this.element.remove();
  }

  private draw(view: CardView): void {
    const unfold = (next: Unfolded) => {
      this.unfolded = next;
      this.draw(view);
    };
    render(
      <HintCard content={view.content} actions={view.actions} unfolded={this.unfolded} onUnfold={unfold} />,
      this.mount,
    );
    this.place(view.anchor);
  }

  private place(anchor: Box): void {
    const { width, height } = this.mount.getBoundingClientRect();
    const { clientWidth, clientHeight } = this.document.documentElement;
    // In quirks mode the root's client height is the content's; the window's is right in both.
    const viewport = { width: clientWidth, height: this.document.defaultView?.innerHeight ?? clientHeight };
    const at = placeCard(anchor, { width, height }, viewport);
    this.element.style.setProperty('left', `${at.left}px`, 'important');
    this.element.style.setProperty('top', `${at.top}px`, 'important');
  }
}
