/** How marks look. */
import type { SpotKind } from '../spotting/types';
import type { HighlightStyle } from './highlights';

// Half-transparent middle tones: they show on white and on black, and leave the page's own text colour alone.
export const MARKS: HighlightStyle<SpotKind> = {
  names: {
    question: 'storymark-question',
    requirement: 'storymark-requirement',
    current: 'storymark-current',
  },
  // Of the screen alone: marks are not printed.
  css: `@media screen {
::highlight(storymark-question) { background-color: rgb(99 102 241 / 15%); text-decoration: underline 2px rgb(99 102 241 / 70%); }
::highlight(storymark-requirement) { background-color: rgb(13 148 136 / 11%); text-decoration: underline 2px dotted rgb(13 148 136 / 80%); }
::highlight(storymark-current) { background-color: rgb(99 102 241 / 30%); text-decoration: underline 2px rgb(99 102 241); }
@media (forced-colors: active) {
::highlight(storymark-question), ::highlight(storymark-requirement) { background-color: Canvas; color: CanvasText; text-decoration: underline 2px Highlight; }
::highlight(storymark-current) { background-color: Highlight; color: HighlightText; }
}}`,
};
