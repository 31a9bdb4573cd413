/** What a whole page is for: the strongest single sign of whether a sentence with "you" is an interview question. */
import { matchRun } from '../rubrics/matcher';
import { createRun, readWords } from '../text/lexer';
import type { SpotEngine } from './engine';
import type { Fact } from './facts';
import { ASKS_CANDIDATES } from './outline';
import type { PageTally } from './page-tally';
import type { PageContext } from './types';

export interface PageKind {
  /** How much the page is about being interviewed; about -4 (something else) to 3. */
  readonly interview: number;
  readonly posting: boolean;
  /** A list of questions, for the most part: what stands among them and asks nothing by its words is one too. */
  readonly bank: boolean;
  /** Somebody's account of their interviews. */
  readonly told: boolean;
  /** What is made alike and mostly asks (`Fact.alike`, between spaces): there the others do too. */
  readonly askingAlike: string;
}

export const NO_PAGE: PageKind = {
  interview: 0,
  posting: false,
  bank: false,
  told: false,
  askingAlike: '',
};

/** Whether two readings of a page mean the same for its blocks, whatever they were made of. */
export const isSamePage = (a: PageKind, b: PageKind): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Blocks that ask, and their share of all, for a page to be a list of questions. */
const BANK = 8;
const BANK_SHARE = 0.18;
/** Different signs that show somebody's own account. */
const TOLD = 3;

const AGAINST: Record<string, number> = {
  survey: -4,
  checkin: -4,
  research: -4,
  reverse: -4,
  faq: -4,
  media: -3,
  template: -2.5,
  tutorial: -2.5,
  document: -2.5,
};
/** Signs this weak yield to the word "interview". */
const WEAK = -2.5;
const FOR_JOB =
  /\b(?:candidate|hiring|job|prep|practice|coding|behaviou?ral|engineer|developer|scientist|manager|designer|analyst|researcher|experience|question bank|tips|process)/i;
const LONGEST_LOOK = 400;

const run = createRun(256);

/** Judge a page from its title, address, first headings and what its blocks add up to. */
export function pageKind(
  tally: PageTally,
  first: Fact | undefined,
  context: PageContext,
  engine: SpotEngine,
): PageKind {
  const names = [context.title, wordsOfAddress(context.url), ...tally.names];
  if (names.length === 2 && first && first.level > 0) names.push(first.block.text);
  const said = names.map((name) => readName(name, engine));
  let interview = Math.max(...said.map((one) => one.interview));
  // What is a template or a handbook by one name is still about interviews by another.
  const weak = interview >= 1.5 ? WEAK : 0;
  let against = Math.min(0, ...said.map((one) => one.against));
  const { stories, asking, plain, asks, mentions } = tally;
  const hiring = tally.signsOf('hiring');
  const told = tally.signsOf('told') >= TOLD;
  if (against >= weak || (against >= WEAK && mentions >= 3 && hiring >= 3)) against = 0;
  // "Interview: the baker who went to sea" is of a magazine.
  if (hiring < 2 && asks === 0 && interview > 0 && !said.some((one) => one.named))
    return { interview: -2.6, posting: false, bank: false, told: false, askingAlike: '' };
  if (stories >= 4) interview = Math.max(interview, stories >= 6 ? 2 : 1.5);
  else if (mentions >= 2 && asking >= 2) interview = Math.max(interview, 1);
  else if (mentions >= 1 && plain >= 5 && plain >= 0.25 * tally.blocks) interview = Math.max(interview, 1);
  else if (mentions >= 1 && asks > 0) interview = Math.max(interview, 0.8);
  if (hiring >= 3 && asking >= 3 && (asks > 0 || told)) interview = Math.max(interview, 1);
  // Two questions that can only be a candidate's, with the words of hiring or a heading that says "asked" around them.
  const dense = asking >= 0.3 * tally.blocks;
  if (stories >= 2 && asking >= 3 && (hiring >= (dense ? 2 : 3) || asks > 0))
    interview = Math.max(interview, 1);
  // An essay on being interviewed asks much, and of nobody.
  else if (stories === 0 && asks === 0 && !told && !said.some((one) => one.named))
    interview = Math.min(interview, 0.8);
  if (asks > 0 && interview > 0) interview += 0.3;
  if (interview === 0 && asking >= 12) interview = 0.8;
  const named = said.some((one) => one.interview > 0);
  if (!named && !speaksOfHiring(tally)) interview = 0;
  const posting = isPosting(
    tally,
    context,
    interview,
    named,
    said.some(({ document }) => document),
  );
  return {
    interview: against < 0 ? against : interview > 0 ? interview : -2.6,
    posting,
    bank:
      interview >= 1.5 &&
      (asking >= BANK ? asking : plain >= 2 * BANK ? plain : 0) >= BANK_SHARE * tally.blocks,
    told: interview > 0 && !posting && told,
    askingAlike: interview > 0 && !posting ? tally.askingAlike : '',
  };
}

/**
 * A page whose names say nothing of interviews must speak of hiring, or consist of questions: a form, a quiz, a talk with an
 * author and a guide to asking customers hold many that sound like a candidate's.
 */
function speaksOfHiring(tally: PageTally): boolean {
  const { stories, asking, mentions, blocks } = tally;
  const density = asking / Math.max(blocks, 1);
  if ((mentions > 0 && tally.signsOf('hiring') > 0) || tally.signsOf('hiring strong') > 0) return asking >= 2;
  if (density >= 0.3) return asking >= 6;
  return tally.signsOf('hiring hire') > 0 && (stories >= 7 || (stories >= 4 && density >= 0.2));
}

/** What one name of the page (title, address, first heading) says. */
function readName(name: string, engine: SpotEngine) {
  const said = new Set<string>();
  let words = 0;
  readWords(name, run, 0, Math.min(name.length, LONGEST_LOOK));
  for (const match of matchRun(engine.lexicon.pages, run)) {
    const found = name.slice(run.starts[match.first], run.ends[match.last]);
    // "Interview guide: …": of candidates, or of customers.
    if (match.target === 'interview' && !/^interview (?:guide|script)/i.test(name))
      words = Math.max(words, found.split(/\s+/).length);
    said.add(match.target);
  }
  const interview = said.has('interview') ? (/interview/i.test(name) ? 2 : 1.5) : 0;
  let against = 0;
  for (const kind of said) {
    // "UX research interview questions", "how to prepare for an interview with …": for a job after all.
    const sign = kind === 'reverse' ? ASKS_CANDIDATES : kind === 'faq' ? /question/i : FOR_JOB;
    if (interview === 0 || !sign.test(name)) against = Math.min(against, AGAINST[kind] ?? 0);
  }
  // More than the bare word: "interview questions", "coding interview".
  const named = words > 1;
  return { interview, against, named, document: said.has('document') };
}

/** A posting has headings for duties or qualifications and other signs of one, or says so in JSON-LD. */
function isPosting(
  tally: PageTally,
  context: PageContext,
  interview: number,
  named: boolean,
  document: boolean,
): boolean {
  if (document) return false;
  if (context.jsonLd.some((text) => /"@type"\s*:\s*\[?\s*"JobPosting"/.test(text))) return true;
  const has = (part: string) => (tally.parts.get(part) ?? 0) > 0;
  const core = Number(has('duties')) + Number(has('quals'));
  const signs = tally.signsOf('posting');
  const perks = has('perks');
  // Some postings print the questions they ask as well.
  if (interview >= 1.5 || tally.stories >= 3) return core === 2 && perks && signs >= 5 && !named;
  if (core === 0) return false;
  if (core === 2 && perks && (signs >= 1 || tally.signsOf('hiring hire') > 0)) return true;
  return core * 2 + Number(perks) + signs >= 6 && signs >= 2;
}

/** Words of an address's path; what is escaped in it is no letter of a cue. */
const wordsOfAddress = (url: string): string =>
  url
    .replace(/^\w+:\/\/[^/]*/, '')
    .slice(0, LONGEST_LOOK)
    .replace(/%\w\w|[/_-]+/g, ' ');
