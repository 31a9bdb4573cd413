/** What the page's controller needs of a hint card, so that this room draws nothing itself. */
import type { Marks, PlacedMark } from './marks';

export interface HintPort {
  /** The host element, for telling the page's changes from Storymark's own. */
  readonly element: Node;
  /** Rested on or stepped to: asks for the count and shows the card, or lights the row of an open panel. */
  show(mark: PlacedMark, byKeyboard: boolean): Promise<void>;
  hide(): void;
  /** The marks are others now: a card whose mark is gone goes too. */
  keep(marks: Marks): void;
  readonly isShown: boolean;
  holds(event: Event): boolean;
  destroy(): void;
}
