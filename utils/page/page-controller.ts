/** Storymark on one page: scans it, paints its marks, follows its changes, answers the panel. One a document. */
import type { PageSetup } from '../messaging/contract';
import type { PageHandlers, Send } from '../messaging/page-port';
import type { CompiledPack } from '../rubrics/cues-pack';
import type { SpotEngine } from '../spotting/engine';
import type { PlacedSpot, SpotKind } from '../spotting/types';
import { isDocument, roleOf } from '../text/elements';
import { type LiveTextIndex, updateTextIndex } from '../text/text-index';
import { CurrentMark, type MarkPage } from './current-mark';
import { Highlights } from './highlights';
import type { HintNeeds, HintPort } from './hint-port';
import { Hover } from './hover';
import { watchLate } from './late-elements';
import { lateEngine } from './late-engine';
import { MARKS } from './mark-style';
import { MarkWindow } from './mark-window';
import { isShown, Marks, type PlacedMark } from './marks';
import { followNavigation } from './navigation';
import { type PageChange, PageObserver } from './observer';
import type { Demand } from './on-demand';
import { Reporter } from './reporter';
import { patchScan, type Scan, scan } from './scan';

export interface ControllerNeeds {
  readonly document: Document;
  readonly send: Send;
  listen(handlers: Partial<PageHandlers>): () => void;
  readonly demand: Demand;
  createHint(page: HintNeeds): HintPort;
}

/** After a click, time for an accordion to open before visibility is looked at again; after a change, for others to be made with it: milliseconds. */
const SETTLE = 350;
const REST = 1_000;

export class PageController implements HintNeeds, MarkPage {
  readonly #life = new AbortController();
  #work: AbortController | null = null;
  #setup: PageSetup | null = null;
  #engine: SpotEngine | null = null;
  #index: LiveTextIndex | null = null;
  #latest: Scan | null = null;
  #marks = Marks.NONE;
  #shown: readonly PlacedMark[] = [];
  #generation = 0;
  readonly #reporter: Reporter;
  readonly #current: CurrentMark;
  /** A step asked for before the first scan was done. */
  #pending: 1 | -1 | null = null;
  #settle: ReturnType<typeof setTimeout> | undefined;
  #highlights: Highlights<SpotKind> | null = null;
  #observer: PageObserver | null = null;
  #hover: Hover<PlacedMark> | null = null;
  #window: MarkWindow | null = null;
  #grown: ResizeObserver | null = null;
  /** Listened to since it woke: shadow roots, and of documents the root element, with which one opened anew loses its listeners. */
  #heard = new WeakSet<Node>();
  /** Ends the listeners of one time awake. */
  #awake: AbortController | null = null;
  readonly #hint: HintPort;
  readonly document: Document;
  readonly #needs: ControllerNeeds;
  /** Sends to the background. */
  readonly send: Send;

  constructor(needs: ControllerNeeds) {
    this.#needs = needs;
    this.send = needs.send;
    this.document = needs.document;
    this.#reporter = new Reporter(needs.document);
    this.#hint = needs.createHint(this);
    this.#current = new CurrentMark(this, needs.demand);
  }

  labels(): PageSetup['labels'] {
    return this.#setup?.labels ?? {};
  }
  enabled(): boolean {
    return this.#setup?.hintCard === true;
  }
  scanGeneration(): number {
    return this.#generation;
  }

  turn(): number {
    return this.#current.turn;
  }
  markOf(spotId: string): PlacedMark | undefined {
    return this.#marks.byId(spotId);
  }

  shown(): readonly PlacedMark[] {
    return this.#shown;
  }
  paint(mark: PlacedMark | null): void {
    this.#highlights?.light(mark?.range ?? null);
  }
  card(mark: PlacedMark): void {
    void this.#hint.show(mark, true);
  }

  /** Asks the background for what is needed and begins. */
  async start(): Promise<void> {
    const needs = this.#needs;
    const stop = needs.listen({
      'page.list': async () => {
        const more = await needs.demand.load();
        if (!more) throw new Error('No answer.');
        return more.reportOf(this.document, this.#shown, this.#latest, this.#generation);
      },
      'page.alive': () => ({ url: this.document.location.href }),
      'page.reveal': ({ spotId }) => ({ found: this.#current.reveal(spotId) }),
      'page.step': async ({ direction }) => ({ spotId: await this.#step(direction) }),
      // Answered at once: a page in a hidden tab is read when somebody looks at it, and nobody waits so long.
      'page.setup': (setup) => {
        void this.#apply(setup).catch(() => undefined);
        return null;
      },
    });
    const { signal } = this.#life;
    signal.addEventListener('abort', stop);
    // Heard also while switched off: the site may have been switched on again meanwhile.
    const returned = (event: PageTransitionEvent) => event.persisted && this.#again();
    this.document.defaultView?.addEventListener('pageshow', returned, { passive: true, signal });
    await this.#begin().catch((error: unknown) => {
      // A script that answers but has nothing to go by would keep the next click from starting a new one.
      this.destroy();
      throw error;
    });
  }

  async #begin(): Promise<void> {
    const setup = await this.send('page.ready', { url: this.document.location.href });
    if (!setup) throw new Error('No answer.');
    if (!this.#life.signal.aborted) await this.#apply(setup);
  }

  /** Back from the browser's back-forward cache: settings may be others by now, and nobody has this page's report. */
  #again(): void {
    this.#index = null;
    this.#reporter.forget();
    void this.#begin().catch(() => undefined);
  }

  /** Takes everything of Storymark's out of the page. */
  destroy(): void {
    this.#life.abort();
    this.#rest();
    this.#hint.destroy();
  }

  async #apply(setup: PageSetup): Promise<void> {
    this.#setup = setup;
    this.#reporter.forget();
    if (!setup.enabled) {
      this.#rest();
      this.#publish();
      return;
    }
    this.#engine = lateEngine(setup.cues as CompiledPack[]);
    if (!this.#observer) this.#wake();
    await this.#rescan();
  }

  #wake(): void {
    const document = this.document;
    const hint = this.#hint;
    const awake = new AbortController();
    const { signal } = awake;
    this.#awake = awake;
    this.#heard = new WeakSet();
    const highlights = new Highlights(document, MARKS);
    this.#highlights = highlights;
    const paint = (marks: readonly PlacedMark[]) =>
      highlights.paint(marks.map(({ spot, range }) => ({ kind: spot.kind, range })));
    this.#window = new MarkWindow(document, paint, signal);
    this.#observer = new PageObserver(
      document,
      (node) => node === hint.element || document.head?.contains(node) === true,
      (change) => this.#follow(change),
      signal,
    );
    // It follows the pointer in the document by itself.
    this.#hover = new Hover(
      document,
      () => this.#marks,
      () => (this.#index?.roots ?? []).filter((root): root is ShadowRoot => !isDocument(root)),
      (event) => hint.holds(event),
      {
        shown: () => hint.isShown,
        rest: (mark) => {
          this.#current.light(this.markOf(mark.spot.id) ?? null);
          void hint.show(mark, false);
        },
        leave: () => {
          this.#current.light(null);
          hint.hide();
        },
      },
      signal,
    );
    this.#listen(document);
    followNavigation(
      signal,
      () => this.#observer?.forgive(),
      () => this.#observer?.touch(document),
    );
  }

  /** Follows pointer, keys and scrolls in the page's document, those of its frames, and open shadow roots, which some events do not leave. */
  #listen(root: Document | ShadowRoot): void {
    const awake = this.#awake;
    const hint = this.#hint;
    const place = isDocument(root) ? root.documentElement : root;
    if (!awake || this.#heard.has(place)) return;
    this.#heard.add(place);
    this.#hover?.watch(root);
    const passive = { passive: true, capture: true, signal: awake.signal };
    const on = (types: string, heard: (event: Event) => void) => {
      for (const type of types.split(' ')) root.addEventListener(type, heard, passive);
    };
    on('keydown', (event) => {
      if (!event.isTrusted) return;
      if ((event as KeyboardEvent).key === 'Escape' && hint.isShown) hint.hide();
      if (!hint.holds(event)) this.#current.turn += 1;
    });
    on('pointerdown', (event) => {
      if (hint.holds(event)) return;
      this.#current.turn += 1;
      if (hint.isShown) hint.hide();
    });
    // A page may have dropped the marks; whoever moves about on it finds them again.
    on('pointerover scroll focusin', () => this.#highlights?.keep());
    on('scroll', () => {
      this.#window?.moved();
      hint.keep(this.#marks);
    });
    // Something may have opened or closed; which marks can be seen is looked at once it has settled.
    on('click toggle', () => {
      this.#stopLooking();
      this.#lookAgain(SETTLE);
    });
    // A frame has come to show another document.
    on('load', ({ target }) => {
      if (roleOf(target as Element) === 'frame') this.#observer?.touch(target as Element);
    });
  }

  /** Stops everything and unpaints; what the background sends can wake it again. */
  #rest(): void {
    this.#work?.abort();
    this.#awake?.abort();
    this.#highlights?.destroy();
    this.#grown?.disconnect();
    this.#hint.hide();
    this.#current.forget();
    this.#stopLooking();
    this.#observer = this.#highlights = this.#awake = this.#hover = this.#window = null;
    this.#index = this.#latest = null;
    this.#shown = [];
    this.#pending = null;
    this.#marks = Marks.NONE;
  }

  #follow({ targets, added }: PageChange): void {
    // A router may put another body in the place of the one that was read.
    if (!this.#index?.top.element.isConnected) {
      this.#index = null;
      void this.#rescan();
      return;
    }
    const from = performance.now();
    updateTextIndex(this.#index, targets, added);
    const patched = this.#latest?.index === this.#index ? patchScan(this.#latest, this.document) : null;
    if (!patched) {
      void this.#rescan();
      return;
    }
    // Text alone brings no element that could be waited for, and there is much of it.
    if ([...added].some(({ nodeType }) => nodeType === 1)) this.#awaitLate();
    this.#read(patched, performance.now() - from, true);
  }

  async #rescan(): Promise<void> {
    const engine = this.#engine;
    const observer = this.#observer;
    const corrections = this.#setup?.corrections;
    if (!engine || !observer || !corrections) return;
    this.#work?.abort();
    const work = new AbortController();
    this.#work = work;
    observer.scanBegins();
    const early = this.#latest ? {} : { early: this.#paintEarly };
    const expect = () => this.#highlights?.expect();
    const input = { document: this.document, engine, corrections, index: this.#index, expect, ...early };
    const done = await scan(input, work.signal).catch((error: unknown) => {
      console.debug('Storymark did not read here:', error);
      observer.scanEnded(0);
      return null;
    });
    if (!done || work.signal.aborted) return;
    this.#read(done, done.busy);
    this.#awaitLate();
  }

  /** Elements that were not there before may have a script that is still to come. */
  #awaitLate(): void {
    this.#grown?.disconnect();
    const roots = [this.document, ...(this.#index?.roots ?? [])];
    this.#grown = watchLate(roots, (element) => this.#observer?.touch(element));
  }

  /** The first marks of a long page: painted at once, told when all is read. */
  readonly #paintEarly = (index: LiveTextIndex, spots: readonly PlacedSpot[]): void => {
    for (const root of index.roots) this.#highlights?.style(root);
    this.#marks = new Marks(spots);
    this.#window?.show(this.#marks.all);
  };

  /** A scan is done: what it found is painted and told. `busy`: what it cost, milliseconds. @param patched by a few blocks only */
  #read(done: Scan, busy: number, patched = false): void {
    const from = performance.now();
    const same = done.spots === this.#latest?.spots;
    this.#index = done.index;
    this.#latest = done;
    for (const root of [this.document, ...done.index.roots]) {
      this.#observer?.watch(root);
      this.#highlights?.style(root);
      this.#listen(root);
    }
    if (!same) {
      this.#generation += 1;
      this.#marks = new Marks(done.spots, this.#marks);
      this.#show(patched ? this.#shown : []);
      // With one text others may have been hidden: that is asked of every mark a little later.
      if (patched) this.#lookAgain(REST);
    } else this.#hint.keep(this.#marks);
    this.#observer?.scanEnded(busy + performance.now() - from);
    if (this.#pending) void this.#step(this.#pending);
  }

  /** Paints what is there and tells the panel what of it can be seen. @param seen what need not be asked of the layout again */
  #show(seen: readonly PlacedMark[] = []): void {
    this.#window?.show(this.#marks.all);
    const known = new Set(seen);
    this.#shown = this.#marks.all.filter((mark) => known.has(mark) || isShown(mark));
    this.#current.keep();
    this.#hint.keep(this.#marks);
    this.#publish();
  }

  /** A look that is due already is not put off: some pages never rest. */
  #lookAgain(wait: number): void {
    this.#settle ??= setTimeout(() => {
      this.#stopLooking();
      this.#show();
    }, wait);
  }

  #stopLooking(): void {
    clearTimeout(this.#settle);
    this.#settle = undefined;
  }

  /** Tells that other spots are there now; what they are is worked out when somebody asks. */
  #publish(): void {
    const said = this.#reporter.changed(this.#shown, this.#latest, this.#generation);
    if (said) void this.send('page.changed', said).catch(() => undefined);
  }

  async #step(direction: 1 | -1): Promise<string | null> {
    // Pressed on a page that was not marked yet: the step is taken once there is somewhere to go.
    this.#pending = this.#latest || !this.#observer ? null : direction;
    return this.#current.step(direction);
  }
}
