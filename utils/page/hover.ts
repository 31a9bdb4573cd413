/** Which mark the pointer rests on. Listens passively, acts on trusted events only, and never stops one. */
import { isDocument } from '../text/elements';

/** How long the pointer must rest before it means something, milliseconds. */
export const DWELL = 400;
/** Time to get from the mark into the card, milliseconds. */
export const GRACE = 250;
/** How far beside the painted words still counts, px. */
const SLACK = 2;

/** What can be hovered over: a mark, a snippet. */
export interface Target {
  readonly spot: { readonly id: string };
  readonly range: Range;
}
export interface Targets<T> {
  readonly all: { readonly length: number };
  /** The one that holds a place, if any does. */
  at(node: Node, offset: number): T | null | undefined;
}

export interface HoverEvents<T> {
  /** Is there still a card to be in? */
  readonly shown?: () => boolean;
  rest(mark: T): void;
  /** The pointer left the mark it rested on. */
  leave(): void;
}

export class Hover<T extends Target> {
  #over: T | null = null;
  #rested: T | null = null;
  #dwell: ReturnType<typeof setTimeout> | undefined;
  #grace: ReturnType<typeof setTimeout> | undefined;
  #frame = 0;
  /** The pointer was in the card when it moved last. */
  #inside = false;
  readonly #marks: () => Targets<T>;
  readonly #shadowRoots: () => readonly ShadowRoot[];
  readonly #inCard: (event: Event) => boolean;
  readonly #events: HoverEvents<T>;
  readonly #signal: AbortSignal;

  constructor(
    document: Document,
    marks: () => Targets<T>,
    shadowRoots: () => readonly ShadowRoot[],
    inCard: (event: Event) => boolean,
    events: HoverEvents<T>,
    signal: AbortSignal,
  ) {
    this.#marks = marks;
    this.#shadowRoots = shadowRoots;
    this.#inCard = inCard;
    this.#events = events;
    this.#signal = signal;
    this.watch(document);
    signal.addEventListener('abort', () => this.forget());
  }

  /**
   * Follows the pointer in a document, the page's or that of one of its frames, and what scrolls in a shadow root. What is
   * followed already is so no more often for being named again: a document opened anew has lost its listeners, one whose root
   * was replaced has not.
   */
  watch(root: Document | ShadowRoot): void {
    const signal = this.#signal;
    const options = { passive: true, capture: true, signal };
    root.addEventListener('scroll', this.#left, options);
    if (!isDocument(root)) return;
    root.addEventListener('pointermove', this.#moved, options);
    root.addEventListener('pointerdown', this.#pressed, options);
    root.documentElement?.addEventListener('pointerleave', this.#left, { passive: true, signal });
  }

  /** Forgets what the pointer rested on, without a word. */
  forget(): void {
    this.#wait();
    this.#over = this.#rested = null;
  }

  /** What was about to happen does not. */
  #wait(): void {
    clearTimeout(this.#dwell);
    clearTimeout(this.#grace);
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  readonly #left = (): void => this.#set(null);
  readonly #pressed = (): void => clearTimeout(this.#dwell);

  readonly #moved = (event: PointerEvent): void => {
    const document = event.currentTarget as Document;
    if (!event.isTrusted || event.pointerType === 'touch' || this.#marks().all.length === 0) return;
    if (this.#inCard(event)) {
      // In the card is on its mark, whatever the pointer passed over on its way.
      this.#wait();
      this.#over = this.#rested;
      this.#inside = true;
      return;
    }
    // A card that closed under the pointer was left then: its mark may have one again at once.
    if (this.#inside && this.#events.shown?.() === false) this.forget();
    this.#inside = false;
    // A pressed button means a selection or a drag: nothing may pop up under it.
    if (event.buttons !== 0) return;
    const { clientX, clientY } = event;
    // One look a frame at most, however fast the pointer reports.
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#set(this.#markAt(document, clientX, clientY));
    });
  };

  #set(mark: T | null): void {
    if (mark?.spot.id === this.#over?.spot.id) return;
    this.#over = mark;
    clearTimeout(this.#dwell);
    clearTimeout(this.#grace);
    if (mark && mark.spot.id !== this.#rested?.spot.id) {
      this.#dwell = setTimeout(() => {
        this.#rested = mark;
        this.#events.rest(mark);
      }, DWELL);
    } else if (!mark && this.#rested) {
      this.#grace = setTimeout(() => {
        this.#rested = null;
        this.#events.leave();
      }, GRACE);
    }
  }

  #markAt(document: Document, x: number, y: number): T | null {
    const shadowRoots = this.#shadowRoots().filter((root) => root.ownerDocument === document);
    const caret = document.caretPositionFromPoint(x, y, { shadowRoots });
    const mark = caret && this.#marks().at(caret.offsetNode, caret.offset);
    if (!mark) return null;
    // The caret snaps to the nearest text, also from the empty end of a line: the point must lie on the words.
    for (const { left, right, top, bottom } of mark.range.getClientRects()) {
      if (x >= left - SLACK && x <= right + SLACK && y >= top - SLACK && y <= bottom + SLACK) return mark;
    }
    return null;
  }
}
