/** The mark the reader is at: lit while it is looked at, stepped to by keyboard, shown from the panel. */
import type { PlacedMark } from './marks';
import type { Demand } from './on-demand';

/** How long a revealed mark stays lit, milliseconds. */
const FLASH = 1_600;

/** What is asked of the page it is on. */
export interface MarkPage {
  /** Marks that can be seen, in the order of the page. */
  shown(): readonly PlacedMark[];
  markOf(spotId: string): PlacedMark | undefined;
  /** Paints a mark as lit, or none. */
  paint(mark: PlacedMark | null): void;
  /** Shows the hint card of a mark that was stepped to. */
  card(mark: PlacedMark): void;
}

export class CurrentMark {
  /** Grows with every step, and with every key and press that is not the card's. */
  turn = 0;
  /** The spot that was stepped to or revealed last. */
  #current: string | null = null;
  /** The spot that is painted as lit. */
  #lit: string | null = null;
  #flash: ReturnType<typeof setTimeout> | undefined;
  readonly #page: MarkPage;
  readonly #demand: Demand;

  constructor(page: MarkPage, demand: Demand) {
    this.#page = page;
    this.#demand = demand;
  }

  light(mark: PlacedMark | null): void {
    clearTimeout(this.#flash);
    this.#lit = mark?.spot.id ?? null;
    this.#page.paint(mark);
  }

  /** Marks are others now: what was lit stays so where it stands today. */
  keep(): void {
    const page = this.#page;
    if (this.#current && !page.markOf(this.#current)) this.#current = null;
    if (this.#lit) page.paint(page.markOf(this.#lit) ?? null);
  }

  /** Scrolls to a mark and lights it for a while; false where it is gone. */
  reveal(spotId: string): boolean {
    const mark = this.#page.markOf(spotId);
    if (!mark || mark.range.collapsed) return false;
    void this.#goTo(mark);
    this.#flash = setTimeout(() => this.light(null), FLASH);
    return true;
  }

  /** Goes on to the next mark that can be seen, or back to the one before; its card shows when the page has come to rest. */
  async step(direction: 1 | -1): Promise<string | null> {
    this.turn += 1;
    const { turn } = this;
    const more = await this.#demand.load();
    const mark = more?.nextMark(this.#page.shown(), this.#current, direction);
    if (!mark) return null;
    // A reader who went on during the scroll wants no card, least of all one that takes his keys.
    void this.#goTo(mark).then(() => {
      if (turn === this.turn) this.#page.card(mark);
    });
    return mark.spot.id;
  }

  /** Storymark leaves the page, or is switched off there. */
  forget(): void {
    clearTimeout(this.#flash);
    this.#current = this.#lit = null;
  }

  async #goTo(mark: PlacedMark): Promise<void> {
    this.#current = mark.spot.id;
    this.light(mark);
    const more = await this.#demand.load();
    await more?.bringIntoView(mark.range, mark.block.element);
  }
}
