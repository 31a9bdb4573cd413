/**
 * Marks, painted with the CSS Custom Highlight API: no node of the page is added, wrapped or given an attribute. Names
 * and ranges can be read by the page's scripts, so they never depend on the user's stories.
 */
/** Names and style rules of what is painted; `current` is painted over the others. */
export interface HighlightStyle<K extends string> {
  readonly names: Readonly<Record<K | 'current', string>>;
  readonly css: string;
}

export interface Mark<K extends string> {
  readonly kind: K;
  readonly range: Range;
}

type View = Window & typeof globalThis;

/** What one window paints: a registry takes only ranges, and a document only style sheets, of its own window. */
interface Layer {
  readonly view: View;
  readonly sheet: CSSStyleSheet;
  readonly groups: Readonly<Record<string, Highlight>>;
}

function layerOf(view: View, { names, css }: HighlightStyle<string>): Layer {
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(css);
  const groups = Object.fromEntries(Object.keys(names).map((group) => [group, new view.Highlight()]));
  // Painted over the neutral mark of the same words.
  if (groups.current) groups.current.priority = 1;
  return { view, sheet, groups };
}

export class Highlights<K extends string> {
  /** What is in the groups; Firefox does not let a content script go through them. */
  #painted: ReadonlyMap<Range, K> = new Map();
  readonly #roots = new Set<Document | ShadowRoot>();
  readonly #layers = new Map<Document, Layer>();
  #lit: Range | null = null;
  /** Marks are there, or to come. The browser styles every element of the page anew for their rules: others are spared that. */
  #expected = false;
  readonly #document: Document;
  readonly #look: HighlightStyle<K>;

  constructor(document: Document, look: HighlightStyle<K>) {
    this.#document = document;
    this.#look = look;
    this.style(document);
  }

  /** Lets marks show in a root. Firefox paints highlights in an open shadow root only if the root has the styles itself. */
  style(root: Document | ShadowRoot): void {
    const layer = this.#layer(root.ownerDocument ?? (root as Document));
    if (!layer) return;
    this.#roots.add(root);
    if (!this.#expected) return;
    if (!root.adoptedStyleSheets.includes(layer.sheet))
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, layer.sheet];
  }

  /** Has the style sheet in place before the marks come: styling a long page takes the browser longer than painting them. */
  expect(): void {
    this.#expected = true;
    this.keep();
  }

  /** Puts `marks` in place of what is painted; those that stayed are not touched. */
  paint(marks: readonly Mark<K>[]): void {
    const painted = new Map(marks.map(({ range, kind }) => [range, kind]));
    for (const [range, kind] of this.#painted)
      if (painted.get(range) !== kind) this.#of(range)?.groups[kind]?.delete(range);
    for (const [range, kind] of painted)
      if (this.#painted.get(range) !== kind) this.#of(range)?.groups[kind]?.add(range);
    this.#painted = painted;
    this.#expected ||= painted.size > 0;
    this.keep();
  }

  /** The one mark that is being looked at, or none. */
  light(range: Range | null): void {
    if (this.#lit) this.#of(this.#lit)?.groups.current?.clear();
    this.#lit = range;
    if (range) this.#of(range)?.groups.current?.add(range);
    this.expect();
  }

  /** Pages may empty `CSS.highlights` or drop style sheets: put back what is missing. Costs nothing when all is there. */
  keep(): void {
    for (const { view, groups } of this.#layers.values()) {
      const { highlights } = view.CSS;
      for (const [kind, name] of this.#names) {
        const group = groups[kind];
        if (!group?.size) highlights.delete(name);
        else if (highlights.get(name) !== group) highlights.set(name, group);
      }
    }
    for (const root of this.#roots) {
      if (isGone(root)) this.#drop(root);
      else this.style(root);
    }
  }

  destroy(): void {
    for (const root of [...this.#roots]) this.#drop(root);
    for (const { view } of this.#layers.values())
      for (const [, name] of this.#names) view.CSS.highlights.delete(name);
    this.#layers.clear();
  }

  get #names(): [string, string][] {
    return Object.entries(this.#look.names);
  }

  #of(range: Range): Layer | null {
    return this.#layer(range.startContainer.ownerDocument ?? this.#document);
  }

  #layer(document: Document): Layer | null {
    const known = this.#layers.get(document);
    if (known) return known;
    // The window of a frame that is gone.
    const view = document.defaultView as View | null;
    if (!view) return null;
    const made = layerOf(view, this.#look);
    this.#layers.set(document, made);
    return made;
  }

  #drop(root: Document | ShadowRoot): void {
    this.#roots.delete(root);
    const document = root.ownerDocument ?? (root as Document);
    const sheet = this.#layers.get(document)?.sheet;
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
    if (isGone(document)) this.#layers.delete(document);
  }
}

const isGone = (root: Document | ShadowRoot): boolean =>
  root.nodeType === 9 ? (root as Document).defaultView === null : !root.isConnected;
