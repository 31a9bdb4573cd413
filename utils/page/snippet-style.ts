/** How snippets look: a double line and a warm tone, where marks of questions have one line and a cool one. */
import type { HighlightStyle } from './highlights';

export const SNIPPETS: HighlightStyle<'snippet'> = {
  names: { snippet: 'storymark-snippet', current: 'storymark-snippet-current' },
  // Of the screen alone: snippets are not printed.
  css: `@media screen {
::highlight(storymark-snippet) { background-color: rgb(234 179 8 / 18%); text-decoration: underline 3px double rgb(202 138 4 / 85%); }
::highlight(storymark-snippet-current) { background-color: rgb(234 179 8 / 40%); text-decoration: underline 3px double rgb(202 138 4); }
@media (forced-colors: active) {
::highlight(storymark-snippet) { background-color: Canvas; color: CanvasText; text-decoration: underline 3px double Highlight; }
::highlight(storymark-snippet-current) { background-color: Highlight; color: HighlightText; }
}}`,
};
