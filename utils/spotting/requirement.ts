/** Is this line of a posting something the candidate must show with work? */
import { matchRun } from '../rubrics/matcher';
import { createRun, readWords } from '../text/lexer';
import type { SpotEngine } from './engine';
import type { Fact } from './facts';
import { sectionKind } from './outline';
import type { Evidence } from './types';

/** "5+ years of experience" and nothing of what was done. */
const TENURE =
  /^\D{0,30}\d+\+?(?:\s*(?:-|to|–)\s*\d+)?\s*(?:\+\s*)?years?(?:\s+of)?(?:\s+(?:relevant|professional|work|working|industry|overall|total|hands-on))*\s*(?:experience)?\.?$/i;
const LONGEST_WORDS = 70;

const run = createRun(256);

/** Evidence that a block of a posting is a requirement; null when it is none. */
export function readRequirement(fact: Fact, engine: SpotEngine): readonly Evidence[] | null {
  const { block, form, group, place, peeled } = fact;
  const { words } = form;
  if (fact.skip || fact.level > 0 || words < 2 || words > LONGEST_WORDS || form.leadIn) return null;
  const section = sectionKind(fact.heading, true);
  if (section !== 'duties' && section !== 'quals') return null;
  if (/\?$/.test(block.text) || fact.column?.isHeader || block.tag === 'dt') return null;
  const listed = block.tag === 'li' || place.item !== null || peeled.bullet || peeled.numbered;
  if (!listed && group.size < 3 && block.tag !== 'td') return null;
  if (!listed && block.tag === 'p' && form.sentences > 1) return null;
  const text = block.text.slice(peeled.start, peeled.end);
  if (TENURE.test(text)) return null;
  readWords(text, run);
  for (const match of matchRun(engine.lexicon.notRequired, run)) {
    if (match.target === 'perk') return null;
    // A degree named beside real work ("PhD or equivalent experience building …") is still a credential unless the work leads.
    if (match.target === 'credential' && (run.starts[match.first] ?? 0) < 40) return null;
  }
  return [
    {
      words: fact.heading?.text ?? '',
      speaksFor: section === 'duties' ? 'duty' : 'qualification',
      weight: 3,
    },
  ];
}
