/** Saves a quote on the old page, looks for it on the new one, and says how that went. Runs wherever there is a DOM. */
import { findAnchor } from '../../utils/snippets/anchor';
import { bare } from '../../utils/snippets/bare';
import { describeFully } from '../../utils/snippets/describe-fully';
import { readPageTextNow } from '../../utils/snippets/page-text';
import type { Case } from './cases';

export type Verdict = 'right' | 'missed' | 'false anchor';

export interface Judged {
  readonly verdict: Verdict;
  readonly state: string;
  /** What the anchor says, for a reader of a failure. */
  readonly words: string;
}

/** Share of both that two stretches must have in common to be the same place. */
const SAME = 0.8;

function rangeOver(document: Document, [first, last]: readonly [string, string], part: boolean): Range {
  const [start, end] = [document.getElementById(first), document.getElementById(last)];
  if (!start || !end) throw new Error(`no ${first} or ${last}`);
  const range = document.createRange();
  range.setStart(start, 0);
  range.setEnd(end, end.childNodes.length);
  if (!part) return range;
  const node = start.firstChild as Text;
  const { length } = node.data;
  let [from, to] = [Math.floor(length * 0.25), Math.ceil(length * 0.8)];
  while (from > 0 && /\S/.test(node.data[from - 1] ?? '')) from--;
  while (to < length && /\S/.test(node.data[to] ?? '')) to++;
  range.setStart(node, from);
  range.setEnd(node, to);
  return range;
}

export function judge(document: Document, one: Case): Judged {
  document.body.innerHTML = one.before;
  const described = describeFully(rangeOver(document, one.quoted, one.part), 'selection');
  document.body.innerHTML = one.after;
  const page = readPageTextNow(document.body);
  const { state, place } = findAnchor(page, described);
  const range = place && page.range(place.start, place.end);
  const words = range?.toString() ?? '';
  const answer = (verdict: Verdict): Judged => ({ verdict, state, words });
  if (!place) return answer(one.states.includes(state) ? 'right' : 'missed');
  if (!range || !one.found) return answer('false anchor');
  const wanted = rangeOver(document, one.found, false);
  const inside =
    wanted.comparePoint(range.startContainer, range.startOffset) === 0 &&
    wanted.comparePoint(range.endContainer, range.endOffset) === 0;
  if (!inside) return answer('false anchor');
  // Of a whole passage the whole is wanted; of a part, words that are the part's or nearly so.
  const [a, b] = [
    bare(words).length,
    one.part ? bare(described.quote).length : bare(wanted.toString()).length,
  ];
  const covers = Math.min(a, b) / Math.max(a, b) >= SAME;
  return answer(covers && one.states.includes(state) ? 'right' : 'missed');
}
