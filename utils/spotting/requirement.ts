/** Is this line of a posting something the candidate must show with work? */
import { matchRun } from '../rubrics/matcher';
import { createRun, readWords } from '../text/lexer';
import type { SpotEngine } from './engine';
import type { Fact } from './facts';
import { headingKinds, kindOf, type SectionKind, sectionKind } from './outline';

/** "5+ years of experience" and nothing of what was done. */
const TENURE =
  /^\D{0,30}\d+\+?(?:\s*(?:-|to|–)\s*\d+)?\s*(?:\+\s*)?years?(?:\s+of)?(?:\s+(?:relevant|professional|work|working|industry|overall|total|hands-on))*\s*(?:experience)?\.?$/i;
/** Any word: "A / I / T" has none. */
const WORD = /\p{L}{2}/u;
const LONGEST_WORDS = 70;
/** Words of a line that only names what somebody holds. */
const SHORT = 7;

const run = createRun(256);

/** Whether, by rules, a block of a posting is a requirement. */
export function readRequirement(fact: Fact, engine: SpotEngine): boolean {
  const { block, form, group, peeled } = fact;
  const { words } = form;
  if (fact.skip || fact.level > 0 || words < 2 || words > LONGEST_WORDS || form.leadIn) return false;
  const section = sectionOf(fact, engine);
  const said = section === 'duties' || section === 'quals';
  // Under a heading that says nothing, a list tells by how its lines begin.
  if (!said && !(section === 'none' && isListOfWork(fact))) return false;
  if (/\?$/.test(block.text) || fact.column?.isHeader || block.tag === 'dt') return false;
  const inCell = fact.column !== undefined;
  if (!fact.listed && group.size < 3 && !inCell) return false;
  if (!fact.listed && block.tag === 'p' && form.sentences > 1) return false;
  if (said && words <= 6 && isBesidePoint(fact)) return false;
  const text = block.text.slice(peeled.start, peeled.end);
  if (TENURE.test(text) || !WORD.test(text)) return false;
  readWords(text, run);
  for (const match of matchRun(engine.lexicon.notRequired, run)) {
    // "Plan holiday cover" is work; "Holiday cover, paid" is not.
    if (match.target === 'perk' && !(form.works && match.first >= 2)) return false;
    // "Shift: 11 AM to 8 PM"
    if (match.target === 'label' && /[:.]/.test(text[run.ends[match.last] ?? 0] ?? '')) return false;
    if (match.target === 'held' && words <= SHORT && !form.works) return false;
    // A degree named beside real work ("PhD or equivalent experience building …") is still a credential unless the work leads.
    if (match.target === 'credential' && (run.starts[match.first] ?? 0) < 40) return false;
  }
  return true;
}

/** What the header of the cell's column or row says, or else the headings above. */
function sectionOf({ column, heading, place }: Fact, engine: SpotEngine): SectionKind {
  const named = column?.header || rowHeader(place.row);
  const said = named ? kindOf(headingKinds(named, engine), true) : 'none';
  return said === 'none' ? sectionKind(heading, true) : said;
}

/** The cell that names a row, for what stands deeper in it than a cell. */
const rowHeader = (row: Element | null): string =>
  row?.firstElementChild?.localName === 'th' ? (row.firstElementChild.textContent ?? '').slice(0, 160) : '';

/** Share of a list's lines that begin as duties or skills do, for the list to be one of them. */
const MOSTLY = 0.6;

/** A short line under a heading of its own that names no work: "Seniority level: mid", "Similar jobs: …". */
const isBesidePoint = ({ heading, group, form }: Fact): boolean =>
  heading !== undefined &&
  heading.level <= 6 &&
  heading.kinds.size === 0 &&
  !form.works &&
  group.works < 0.3 * group.size;

const isListOfWork = (fact: Fact): boolean =>
  fact.group.size >= 3 && fact.group.works >= MOSTLY * fact.group.size && fact.listed;
