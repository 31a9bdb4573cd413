/**
 * A story told in one go, taken apart into situation, task, action, result and learning: a suggestion to be read over.
 * Sentences keep their order and their words; each goes to the section its wording speaks for, and never back to an
 * earlier one, since a story is told from its beginning to its end.
 */
import { SECTIONS, type Section } from './model';

/** What a sentence says by its wording. Bounded gaps, no nesting: linear in the sentence's length. */
const SPEAKS: Readonly<Record<Exclude<Section, 'situation'>, RegExp>> = {
  task: /\b(?:i (?:was (?:asked|told|given|responsible|supposed|tasked)|had to|needed to|owned|was to)|my (?:job|task|goal|role|part|brief) (?:was|were)|it (?:was|fell) (?:up )?(?:to|on) me|we needed|the goal was|our goal)\b/i,
  action:
    /\b(?:i|we) (?:then |first |also |finally |instead |quickly |personally )?(?:built|wrote|made|ran|set|took|led|called|asked|talked|spoke|met|proposed|suggested|designed|created|started|began|moved|changed|replaced|removed|added|split|cut|traced|found|measured|tested|decided|chose|rolled|shipped|launched|fixed|rewrote|refactored|analy[sz]ed|interviewed|sat|drew|collected|compared|convinced|argued|offered|organi[sz]ed|planned|prepared|reviewed|automated|introduced|implemented|investigated|looked|went|put|sent|showed|told|agreed|negotiated|worked|paired|taught|hired|trained|wrote|gathered|checked|kept|used|tried|picked|mapped|migrated|switched|turned)\b/i,
  result:
    /\b(?:as a result|in the end|since then|afterwards|the result|that (?:cut|saved|brought|gave)|which (?:cut|saved|brought|reduced|increased))\b|\b(?:fell|dropped|rose|grew|went|increased|decreased|improved|reduced|saved|halved|doubled|cut)\b[^.]{0,40}\d|\d[^.]{0,30}\b(?:percent|%|faster|less|fewer|more|times)\b|\bfrom \S{1,12} (?:\S{1,12} )?(?:down |up )?to \S{0,4}\d/i,
  learning:
    /\b(?:i (?:have )?learn(?:ed|t)|i now|next time|looking back|in hindsight|in retrospect|would do differently|taught me|lesson|since then i|today i|i would (?:now|do))\b/i,
};
/** From a section on, a sentence with none of this wording stays where the one before it stood. */
const ORDER: readonly Section[] = SECTIONS;

/** The sentences of a text with the white space between them. */
const sentencesOf = (text: string): string[] =>
  text.split(/(?<=[.!?]["”’)]?)\s+|\n{2,}/).filter((sentence) => sentence.trim() !== '');

function sectionOf(sentence: string, now: Section): Section {
  const at = ORDER.indexOf(now);
  const says = (section: Exclude<Section, 'situation'>) => SPEAKS[section].test(sentence.slice(0, 1_000));
  // The latest section is the rarest to be spoken of by chance.
  if (says('learning') && at >= ORDER.indexOf('action')) return 'learning';
  if (says('result') && at >= ORDER.indexOf('action') && now !== 'learning') return 'result';
  if (says('task') && at <= ORDER.indexOf('task')) return 'task';
  if (says('action') && at <= ORDER.indexOf('action')) return 'action';
  return now;
}

export type Suggestion = Readonly<Record<Section, string>>;

/** Null where there is nothing to take apart: one sentence, or no two sections that the wording speaks for. */
export function suggestSections(text: string): Suggestion | null {
  const sentences = sentencesOf(text);
  if (sentences.length < 2) return null;
  const parts: Record<Section, string[]> = { situation: [], task: [], action: [], result: [], learning: [] };
  let now: Section = 'situation';
  for (const sentence of sentences) {
    now = sectionOf(sentence, now);
    parts[now].push(sentence.trim());
  }
  if (SECTIONS.filter((section) => parts[section].length > 0).length < 2) return null;
  return {
    situation: parts.situation.join(' '),
    task: parts.task.join(' '),
    action: parts.action.join(' '),
    result: parts.result.join(' '),
    learning: parts.learning.join(' '),
  };
}
