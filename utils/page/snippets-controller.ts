/** Saved snippets on one page: finds them again, paints them, follows the page, answers the panel. One a document. */
import type { PageHandlers, Send } from '../messaging/page-port';
import { findAnchors } from '../snippets/anchor';
import { bare } from '../snippets/bare';
import { describeFully } from '../snippets/describe-fully';
import { type PageText, readPageText, readPageTextNow } from '../snippets/page-text';
import type { PageSnippet, SnippetDraft } from '../snippets/types';
import { isDocument } from '../text/elements';
import { Highlights } from './highlights';
import { Hover } from './hover';
import { PageObserver } from './observer';
import { type PlacedSnippet, PlacedSnippets } from './placed-snippets';
import { revealRange } from './reveal';
import type { SelectionButton } from './selection-button';
import { inSlices } from './slices';
import { SNIPPETS } from './snippet-style';

/** The card with what the reader wrote beside a snippet. */
export interface NoteCard {
  readonly element: Element | null;
  show(placed: PlacedSnippet): void;
  hide(): void;
  holds(event: Event): boolean;
  destroy(): void;
}

export interface SnippetNeeds {
  readonly document: Document;
  readonly send: Send;
  listen(handlers: Partial<PageHandlers>): () => void;
  readonly card: NoteCard;
  readonly button: SelectionButton;
}

/** How long a revealed snippet stays lit, milliseconds. */
const FLASH = 1_600;

export class SnippetsController {
  readonly #needs: SnippetNeeds;
  readonly #life = new AbortController();
  #work: AbortController | null = null;
  #snippets: readonly PageSnippet[] = [];
  #page: PageText | null = null;
  #placed = PlacedSnippets.NONE;
  /** States as they were told last. */
  #told = '';
  #flash: ReturnType<typeof setTimeout> | undefined;
  readonly #highlights: Highlights<'snippet'>;
  readonly #observer: PageObserver;
  readonly #hover: Hover<PlacedSnippet>;
  /** Trees of the page that were read last: shadow roots, documents of frames. */
  #roots: PageText['roots'] = [];
  /** Of documents the root element: one opened anew has another, and has lost its listeners. */
  readonly #followed = new WeakSet<Node>();

  constructor(needs: SnippetNeeds) {
    const { document, card, button } = needs;
    this.#needs = needs;
    const { signal } = this.#life;
    this.#highlights = new Highlights(document, SNIPPETS);
    const own = (node: Node) => node === card.element || node === button.element || inHead(node);
    this.#observer = new PageObserver(document, own, () => this.#changed(), signal);
    this.#hover = new Hover<PlacedSnippet>(
      document,
      () => this.#placed,
      () => this.#roots.filter((root): root is ShadowRoot => !isDocument(root)),
      (event) => card.holds(event),
      { rest: (one) => card.show(one), leave: () => card.hide() },
      signal,
    );
    this.#follow(document);
    const stop = needs.listen({
      'snippets.list': () => ({ url: document.location.href, snippets: this.#placed.states }),
      // Nobody is kept waiting: a page in the background is looked through when somebody comes back to it.
      'snippets.refresh': () => {
        void this.ask();
        return { ok: true };
      },
      'snippets.reveal': ({ id, nearest }) => ({ words: this.#reveal(id, nearest) }),
      'snippets.describe': (asked) => ({ snippet: this.#describe(asked) }),
    });
    signal.addEventListener('abort', stop);
    const { navigation } = globalThis as { navigation?: EventTarget };
    navigation?.addEventListener('navigatesuccess', () => void this.ask(), { signal });
  }

  /** Asks for what was saved of this address, and looks for it. */
  async ask(): Promise<void> {
    const { document, send, button } = this.#needs;
    const answer = await send('snippets.ready', { url: document.location.href }).catch(() => null);
    if (this.#life.signal.aborted || !answer) return;
    this.#snippets = answer.snippets;
    button.switch(answer.button);
    await this.#find(true);
  }

  destroy(): void {
    this.#life.abort();
    this.#work?.abort();
    clearTimeout(this.#flash);
    this.#highlights.destroy();
    this.#needs.card.destroy();
    this.#needs.button.destroy();
  }

  /** What the page changed may have changed any quote's place; a page text is made anew, in slices. */
  #changed(): void {
    this.#page = null;
    if (this.#snippets.length > 0) void this.#find(false);
    else this.#observer.scanEnded(0);
  }

  /** Of a tree nothing is heard outside of it: changes, the pointer, that a frame has come to show another document. */
  #follow(root: ShadowRoot | Document): void {
    // Between opening anew and its first word a document has no root element.
    const place = (isDocument(root) ? root.documentElement : null) ?? root;
    if (this.#followed.has(place)) return;
    this.#followed.add(place);
    this.#observer.watch(root);
    if (isDocument(root)) this.#hover.watch(root);
    const loaded = ({ target }: Event) => {
      if (/^i?frame$/.test((target as Partial<Element>).localName ?? ''))
        this.#observer.touch(target as Node);
    };
    root.addEventListener('load', loaded, { capture: true, signal: this.#life.signal });
  }

  async #find(anew: boolean): Promise<void> {
    this.#work?.abort();
    const work = new AbortController();
    this.#work = work;
    this.#observer.scanBegins();
    let busy: number | null = 0;
    try {
      busy = await this.#search(work.signal, anew);
    } catch (error) {
      console.debug('Storymark could not look for snippets here:', error);
    }
    // A search that was overtaken leaves it to the later one to say that it is over.
    if (busy !== null && !work.signal.aborted) this.#observer.scanEnded(busy);
  }

  /** Milliseconds of work; null when a later search has overtaken it. */
  async #search(signal: AbortSignal, anew: boolean): Promise<number | null> {
    const { document } = this.#needs;
    const { body } = document;
    const snippets = this.#snippets;
    if (!body || snippets.length === 0) {
      this.#take(PlacedSnippets.NONE, anew);
      return 0;
    }
    let busy = 0;
    this.#follow(document);
    if (!this.#page) {
      const read = await inSlices(readPageText(body), document, signal);
      if (!read) return null;
      this.#page = read.value;
      this.#roots = read.value.roots;
      // Also where nothing is found yet: its words may come later.
      for (const root of this.#roots) this.#follow(root);
      busy += read.busy;
    }
    const page = this.#page;
    const found = await inSlices(findAnchors(page, snippets), document, signal);
    if (!found) return null;
    this.#take(new PlacedSnippets(snippets, found.value, page), anew);
    return busy + found.busy;
  }

  #take(placed: PlacedSnippets, anew: boolean): void {
    this.#placed = placed;
    this.#highlights.paint(placed.all.map(({ range }) => ({ kind: 'snippet', range })));
    for (const { range } of placed.all)
      this.#highlights.style(range.startContainer.getRootNode() as Document | ShadowRoot);
    const states = JSON.stringify(placed.states);
    if (!anew && states === this.#told) return;
    this.#told = states;
    void this.#needs
      .send('snippets.changed', { url: this.#needs.document.location.href })
      .catch(() => undefined);
  }

  /** The passage likest to a snippet, or a spotted question by its words. */
  #describe(asked: { id: string } | { text: string }): SnippetDraft | null {
    if ('id' in asked) {
      const range = this.#placed.nearestTo(asked.id);
      return range && describeFully(range, 'selection');
    }
    const page = this.#page ?? readPageTextNow(this.#needs.document.body);
    const words = bare(asked.text);
    const start = page.text.indexOf(words);
    const range = start >= 0 ? page.range(start, start + words.length) : null;
    return range && describeFully(range, 'question');
  }

  #reveal(id: string, nearest: boolean): string | null {
    const range = nearest ? this.#placed.nearestTo(id) : this.#placed.rangeOf(id);
    const element = range?.startContainer.parentElement;
    if (!range || !element) return null;
    revealRange(range, element);
    this.#highlights.light(range);
    clearTimeout(this.#flash);
    this.#flash = setTimeout(() => this.#highlights.light(null), FLASH);
    return range.toString().slice(0, 2_000);
  }
}

const inHead = (node: Node): boolean =>
  (node.nodeType === 1 ? (node as Element) : node.parentElement)?.closest('head') != null;
