/** What the page's controller needs of a hint card, so that this room draws nothing itself. */
import type { PageSetup, PageToBackground } from '../messaging/contract';
import type { Marks, PlacedMark } from './marks';

export interface HintPort {
  /** The host element, for telling the page's changes from Storymark's own; null while there is none. */
  readonly element: Node | null;
  /** Rested on or stepped to: asks for the count and shows the card, or lights the row of an open panel. */
  show(mark: PlacedMark, byKeyboard: boolean): Promise<void>;
  hide(): void;
  /** The marks are others now: a card whose mark is gone goes too. */
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
  send<T extends keyof PageToBackground>(
    type: T,
    payload: PageToBackground[T]['in'],
  ): Promise<PageToBackground[T]['out']>;
}
