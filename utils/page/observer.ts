/** Follows a page that changes: gathers what changed, and says so when the page has calmed down or too much time passed. */

/** Wait after the last change, milliseconds. */
const CALM = 150;
/** Longest wait while changes go on, milliseconds: marks follow within a second. */
const LONGEST = 600;
/**
 * A page that keeps changing may cost this share of the time in the long run. Time in which it kept still is saved up to
 * SAVED milliseconds of work, so that a few changes are followed at once whatever the scan before them cost.
 */
const SHARE = 0.006;
const SAVED = 40;

const WATCHED: MutationObserverInit = { childList: true, subtree: true, characterData: true };

export interface PageChange {
  readonly targets: ReadonlySet<Node>;
  readonly added: ReadonlySet<Node>;
}

export class PageObserver {
  readonly #observer: MutationObserver;
  #targets = new Set<Node>();
  #added = new Set<Node>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #first = 0;
  /** Milliseconds of work saved up at the time `counted`; less than nothing is a debt to be waited for. */
  #saved = SAVED;
  #counted = 0;
  #begun = false;
  #scanning = false;
  readonly #document: Document;
  readonly #ignored: (node: Node) => boolean;
  readonly #changed: (change: PageChange) => void;
  readonly #signal: AbortSignal;
  readonly #seen = (): void => this.#schedule();

  /**
   * @param ignored is this node Storymark's own, or of the page's head?
   * @param changed called with everything that changed since the last call
   */
  constructor(
    document: Document,
    ignored: (node: Node) => boolean,
    changed: (change: PageChange) => void,
    signal: AbortSignal,
  ) {
    this.#document = document;
    this.#ignored = ignored;
    this.#changed = changed;
    this.#signal = signal;
    this.#observer = new MutationObserver((records) => this.#gather(records));
    // Not its root element: pages put another one in its place.
    this.watch(document);
    signal.addEventListener('abort', () => this.#stop());
  }

  /**
   * Also follows what happens in an open shadow root; changes there do not bubble to the document. Known ones stay as they are,
   * and a document that was opened anew gets back the listener it lost.
   */
  watch(root: Node): void {
    this.#observer.observe(root, WATCHED);
    root.addEventListener('visibilitychange', this.#seen, { signal: this.#signal });
  }

  /** Something changed that no mutation tells: a frame shows another document, the page has another address. */
  touch(node: Node): void {
    this.#targets.add(node);
    this.#added.add(node);
    this.#schedule();
  }

  /** What is owed need not be waited for: the reader has gone to another page of a site that loads none. */
  forgive(): void {
    this.#saved = Math.max(0, this.#saved);
    this.#schedule();
  }

  /** A scan reads the page: changes are gathered and told when it is over, so that it always comes to its end. */
  scanBegins(): void {
    this.#scanning = true;
  }

  /** Tells what the scan cost, milliseconds of work. The page's first is owed by nobody. */
  scanEnded(milliseconds: number): void {
    this.#scanning = false;
    const now = performance.now();
    if (this.#begun)
      this.#saved = Math.min(SAVED, this.#saved + (now - this.#counted) * SHARE) - milliseconds;
    this.#begun = true;
    this.#counted = now;
    this.#schedule();
  }

  #stop(): void {
    this.#observer.disconnect();
    clearTimeout(this.#timer);
  }

  #gather(records: readonly MutationRecord[]): void {
    for (const { target, addedNodes, removedNodes } of records) {
      const all = [...addedNodes, ...removedNodes];
      if (this.#ignored(target) || (all.length > 0 && all.every((node) => this.#ignored(node)))) continue;
      this.#targets.add(target);
      for (const node of addedNodes) this.#added.add(node);
    }
    this.#schedule();
  }

  #schedule(): void {
    // A hidden page is not followed; what changed is kept until somebody looks.
    if (this.#targets.size === 0 || this.#scanning || this.#document.hidden || this.#signal.aborted) return;
    const now = performance.now();
    if (this.#timer === undefined) this.#first = now;
    else clearTimeout(this.#timer);
    const owed = Math.max(0, -this.#saved) / SHARE;
    const due = Math.max(Math.min(now + CALM, this.#first + LONGEST), this.#counted + owed);
    this.#timer = setTimeout(() => this.#flush(), Math.max(0, due - now));
  }

  #flush(): void {
    this.#timer = undefined;
    if (this.#scanning || this.#document.hidden) return;
    const change = { targets: this.#targets, added: this.#added };
    this.#targets = new Set();
    this.#added = new Set();
    this.#changed(change);
  }
}
