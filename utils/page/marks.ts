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
  static readonly NONE = new Marks([], []);
  private readonly byNode = new Map<Text, PlacedMark[]>();
  readonly all: readonly PlacedMark[];

  constructor(blocks: readonly TextBlock[], spots: readonly PlacedSpot[]) {
    this.all = spots.flatMap((spot) => {
      const block = blocks[spot.block];
      const range = block && rangeOf(block, spot.start, spot.end);
      return block && range ? [{ spot, block, range }] : [];
    });
    for (const mark of this.all) {
      for (const node of mark.block.nodes) this.byNode.set(node, [...(this.byNode.get(node) ?? []), mark]);
    }
  }

  byId(spotId: string): PlacedMark | undefined {
    return this.all.find(({ spot }) => spot.id === spotId);
  }

  /** The mark that holds a place in a text node. */
  at(node: Node, rawOffset: number): PlacedMark | undefined {
    return this.byNode.get(node as Text)?.find(({ spot, block }) => {
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
