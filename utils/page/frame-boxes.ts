/** Boxes in the top window's coordinates, also of what stands in a same-origin frame. */
import { frameOf } from '../text/elements';
import type { Box } from './placement';

/** The box around a range, as the top window sees it. */
export function boxOf(range: Range): Box {
  let { left, top, right, bottom }: Box = range.getBoundingClientRect();
  const document = range.startContainer.ownerDocument;
  for (let frame = document && frameOf(document); frame; frame = frameOf(frame.ownerDocument)) {
    const box = frame.getBoundingClientRect();
    const { clientLeft, clientTop, offsetWidth } = frame as HTMLElement;
    // A transform may show the frame smaller or larger than it knows.
    const scale = box.width / offsetWidth || 1;
    left = box.left + (clientLeft + left) * scale;
    right = box.left + (clientLeft + right) * scale;
    top = box.top + (clientTop + top) * scale;
    bottom = box.top + (clientTop + bottom) * scale;
  }
  return { left, top, right, bottom };
}
