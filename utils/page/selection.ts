/** What the reader has selected, as the words of blocks: a selection over two list items is two texts. */
import { selected } from '../snippets/selected';
import { LONGEST_QUESTION } from '../spotting/facts';
import { isBlock } from '../text/elements';
import { buildTextIndex, offsetOf } from '../text/text-index';
import type { TextBlock } from '../text/types';

/** Text looked at (UTF-16 units). */
const MOST_TEXT = 2_000_000;
/** Texts taken of one selection at most. */
const MOST_TEXTS = 5;
const FEWEST_WORDS = 2;

/** Selected parts of blocks that are long enough, and short enough, for a question; none where there are many. */
export function selectedTexts(document: Document): string[] {
  const found = selected(document);
  if (!found) return [];
  const { range, ends } = found;
  const out: string[] = [];
  for (const block of buildTextIndex(boxOf(range.commonAncestorContainer), MOST_TEXT).blocks) {
    if (!block.nodes.some((node) => range.intersectsNode(node))) continue;
    const from = edge(block, ends.startContainer, ends.startOffset, 0);
    const to = edge(block, ends.endContainer, ends.endOffset, block.text.length);
    const text = block.text.slice(from, to).trim();
    if (text.length > LONGEST_QUESTION || text.split(' ').length < FEWEST_WORDS) continue;
    // Who selects a whole page does not mean that all of it is a question.
    if (out.length === MOST_TEXTS) return [];
    out.push(text);
  }
  return out;
}

/** The nearest element that makes blocks, so that a block is read whole; else the root it stands in. */
function boxOf(node: Node): Node & ParentNode {
  let at = node.nodeType === 1 ? (node as Element) : node.parentElement;
  while (at && !isBlock(at)) at = at.parentElement;
  return at ?? (node.getRootNode() as Document | ShadowRoot);
}

/** Where an edge of the selection lies in a block; `outside` where it lies in none of its nodes. */
function edge(block: TextBlock, node: Node, offset: number, outside: number): number {
  if (!block.nodes.includes(node as Text)) return outside;
  return offsetOf(block, node, offset) ?? outside;
}
