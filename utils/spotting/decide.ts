/** Is this block a question an interviewer asks? Its own words, weighed with where it stands. */
import type { Fact } from './facts';
import { isAnswerLabel } from './forms';
import { isCardTitle } from './nearby';
import { isBold, kindOf, type SectionKind, sectionKind } from './outline';
import type { PageKind } from './page-kind';
import { ASKER } from './peel';
import type { Evidence } from './types';

/** Score from which a block is a question. */
export const THRESHOLD = 3;

const SECTION: Record<SectionKind, number> = {
  ask: 1,
  round: 0,
  none: 0,
  reverse: -5,
  rubric: -4,
  faq: -4,
  nav: -4,
  tips: -2,
  notask: -6,
  duties: 0,
  quals: 0,
  perks: 0,
};
/** From here on the words alone say that a candidate is asked. */
const PLAINLY = 3.6;
const CODE = /[{}]|=>|==|\(\)|;$|\breturn\b.*;|\bSELECT\b.*\bFROM\b/;

/** What cannot be a question at all. */
const NEVER = Number.NEGATIVE_INFINITY;

/**
 * Weighs one block by rules: from THRESHOLD on it is a question.
 * @param evidence takes what was said for and against it, where somebody asks for that
 */
export function weighQuestion(
  fact: Fact,
  page: PageKind,
  underQuestion: boolean,
  evidence: Evidence[] | null = null,
): number {
  const { form, peeled, block, column, level, group } = fact;
  const { words } = form;
  if (fact.skip || words === 0 || block.tag === 'pre') return NEVER;
  if (form.score === 0 && form.against < 0) return NEVER;
  if (fact.field === 'textarea' && !page.posting) return NEVER;
  const section = sectionKind(level > 0 ? fact.heading?.parent : fact.heading, false);
  // A posting asks in whole sentences, or below a heading that says so; all its other lines are left alone early.
  if (page.posting && form.score < 1.6 && section !== 'ask') return NEVER;
  const asking = group.share;
  const about = column?.problems ? Math.max(0.1, page.interview) : page.interview;
  const cardBeside = isCardTitle(fact);
  let score = form.score;
  const say = (words: string, speaksFor: string, weight: number) => {
    if (weight === 0) return;
    score += weight;
    evidence?.push({ words, speaksFor, weight });
  };
  const statements = form.sentences - form.asking;
  const alike = page.askingAlike.length > 1 && page.askingAlike.includes(` ${fact.alike} `);
  const lastAsks = form.lastScore > 0;
  const told =
    (page.posting
      ? section === 'ask' && words > 4
      : page.told || (page.bank && fact.heading?.kinds.has('round'))) &&
    !underQuestion &&
    isToldOf(fact, section);
  // A fragment is a question only by its place: below a header, in a list set as a task, among its likes.
  if (form.score === 0) {
    if (told) say('', 'list', 3);
    else if (column?.asks && !column.isHeader && words >= 3 && about > 0) say(column.header, 'table', 3);
    else if (group.task && level === 0 && peeled.numbered) say('', 'task-list', 2.2);
    else if (cardBeside && words >= 2 && words <= 20) say('', 'card', 1.6);
    else if (alike && words >= 4 && form.against === 0 && (level === 0 || fact.heading?.kinds.size === 0))
      say('', 'list', 2.4);
    else if (fact.card && words >= 3) say('', 'card', asking >= 0.4 ? 1.6 : 0.6);
    else if (peeled.asked && words >= 2) say('', 'label', 1.6);
    else if (isAmongLikes(fact, page, underQuestion ? 'tips' : section)) say('', 'list', 1.4);
    else return NEVER;
  }
  if (form.score > 0) say('', 'list', told ? 1.4 : alike && level === 0 ? 1 : 0);
  if (form.leadIn) say(block.text.slice(-24), 'lead-in', -3);
  if (peeled.asked) say(block.text.slice(0, peeled.start), 'label', 2.6);
  else if (peeled.label !== '')
    say(
      peeled.label,
      'label',
      ASKER.test(peeled.label) && lastAsks ? 2 : peeled.label.split(' ').length > 3 ? -1.5 : 0.4,
    );
  if (peeled.quoted) say('', 'quotation', 0.8);
  if (peeled.numbered) say('', 'number', 0.4);
  if (cardBeside && !fact.card) say('', 'card', 2);
  if (fact.card) say(evidence ? Object.values(fact.card.meta).join(' · ') : '', 'card', 2);
  if (column) {
    if (column.isHeader) return NEVER;
    if (column.asks && about >= 0) say(column.header, 'table', 1.5);
    else if (column.othersAsk) say(column.header, 'table', -5);
  }
  if (form.against < 0) score += form.against;
  if (isAnswerLabel(block.text)) score -= 5;
  if (block.tag === 'line' && CODE.test(block.text)) score -= 4;
  // A column that asks is nearer than a heading, and what asks for a story stands before its sample answer.
  if (!column?.asks && (section !== 'rubric' || form.score < PLAINLY || statements > 0))
    say(headingOf(fact), 'heading', SECTION[section]);
  if (level > 0 && kindOf(fact.heading?.kinds ?? NO_KINDS, false) === 'ask' && form.score < 2.5) score -= 2;
  say('', 'page', page.posting ? onPosting(fact, section) : Math.max(-4, Math.min(1.6, about)));
  if ((fact.summary?.form.score ?? 0) >= 1.6) score -= 3;
  if (underQuestion && level === 0 && !peeled.asked && !peeled.quoted) {
    // Below a question that is a heading of its own stands its answer; what ends in a question mark may go on asking.
    const asksOn = form.lastMark || isBold(block);
    const own = (fact.heading?.level ?? 9) <= 6 && (fact.heading?.level ?? 0) > 1 && block.tag === 'p';
    if (own && !asksOn) score -= 6;
    else if (asking < 0.5) score -= 1.2;
  } else if (underQuestion && level === 0 && asking < 0.5) score -= 1.2;
  if (answersAbove(fact)) score -= form.lastMark ? 1.5 : 3;
  if (level > 0 && form.score < 2.5 && SPEAKS_OF.has(kindOf(fact.heading?.kinds ?? NO_KINDS, false)))
    score -= 4;
  if (group.size >= 3 && !told)
    say(
      '',
      'list',
      asking >= 0.5
        ? page.interview > 0 && section !== 'tips'
          ? 1.2 * asking
          : 0
        : level > 0
          ? 0
          : asking < 0.35
            ? -1
            : -0.5,
    );
  else if (block.tag === 'p' && !peeled.quoted && !peeled.asked) score -= 0.4;
  if (level === 1) score += page.interview >= 1.5 && form.score >= 3 ? 0 : -1.2;
  // Prose: a question among statements is mostly the writer's own.
  if (form.score > 0 && statements >= 2 && !lastAsks) score -= 1.4 + 0.5 * Math.min(statements - 2, 4);
  else if (form.score > 0 && statements > 2 * form.asking) score -= 0.6;
  // "Have you been invited? Good. This list …": the writer turns to the reader before the first section.
  if (statements >= 2 && !lastAsks && block.tag === 'p' && fact.heading?.level === 1) score -= 1;
  if (words > 110 && form.asking < 2) score -= 1.5;
  if (fact.place.beside) score -= 2;
  // A list of contents names the questions that stand further down.
  if (leadsTo(fact)?.startsWith('#') === true) score -= 3;
  return score;
}

/**
 * A posting talks to its reader in questions of its own ("Do you love …?"), and some print what they ask: a story or a case,
 * among its likes or below a heading that says so.
 */
function onPosting({ field, form, group, heading, peeled }: Fact, section: SectionKind): number {
  if (form.against < 0) return -4;
  // Below such a heading, or before the box in which the answer is written.
  if (field === 'textarea') return 1.2;
  if (section === 'ask') return 0;
  if (form.score < 2.8) return -4;
  // "Explain to the tenant what you have done" is a duty among duties.
  if (sectionKind(heading, true) === 'duties' && !form.lastMark) return -4;
  // "Describe a time when you …": what an application asks to be written, wherever it stands.
  if (form.score >= PLAINLY && !(group.asking >= 2 && group.share >= 0.5)) return 0.4;
  return group.asking >= 2 && group.share >= 0.5 && (peeled.quoted || form.score >= 3.6) ? -0.6 : -4;
}

const NO_KINDS: ReadonlyMap<SectionKind, number> = new Map();
/** What a heading opens that speaks of interviews and asks nobody, though it may be a question: "What do managers look for?" */
const SPEAKS_OF: ReadonlySet<SectionKind> = new Set(['rubric', 'faq', 'tips', 'nav', 'reverse', 'notask']);

/** A definition of a term that asks, or a paragraph right below a numbered one that does: the answer. */
function answersAbove({ block, peeled, previous }: Fact): boolean {
  if (!previous || previous.form.score < 1.6 || peeled.numbered || peeled.asked || peeled.quoted)
    return false;
  if (block.tag === 'dd') return previous.block.tag === 'dt';
  return block.tag === 'p' && previous.block.tag === 'p' && previous.peeled.numbered && !isBold(block);
}

/** Words that tell how it went: in somebody's account an item with them is no question. */
const WENT = /\b(?:I|my|was|were|went|felt|seemed|friendly|(?:s?he|they) (?:asked|said|gave))\b/;
const LONGEST_TOLD = 40;
/** A heading of the day's programme: "10:30 coding". */
const CLOCK = /^\W*\d{1,2}[:.]\d{2}\b/;

/** An item of the list under one round of somebody's account: "- rate limiter, sliding window". */
function isToldOf(fact: Fact, section: SectionKind): boolean {
  const { block, form, group, heading, level, listed } = fact;
  if (level > 0 || !listed || form.leadIn || form.against < 0) return false;
  if (form.words < 2 || form.words > LONGEST_TOLD || WENT.test(block.text)) return false;
  if (leadsTo(fact) !== null || answersLast(fact)) return false;
  if (section !== 'none' && section !== 'ask') return false;
  // What the whole page is called says nothing of a list: an author's name and a date stand in one as well.
  if (
    heading &&
    heading.level > 1 &&
    (section === 'ask' || heading.kinds.has('round') || CLOCK.test(heading.text))
  )
    return true;
  return group.size >= 4 && group.share >= 0.3;
}

/** A paragraph that states something, right after one that asks. */
const answersLast = ({ block, form, previous }: Fact): boolean =>
  block.tag === 'p' && form.score === 0 && previous?.form.lastMark === true && /\.\W?$/.test(block.text);

/** An item among others that ask: of a list that is one of questions, of a column or a row of quotations, of an accordion. */
function isAmongLikes(fact: Fact, { bank, interview }: PageKind, section: SectionKind): boolean {
  const { block, form, group, peeled, place } = fact;
  const { size, share } = group;
  if (block.tag === 'li') {
    if (form.words > 30 || form.words < 2) return false;
    if (section === 'none')
      return size >= 4 && share >= (bank ? 0.45 : 0.7) && interview >= 1.5 && form.against === 0;
    const numbered = place.list?.localName === 'ol';
    if (section === 'ask' && size >= 3 && form.words > 2 && !answersOne(fact))
      return numbered ? interview >= 1.5 : share >= 0.5 && interview >= 1;
  }
  if (block.tag === 'summary')
    return (interview >= 2 && share >= 0.7) || (section === 'ask' && form.words > 3 && interview >= 1);
  return (
    size >= 5 && share >= 0.85 && form.words > 3 && (peeled.quoted || block.tag === 'td') && interview > 0
  );
}

/** As far back as the beginning of a list is looked for (blocks). */
const FAR = 40;

/** The list stands below a question, perhaps with a paragraph between them: its items answer it. */
function answersOne({ place, previous }: Fact): boolean {
  let at = previous;
  for (let i = 0; at && i < FAR && at.place.list === place.list; i++) at = at.previous;
  for (let i = 0; at && i < 3 && at.level === 0 && at.form.score < 1.6; i++) at = at.previous;
  return at !== undefined && at.level === 0 && at.form.lastMark && at.form.score >= 1.6;
}

/** Where the block leads to when it is a link. */
function leadsTo({ block }: Fact): string | null {
  const link = block.tag === 'a' ? block.element : block.nodes[0]?.parentElement?.closest('a');
  return link != null && block.element.contains(link) ? link.getAttribute('href') : null;
}

function headingOf(fact: Fact): string {
  return fact.level > 0 ? '' : (fact.heading?.text ?? '');
}
