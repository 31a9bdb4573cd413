/**
 * What comes into a page only when it is asked for: the hint card, and what says what a question tests. On most pages
 * nobody asks. They are scripts of their own, put beside the content script, in the extension's world that no page sees.
 */
import type { PackCues, SpotTeller } from '../spotting/engine';
import type { HintNeeds, HintPort } from './hint-port';
import type { reportOf } from './report';
import type { nextMark } from './stepping';

export interface OnDemand {
  createHint(needs: HintNeeds): HintPort;
  readonly reportOf: typeof reportOf;
  readonly nextMark: typeof nextMark;
  /** Scrolls a range into view, opening what it is folded away in; resolves when the page has come to rest. */
  bringIntoView(range: Range, element: Element): Promise<void>;
}

/** Where the scripts leave it, and what tells by these packs what spots test: that comes first. */
export interface OnDemandScope {
  storymarkOnDemand?: OnDemand;
  storymarkTeller?: (packs: readonly PackCues[]) => SpotTeller;
}

/** Has it put in once; null where the browser forbids it. What failed is tried again when asked again. */
export class Demand {
  #coming: Promise<OnDemand | null> | null = null;
  readonly #inject: () => Promise<boolean>;

  constructor(inject: () => Promise<boolean>) {
    this.#inject = inject;
  }

  get here(): OnDemand | null {
    return (globalThis as OnDemandScope).storymarkOnDemand ?? null;
  }

  load(): Promise<OnDemand | null> {
    if (this.here) return Promise.resolve(this.here);
    this.#coming ??= this.#inject()
      .catch(() => false)
      .then((ok) => {
        this.#coming = null;
        return ok ? this.here : null;
      });
    return this.#coming;
  }
}
