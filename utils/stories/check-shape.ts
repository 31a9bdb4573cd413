/** Checks of a story's shape: what is missing, too short, too long, or comes too late. */
import { matchCues } from '../rubrics/matcher';
import { tokens } from '../text/tokens';
import { cues, only, told, wordsIn } from './check-lists';
import type { Check } from './check-types';
import { SECTIONS } from './model';
import type { Part } from './story-text';

/** Words a minute of somebody who tells a story and is not in a hurry. */
export const PACE = 150;
/** Spoken, seconds: shorter is an outline, longer is a lecture. */
const SHORTEST = 24;
const LONGEST = 130;
/** Words a situation may always have, and the share of the story above which more of them are too many. */
const SITUATION = 45;
const SITUATION_SHARE = 0.42;
/** Words before the teller's own first step, and their share of the story, from which the point comes late. */
const LATE = 110;
const LATE_SHARE = 0.45;

/** How long a text takes to tell, in seconds. */
export const spokenSeconds = (words: number, pace = PACE): number => Math.round((60 * words) / pace);

const PLACEHOLDER =
  /^[\s([<{*_-]*(?:tbd|tba|to ?do|fix ?me|xxx+|\?+|\.{2,}|…|n\/?a|none|lorem ipsum.*|placeholder.*|coming soon|later|fill (?:this |me )?in.*|add (?:later|details|text|more).*|write (?:this|later|something).*|(?:describe|explain|insert|your) .{0,60}here.*|\[.{0,80}\])[\s)\]>}*_.:-]*$/i;

const WHY_SECTION = {
  situation: 'what was at stake',
  task: 'which part was yours to solve',
  action: 'what you did',
  result: 'whether it worked',
} as const;
const MEND_SECTION = {
  situation: 'Say in two sentences where it was, who was waiting and what would have gone wrong.',
  task: 'Say in one sentence what you had to achieve, and by when.',
  action: 'Tell the three or four steps you took yourself, with the reason for each.',
  result: 'Say what was different afterwards, with a number and what it was before.',
} as const;

export const missingSection: Check = (_parts, story) => {
  const used = SECTIONS.some((name) => story[name].trim() !== '');
  // A story in one box may hold everything; it is not taken apart by force.
  if (!used || story.body.trim().length > 200) return undefined;
  const names = ['situation', 'task', 'action', 'result'] as const;
  const missing = names.filter((name) => story[name].trim() === '' || PLACEHOLDER.test(story[name]));
  const first = missing[0];
  if (first === undefined) return undefined;
  return {
    id: 'missing-section',
    section: first,
    words: story[first].trim().slice(0, 80),
    why: `Without ${missing.join(' and ')} the listener has to guess ${WHY_SECTION[first]}.`,
    mend: MEND_SECTION[first],
  };
};

const LEFT_OPEN =
  /\b(?:TBD|TODO|FIXME|XXX+)\b|\[(?:insert|number|metric|name|add|x|\.\.\.)[^\]]{0,40}\]|<(?:insert|number|metric|name)[^>]{0,40}>|\blorem ipsum\b/i;

export const placeholder: Check = (parts) => {
  for (const { name, text } of parts) {
    const found = PLACEHOLDER.exec(text) ?? LEFT_OPEN.exec(text);
    if (!found) continue;
    return {
      id: 'placeholder',
      section: name,
      words: found[0].trim().slice(0, 80),
      why: 'Something here still waits to be written; read aloud it stops the story.',
      mend: 'Write what belongs there, or take the line out.',
    };
  }
  return undefined;
};

export const tooShort: Check = (parts) => {
  const all = told(parts);
  const words = wordsIn(all);
  const first = all[0];
  if (!first || spokenSeconds(words) >= SHORTEST) return undefined;
  return {
    id: 'too-short',
    section: first.name,
    words: '',
    why: `${words} words take ${spokenSeconds(words)} seconds to tell: an outline, to which every listener has the same three questions.`,
    mend: 'Add what made it hard, the step you are proudest of and why you took it, and what came of it. Ninety seconds are a good length.',
  };
};

export const tooLong: Check = (parts) => {
  const all = told(parts);
  const words = wordsIn(all);
  if (spokenSeconds(words) <= LONGEST) return undefined;
  const longest = [...all].sort((a, b) => b.text.length - a.text.length)[0];
  return {
    id: 'too-long',
    section: longest?.name ?? 'body',
    words: '',
    why: `${words} words take ${spokenSeconds(words)} seconds to tell. After two minutes listeners interrupt, and not where you would like.`,
    mend: `Cut the ${longest?.name === 'body' ? 'background' : longest?.name} first; keep the details for when they are asked for.`,
  };
};

export const longSituation: Check = (parts) => {
  const words = wordsIn(only(parts, 'situation'));
  const all = wordsIn(told(parts));
  if (words <= SITUATION || words <= SITUATION_SHARE * all) return undefined;
  return {
    id: 'long-situation',
    section: 'situation',
    words: '',
    why: `${Math.round((100 * words) / all)} % of the story is situation. What is weighed is what you did.`,
    mend: 'Keep two sentences: where it was, and what would have gone wrong. The rest is for when somebody asks.',
  };
};

const OWN_STEP = cues([
  '^i (=did|=went|=took|=made|=built|=wrote|=asked|=set|=put|=found|=had|=gave|=began|=started|=told|=brought|=ran|=led|=chose|=cut|=drew|=sat)',
  'i ..1 (decided|proposed|suggested|built|wrote|asked|set up|called|designed|measured|moved|changed|started|created|traced|analysed|organised|introduced|fixed|persuaded|split|tested|mapped|met|talked)',
]);

export const lateHeadline: Check = (parts) => {
  const all = told(parts);
  const total = wordsIn(all);
  let before = 0;
  for (const { name, text } of all) {
    const step = matchCues(OWN_STEP, text).sort((a, b) => a.start - b.start)[0];
    if (!step) {
      before += tokens(text).length;
      continue;
    }
    before += tokens(text.slice(0, step.start)).length;
    if (before < LATE || before < LATE_SHARE * total) return undefined;
    return {
      id: 'late-headline',
      section: name,
      words: text.slice(step.start, step.end),
      why: `Your first own step comes after ${before} words, ${spokenSeconds(before)} seconds in.`,
      mend: 'Begin with one sentence that says what you did and what came of it; then go back to the start.',
    };
  }
  return undefined;
};

/** Every section that somebody began. */
export const begun = (parts: readonly Part[]): boolean => told(parts).length > 0;
