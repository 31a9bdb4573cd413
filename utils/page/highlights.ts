/**
 * Marks, painted with the CSS Custom Highlight API: no node of the page is added, wrapped or given an attribute. Names
 * and ranges can be read by the page's scripts, so they never depend on the user's stories.
 */
import type { SpotKind } from '../spotting/types';

const NAMES: Record<SpotKind | 'current', string> = {
  question: 'storymark-question',
  requirement: 'storymark-requirement',
  current: 'storymark-current',
};

// Half-transparent middle tones: they show on white and on black, and leave the page's own text colour alone.
const STYLES = `
::highlight(storymark-question) { background-color: rgb(99 102 241 / 15%); text-decoration: underline 2px rgb(99 102 241 / 70%); }
::highlight(storymark-requirement) { background-color: rgb(13 148 136 / 11%); text-decoration: underline 2px dotted rgb(13 148 136 / 80%); }
::highlight(storymark-current) { background-color: rgb(99 102 241 / 30%); text-decoration: underline 2px rgb(99 102 241); }
@media (forced-colors: active) {
  ::highlight(storymark-question), ::highlight(storymark-requirement) { background-color: Canvas; color: CanvasText; text-decoration: underline 2px Highlight; }
  ::highlight(storymark-current) { background-color: Highlight; color: HighlightText; }
}
@media print {
  ::highlight(storymark-question), ::highlight(storymark-requirement), ::highlight(storymark-current) { background-color: transparent; text-decoration: none; }
}`;

export interface Mark {
  readonly kind: SpotKind;
  readonly range: Range;
}

type Group = SpotKind | 'current';
const GROUPS: readonly Group[] = ['question', 'requirement', 'current'];
type View = Window & typeof globalThis;

/** What one window paints: a registry takes only ranges, and a document only style sheets, of its own window. */
interface Layer {
  readonly view: View;
  readonly sheet: CSSStyleSheet;
  readonly groups: Record<Group, Highlight>;
}

function layerOf(view: View): Layer {
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(STYLES);
  const groups = {
    question: new view.Highlight(),
    requirement: new view.Highlight(),
    current: new view.Highlight(),
  };
  // Painted over the neutral mark of the same words.
  groups.current.priority = 1;
  return { view, sheet, groups };
}

export class Highlights {
  /** What is in the groups; Firefox does not let a content script go through them. */
  private painted: ReadonlyMap<Range, SpotKind> = new Map();
  private readonly roots = new Set<Document | ShadowRoot>();
  private readonly layers = new Map<Document, Layer>();
  private lit: Range | null = null;

  constructor(private readonly document: Document) {
    this.style(document);
  }

  /** Lets marks show in a root. Firefox paints highlights in an open shadow root only if the root has the styles itself. */
  style(root: Document | ShadowRoot): void {
    const layer = this.layer(root.ownerDocument ?? (root as Document));
    if (!layer) return;
    this.roots.add(root);
    if (!root.adoptedStyleSheets.includes(layer.sheet))
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, layer.sheet];
  }

  /** Puts `marks` in place of what is painted; those that stayed are not touched. */
  paint(marks: readonly Mark[]): void {
    const painted = new Map(marks.map(({ range, kind }) => [range, kind]));
    for (const [range, kind] of this.painted)
      if (painted.get(range) !== kind) this.of(range)?.groups[kind].delete(range);
    for (const [range, kind] of painted)
      if (this.painted.get(range) !== kind) this.of(range)?.groups[kind].add(range);
    this.painted = painted;
    this.keep();
  }

  /** The one mark that is being looked at, or none. */
  light(range: Range | null): void {
    if (this.lit) this.of(this.lit)?.groups.current.clear();
    this.lit = range;
    if (range) this.of(range)?.groups.current.add(range);
    this.keep();
  }

  /** Pages may empty `CSS.highlights` or drop style sheets: put back what is missing. Costs nothing when all is there. */
  keep(): void {
    for (const { view, groups } of this.layers.values()) {
      for (const kind of GROUPS) {
        const group = groups[kind];
        const { highlights } = view.CSS;
        if (group.size === 0) highlights.delete(NAMES[kind]);
        else if (highlights.get(NAMES[kind]) !== group) highlights.set(NAMES[kind], group);
      }
    }
    for (const root of this.roots) {
      if (isGone(root)) this.drop(root);
      else this.style(root);
    }
  }

  destroy(): void {
    for (const root of [...this.roots]) this.drop(root);
    for (const { view } of this.layers.values())
      for (const name of Object.values(NAMES)) view.CSS.highlights.delete(name);
    this.layers.clear();
  }

  private of(range: Range): Layer | null {
    return this.layer(range.startContainer.ownerDocument ?? this.document);
  }

  private layer(document: Document): Layer | null {
    const known = this.layers.get(document);
    if (known) return known;
    // The window of a frame that is gone.
    const view = document.defaultView as View | null;
    if (!view) return null;
    const made = layerOf(view);
    this.layers.set(document, made);
    return made;
  }

  private drop(root: Document | ShadowRoot): void {
    this.roots.delete(root);
    const document = root.ownerDocument ?? (root as Document);
    const sheet = this.layers.get(document)?.sheet;
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
    if (isGone(document)) this.layers.delete(document);
  }
}

const isGone = (root: Document | ShadowRoot): boolean =>
  root.nodeType === 9 ? (root as Document).defaultView === null : !root.isConnected;
