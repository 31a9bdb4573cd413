/** A snippet as the page describes it, before it becomes a record on the extension side. */
export interface SnippetDraft {
  readonly quote: string;
  /** Raw text before and after, at least 64 characters where the page has them. */
  readonly prefix: string;
  readonly suffix: string;
  /** UTF-16 units of `body.textContent`, with the normaliser's version. */
  readonly position: { readonly start: number; readonly end: number; readonly normaliser: number };
  readonly url: string;
  /** The address without tracking parameters. */
  readonly cleanUrl: string;
  /** Only if it is of the same origin as the page. */
  readonly canonicalUrl?: string | undefined;
  readonly title: string;
  readonly language?: string | undefined;
  readonly kind: 'selection' | 'question';
}
