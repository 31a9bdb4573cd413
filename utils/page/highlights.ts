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

export class Highlights {
  private readonly sheet: CSSStyleSheet;
  /** What is in the groups; Firefox does not let a content script go through them. */
  private painted: ReadonlyMap<Range, SpotKind> = new Map();
  private readonly roots = new Set<Document | ShadowRoot>();
  private readonly groups: Record<SpotKind | 'current', Highlight> = {
    question: new Highlight(),
    requirement: new Highlight(),
    current: new Highlight(),
  };

  constructor(document: Document) {
    this.sheet = new CSSStyleSheet();
    this.sheet.replaceSync(STYLES);
    // Painted over the neutral mark of the same words.
    this.groups.current.priority = 1;
    this.style(document);
  }

  /** Lets marks show in a root. Firefox paints highlights in an open shadow root only if the root has the styles itself. */
  style(root: Document | ShadowRoot): void {
    this.roots.add(root);
    if (!root.adoptedStyleSheets.includes(this.sheet))
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.sheet];
  }

  /** Puts `marks` in place of what is painted; those that stayed are not touched. */
  paint(marks: readonly Mark[]): void {
    const painted = new Map(marks.map(({ range, kind }) => [range, kind]));
    for (const [range, kind] of this.painted)
      if (painted.get(range) !== kind) this.groups[kind].delete(range);
    for (const [range, kind] of painted) if (this.painted.get(range) !== kind) this.groups[kind].add(range);
    this.painted = painted;
    this.keep();
  }

  /** The one mark that is being looked at, or none. */
  light(range: Range | null): void {
    this.groups.current.clear();
    if (range) this.groups.current.add(range);
    this.keep();
  }

  /** Pages may empty `CSS.highlights` or drop style sheets: put back what is missing. Costs nothing when all is there. */
  keep(): void {
    for (const kind of ['question', 'requirement', 'current'] as const) {
      const group = this.groups[kind];
      if (group.size === 0) CSS.highlights.delete(NAMES[kind]);
      else if (CSS.highlights.get(NAMES[kind]) !== group) CSS.highlights.set(NAMES[kind], group);
    }
    for (const root of this.roots) this.style(root);
  }

  destroy(): void {
    for (const name of Object.values(NAMES)) CSS.highlights.delete(name);
    for (const root of this.roots) {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== this.sheet);
    }
    this.roots.clear();
  }
}
