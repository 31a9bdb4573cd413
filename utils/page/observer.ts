/** Follows a page that changes: gathers what changed, and says so when the page has calmed down or too much time passed. */

/** Wait after the last change, milliseconds. */
const CALM = 150;
/** Longest wait while changes go on, milliseconds: marks follow within a second. */
const LONGEST = 600;
/** A page that keeps changing may cost this share of the time at most: the wait grows with what the last scan cost. */
const SHARE = 0.02;

const WATCHED: MutationObserverInit = { childList: true, subtree: true, characterData: true };

export interface PageChange {
  readonly targets: ReadonlySet<Node>;
  readonly added: ReadonlySet<Node>;
}

export class PageObserver {
  private readonly observer: MutationObserver;
  private readonly roots = new WeakSet<Node>();
  private targets = new Set<Node>();
  private added = new Set<Node>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private first = 0;
  private flushed = 0;
  private cost = 0;

  /**
   * @param ignored is this node Storymark's own, or of the page's head?
   * @param changed called with everything that changed since the last call
   */
  constructor(
    private readonly document: Document,
    private readonly ignored: (node: Node) => boolean,
    private readonly changed: (change: PageChange) => void,
  ) {
    this.observer = new MutationObserver((records) => this.gather(records));
    this.watch(document.documentElement);
  }

  /** Also follows what happens in an open shadow root; changes there do not bubble to the document. */
  watch(root: Node): void {
    if (this.roots.has(root)) return;
    this.roots.add(root);
    this.observer.observe(root, WATCHED);
  }

  /** Tells what the last scan cost, milliseconds of work. */
  spent(milliseconds: number): void {
    this.cost = milliseconds;
  }

  stop(): void {
    this.observer.disconnect();
    clearTimeout(this.timer);
  }

  private gather(records: readonly MutationRecord[]): void {
    for (const { target, addedNodes, removedNodes } of records) {
      const all = [...addedNodes, ...removedNodes];
      if (this.ignored(target) || (all.length > 0 && all.every((node) => this.ignored(node)))) continue;
      this.targets.add(target);
      for (const node of addedNodes) this.added.add(node);
    }
    if (this.targets.size === 0) return;
    const now = performance.now();
    if (this.timer === undefined) this.first = now;
    else clearTimeout(this.timer);
    const due = Math.max(Math.min(now + CALM, this.first + LONGEST), this.flushed + this.cost / SHARE);
    this.timer = setTimeout(() => this.flush(), Math.max(0, due - now));
  }

  private flush(): void {
    // A hidden page is not followed; what changed is kept until somebody looks.
    if (this.document.hidden) {
      this.document.addEventListener('visibilitychange', () => this.flush(), { once: true });
      return;
    }
    this.timer = undefined;
    this.flushed = performance.now();
    if (this.targets.size === 0) return;
    const change = { targets: this.targets, added: this.added };
    this.targets = new Set();
    this.added = new Set();
    this.changed(change);
  }
}
