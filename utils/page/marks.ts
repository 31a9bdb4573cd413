/** The spots of a page with their ranges, as they stand now; hidden ones are known but not shown. */
import type { PlacedSpot } from '../spotting/types';
import { offsetOf, rangeOf } from '../text/text-index';
import type { TextBlock } from '../text/types';

export interface PlacedMark {
  readonly spot: PlacedSpot;
  readonly block: TextBlock;
  readonly range: Range;
}

export class Marks {
  static readonly NONE = new Marks([]);
  readonly #ids = new Map<string, PlacedMark>();
  #nodes: Map<Text, PlacedMark[]> | null = null;
  readonly all: readonly PlacedMark[];

  /** @param before marks of the scan before: those of spots that stayed keep their range. */
  constructor(spots: readonly PlacedSpot[], before: Marks | null = null) {
    this.all = spots.flatMap((spot) => {
      const old = before?.byId(spot.id);
      if (old && old.spot.block === spot.block && old.spot.start === spot.start && old.spot.end === spot.end)
        return [old.spot === spot ? old : { ...old, spot }];
      const range = rangeOf(spot.block, spot.start, spot.end);
      return range ? [{ spot, block: spot.block, range }] : [];
    });
    for (const mark of this.all) this.#ids.set(mark.spot.id, mark);
  }

  byId(spotId: string): PlacedMark | undefined {
    return this.#ids.get(spotId);
  }

  /** Which marks a text node has: asked when a pointer moves over the page, so not made before. */
  get #byNode(): Map<Text, PlacedMark[]> {
    if (this.#nodes) return this.#nodes;
    this.#nodes = new Map();
    for (const mark of this.all) {
      for (const node of mark.block.nodes) {
        const known = this.#nodes.get(node);
        if (known) known.push(mark);
        else this.#nodes.set(node, [mark]);
      }
    }
    return this.#nodes;
  }

  /** The mark that holds a place in a text node. */
  at(node: Node, rawOffset: number): PlacedMark | undefined {
    return this.#byNode.get(node as Text)?.find(({ spot, block }) => {
      const offset = offsetOf(block, node, rawOffset);
      return offset !== null && offset >= spot.start && offset <= spot.end;
    });
  }
}

/**
 * Can the reader see this mark, perhaps after opening the accordion it stands in? Asks the layout, so it is asked
 * only for blocks that hold a spot.
 */
export function isShown({ block }: PlacedMark): boolean {
  const { element } = block;
  if (element.checkVisibility({ visibilityProperty: true })) return true;
  const closed = element.closest('details:not([open])');
  return closed?.parentElement?.checkVisibility({ visibilityProperty: true }) === true;
}
