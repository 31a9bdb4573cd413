/** What a whole page is for: the strongest single sign of whether a sentence with "you" is an interview question. */
import { type Matcher, matchTokens } from '../rubrics/cues';
import { tokens } from '../text/tokens';
import type { SpotEngine } from './engine';
import type { Fact } from './facts';
import { ASKS_CANDIDATES, kindOf, sectionKind } from './outline';
import type { Evidence, PageContext } from './types';

export interface PageKind {
  /** How much the page is about being interviewed; about -4 (something else) to 3. */
  readonly interview: number;
  readonly posting: boolean;
  readonly evidence: readonly Evidence[];
}

const AGAINST: Record<string, number> = {
  survey: -4,
  checkin: -4,
  research: -4,
  reverse: -4,
  faq: -4,
  media: -3,
  template: -2.5,
  tutorial: -2.5,
};
/** Signs this weak yield to the word "interview". */
const WEAK = -2.5;
const FOR_JOB =
  /\b(?:candidate|hiring|job|prep|practice|coding|behaviou?ral|engineer|developer|scientist|manager|designer|analyst|researcher|experience|question bank|tips|process)/i;
const LONGEST_LOOK = 400;
/** Words that are used of interviews and of little else. */
const SPEAKS_OF_IT =
  /\b(?:interview|candidate|phone screen|whiteboard|hiring (?:panel|manager)|(?:senior|final|full|onsite|hiring|coding|design) (?:loop|round)s?\b|came up in (?:a |the |my )?(?:screen|round|loop))/i;
/** Blocks searched for signs of a posting. */
const MOST_BLOCKS = 500;

/** Judge a page from its title, address, first headings and what its blocks look like. */
export function pageKind(facts: readonly Fact[], context: PageContext, engine: SpotEngine): PageKind {
  const evidence: Evidence[] = [];
  const names = [context.title, decodeURIComponentSafe(context.url).replace(/[/_-]+/g, ' ')];
  for (const fact of facts) {
    if (fact.level === 1 && !fact.skip && names.length < 5) names.push(fact.block.text);
  }
  if (names.length === 2 && facts[0] && facts[0].level > 0) names.push(facts[0].block.text);
  const said = names.map((name) => readName(name, engine, evidence));
  let interview = Math.max(...said.map((one) => one.interview));
  // What is a template or a handbook by one name is still about interviews by another.
  const weak = interview >= 1.5 ? WEAK : 0;
  let against = Math.min(0, ...said.map((one) => one.against));
  if (against >= weak) against = 0;
  const { stories, asking, asks, mentions } = count(facts);
  const hiring = signsOf(engine.lexicon.hiring, facts).size;
  // "Interview: the baker who went to sea" is of a magazine.
  if (hiring < 2 && asks === 0 && interview > 0 && !said.some((one) => one.named))
    return { interview: -2.6, posting: false, evidence };
  if (stories >= 4) interview = Math.max(interview, stories >= 6 ? 2 : 1.5);
  else if (mentions >= 2 && asking >= 2) interview = Math.max(interview, 1);
  else if (mentions >= 1 && asks > 0) interview = Math.max(interview, 0.8);
  if (hiring >= 3 && asks > 0 && asking >= 3) interview = Math.max(interview, 1);
  // Two questions that can only be a candidate's, with the words of hiring or a heading that says "asked" around them.
  if (stories >= 2 && asking >= 3 && (hiring >= 2 || asks > 0)) interview = Math.max(interview, 1);
  if (asks > 0 && interview > 0) interview += 0.3;
  if (interview === 0 && asking >= 12) interview = 0.8;
  const posting = isPosting(facts, context, engine, interview, stories);
  return { interview: against < 0 ? against : interview > 0 ? interview : -2.6, posting, evidence };
}

/** What one name of the page (title, address, first heading) says. */
function readName(name: string, engine: SpotEngine, evidence: Evidence[]) {
  const said = new Set<string>();
  let words = 0;
  for (const match of matchTokens(engine.lexicon.pages, tokens(name.slice(0, LONGEST_LOOK)))) {
    const found = name.slice(match.start, match.end);
    if (match.target === 'interview') words = Math.max(words, found.split(/\s+/).length);
    if (said.has(match.target)) continue;
    said.add(match.target);
    evidence.push({
      words: found,
      speaksFor: `page-${match.target}`,
      weight: 1,
    });
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
  return { interview, against, named };
}

function count(facts: readonly Fact[]) {
  let stories = 0;
  let asking = 0;
  let asks = 0;
  let mentions = 0;
  for (const fact of facts) {
    if (fact.skip) continue;
    if (fact.level > 0 && kindOf(fact.heading?.kinds ?? new Map(), false) === 'ask') asks++;
    if (SPEAKS_OF_IT.test(fact.block.text.slice(0, LONGEST_LOOK))) mentions++;
    if (fact.form.against < 0 || fact.words > 80) continue;
    const section = sectionKind(fact.heading, false);
    if (section !== 'none' && section !== 'ask') continue;
    if ((fact.form.sentences[0]?.score ?? 0) >= 3.5) stories++;
    if (fact.form.score >= 2) asking++;
  }
  return { stories, asking, asks, mentions };
}

/** A posting has headings for duties or qualifications and other signs of one, or says so in JSON-LD. */
function isPosting(
  facts: readonly Fact[],
  context: PageContext,
  engine: SpotEngine,
  interview: number,
  stories: number,
): boolean {
  if (context.jsonLd.some((text) => /"@type"\s*:\s*\[?\s*"JobPosting"/.test(text))) return true;
  if (interview >= 1.5 || stories >= 3) return false;
  const kinds = new Set<string>();
  for (const fact of facts) {
    if (fact.level === 0) continue;
    const kind = kindOf(fact.heading?.kinds ?? new Map(), true);
    if (kind === 'duties' || kind === 'quals' || kind === 'perks') kinds.add(kind);
  }
  const core = Number(kinds.has('duties')) + Number(kinds.has('quals'));
  if (core === 0) return false;
  const signs = signsOf(engine.lexicon.posting, facts);
  const perks = kinds.has('perks');
  if (core === 2 && perks && signs.size >= 1) return true;
  return core * 2 + Number(perks) + signs.size >= 6 && signs.size >= 2;
}

/** Which of a list's signs the page shows at all. */
function signsOf(matcher: Matcher, facts: readonly Fact[]): Set<string> {
  const signs = new Set<string>();
  for (const fact of facts.slice(0, MOST_BLOCKS)) {
    for (const match of matchTokens(matcher, fact.form.tokens.slice(0, 120))) signs.add(match.target);
  }
  return signs;
}

function decodeURIComponentSafe(url: string): string {
  const path = url.replace(/^[a-z]+:\/\/[^/]*/i, '').slice(0, LONGEST_LOOK);
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
