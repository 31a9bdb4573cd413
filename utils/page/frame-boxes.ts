/** Boxes in the top window's coordinates, also of what stands in a same-origin frame. */
import { frameOf } from '../text/elements';
import type { Box } from './placement';

/** How far the window of `document` lies from the top window's corner, px. */
export function offsetOfWindow(document: Document): { left: number; top: number } {
  let left = 0;
  let top = 0;
  for (let frame = frameOf(document); frame; frame = frameOf(frame.ownerDocument)) {
    const box = frame.getBoundingClientRect();
    left += box.left + frame.clientLeft;
    top += box.top + frame.clientTop;
  }
  return { left, top };
}

/** The box around a range, as the top window sees it. */
export function boxOf(range: Range): Box {
  const { left, top, right, bottom } = range.getBoundingClientRect();
  const document = range.startContainer.ownerDocument;
  const by = document ? offsetOfWindow(document) : { left: 0, top: 0 };
  return { left: left + by.left, top: top + by.top, right: right + by.left, bottom: bottom + by.top };
}
