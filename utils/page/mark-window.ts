/**
 * Which marks of a page with very many are painted: those on the screen and near it. Browsers look at every painted range
 * again after every change of the page: a thousand cost more than ten milliseconds a frame.
 */
import { boxOf } from './frame-boxes';
import type { PlacedMark } from './marks';

/** As many marks are painted all, wherever they stand. */
const FEW = 100;
/** Marks that are painted together or not at all. */
const CHUNK = 10;
/** Of more marks than this, larger chunks are looked at first: each look asks the layout. */
const VERY_MANY = 1_000;
const LARGE_CHUNK = 40;
/** Shortest time between two looks while the page scrolls, milliseconds: a reader sees no mark come late. */
const PACE = 80;

/** Marks in chunks of which one end at least, or what lies between, is within half a window of the window. */
export function marksNear(marks: readonly PlacedMark[], height: number): readonly PlacedMark[] {
  if (marks.length <= FEW) return marks;
  const large = marks.length > VERY_MANY ? chunksNear(marks, height, LARGE_CHUNK) : marks;
  return chunksNear(large, height, CHUNK);
}

function chunksNear(marks: readonly PlacedMark[], height: number, size: number): readonly PlacedMark[] {
  const out: PlacedMark[] = [];
  for (let i = 0; i < marks.length; i += size) {
    const chunk = marks.slice(i, i + size);
    // A chunk may reach over into a second column and back.
    const looked = [chunk[0], chunk[size >> 1], chunk.at(-1)];
    const boxes = looked.flatMap((mark) => (mark ? boxOf(mark.range) : []));
    if (boxes.some(({ top }) => top < 1.5 * height) && boxes.some(({ bottom }) => bottom > -0.5 * height))
      out.push(...chunk);
  }
  return out;
}

export class MarkWindow {
  #marks: readonly PlacedMark[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #document: Document;
  readonly #paint: (marks: readonly PlacedMark[]) => void;

  constructor(document: Document, paint: (marks: readonly PlacedMark[]) => void, signal: AbortSignal) {
    this.#document = document;
    this.#paint = paint;
    const options = { passive: true, signal };
    document.defaultView?.addEventListener('resize', () => this.moved(), options);
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /** Takes other marks and paints those of them that are near. */
  show(marks: readonly PlacedMark[]): void {
    this.#marks = marks;
    this.#look();
  }

  /** Something scrolled: the window, or a part of the page. */
  moved(): void {
    if (this.#marks.length <= FEW) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#look();
    }, PACE);
  }

  #look(): void {
    this.#paint(marksNear(this.#marks, this.#document.defaultView?.innerHeight ?? 0));
  }
}
