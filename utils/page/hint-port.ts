/** What the page's controller needs of a hint card, so that this room draws nothing itself. */
import type { PageSetup, PageToBackground } from '../messaging/contract';
import type { Marks, PlacedMark } from './marks';

export interface HintPort {
  /** The host element, for telling the page's changes from Storymark's own; null while there is none. */
  readonly element: Node | null;
  /** Rested on or stepped to: asks for the count and shows the card, or lights the row of an open panel. */
  show(mark: PlacedMark, byKeyboard: boolean): Promise<void>;
  hide(): void;
  /** Marks are others now, or stand elsewhere: the card stays with its own, and goes with it. */
  keep(marks: Marks): void;
  readonly isShown: boolean;
  holds(event: Event): boolean;
  destroy(): void;
}

/** What a hint card needs of the page it speaks of. */
export interface HintNeeds {
  readonly document: Document;
  labels(): PageSetup['labels'];
  /** Did the user leave the card switched on? By keyboard it shows all the same. */
  enabled(): boolean;
  scanGeneration(): number;
  /** Grows with what the reader does on the page: a card asked for by keyboard before may not take his next keys. */
  turn(): number;
  /** A spot's mark as it stands now: pages write the same words anew. */
  markOf(spotId: string): PlacedMark | undefined;
  send<T extends keyof PageToBackground>(
    type: T,
    payload: PageToBackground[T]['in'],
  ): Promise<PageToBackground[T]['out']>;
}
