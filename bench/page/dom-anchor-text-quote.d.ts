declare module 'dom-anchor-text-quote' {
  export interface TextQuote {
    exact: string;
    prefix: string;
    suffix: string;
  }
  export function fromRange(root: Element, range: Range): TextQuote;
  export function toRange(root: Element, selector: TextQuote): Range | null;
}
