/**
 * An element on a page with a closed shadow root: appended at the first need (so that hydration never meets it), shown as
 * a popover (so that no z-index is fought), and proof against the page's own rules.
 */
import { flatParent } from '../../utils/text/elements';
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

/**
 * What a page lets nothing outside of be pressed in: modal dialogs and full screens by themselves, those made of plain
 * elements by pulling the focus back; a popover closes at a press outside of it.
 */
const CLOSED_OFF =
  ':modal:not(iframe), [popover], [role="dialog"], [role="alertdialog"], [aria-modal="true"]';

export class Popover {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  readonly #document: Document;

  constructor(document: Document, css: string) {
    this.#document = document;
    this.element = h(document, 'div', { popover: 'manual' });
    this.root = this.element.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    this.root.adoptedStyleSheets = [sheet];
  }

  /** @param near what it speaks of: it opens in the same dialog */
  open(near?: Element): void {
    const box = this.#boxOf(near);
    if (this.element.parentNode !== box) box.append(this.element);
    for (const [name, value] of Object.entries(HOST_STYLE)) this.#set(name, value);
    // A page that zooms itself must not zoom what stands on it, and moves it to where it is told.
    const { currentCSSZoom = 1 } = box as Element & { currentCSSZoom?: number };
    this.#set('zoom', `${1 / currentCSSZoom}`);
    if (!this.element.matches(':popover-open')) this.element.showPopover();
  }

  close(): void {
    if (this.element.matches(':popover-open')) this.element.hidePopover();
    this.#set('display', 'none');
  }

  /** CSS px of the viewport. */
  moveTo({ left, top }: { left: number; top: number }): void {
    this.#set('left', `${left}px`);
    this.#set('top', `${top}px`);
  }

  /** Does an event come out of it? A closed root shows the page its host only. */
  holds(event: Event): boolean {
    return event.composedPath().includes(this.element);
  }

  #boxOf(near?: Element): Element {
    for (let at: Node | null = near ?? null; at; at = flatParent(at))
      if (at.ownerDocument === this.#document && (at as Element).matches?.(CLOSED_OFF)) return at as Element;
    return this.#document.documentElement;
  }

  #set(name: string, value: string): void {
    this.element.style.setProperty(name, value, 'important');
  }
}
