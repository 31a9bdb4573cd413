/** Checks of how a story is told: whose part it is, how concrete, which choice, what was learned. */
import { tokens } from '../text/tokens';
import { countPlaces, cues, doing, finds, firstPlace, only, told } from './check-lists';
import type { Check } from './check-types';
import { numbersIn } from './numbers';
import { sentenceAround } from './story-text';

const FIRST = /\b(?:i|i['’](?:m|d|ve|ll)|my|me|myself|mine)\b/gi;
const SHARED = /\b(?:we|we['’](?:re|d|ve|ll)|our|us|ours|ourselves|the team|everyone|everybody)\b/gi;
const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

export const weNotI: Check = (parts) => {
  for (const { name, text } of doing(parts)) {
    const shared = count(text.replace(/\bUS\b/g, ''), SHARED);
    const own = count(text, FIRST);
    const enough = own === 0 ? shared >= 2 || (shared === 1 && tokens(text).length >= 8) : shared >= 3;
    if (!enough || shared <= own * 1.5) continue;
    const at = text.search(SHARED);
    return {
      id: 'we-not-i',
      section: name,
      words: sentenceAround(text, at, at + 2),
      why: `“We” stands here ${shared === 1 ? 'once' : `${shared} times`}, “I” ${own === 0 ? 'never' : own === 1 ? 'once' : `${own} times`}: your own part can't be seen.`,
      mend: 'Name the steps that were yours with “I”, and say once who did the rest.',
    };
  }
  return undefined;
};

const LEARNING = cues([
  '(i|we) ..2 (learned|learnt|realized|realised|understood)',
  '(taught|showed) me',
  'next time',
  '(in|with) hindsight',
  'looking back',
  '(would|should) ..2 (do|have done) ..3 (differently|earlier|sooner|again)',
  '(since|from) (then|that day) ..1 i',
  'i (now|no longer)',
  'my lesson',
  '(lesson|takeaway) (was|is|for)',
  'i ..1 (changed|adopted) ..3 (habit|way|practice)',
]);

export const noLearning: Check = (parts, story) => {
  if (/\p{L}{2}/u.test(story.learning) && !/^\W*(?:tbd|todo|n\/?a|none)\W*$/i.test(story.learning))
    return undefined;
  if (parts.length === 0 || finds(LEARNING, parts)) return undefined;
  return {
    id: 'no-learning',
    section: 'learning',
    words: '',
    why: 'A story that changed nothing in you ends too early; “what would you do differently?” is asked of nearly every one.',
    mend: 'Add what you do differently since then, and where it already paid off.',
  };
};

/** Words with which much is said and nothing shown. */
const VAGUE = cues([
  '(various|several|numerous|multiple|certain|different|many|some) (things|stuff|issues|problems|aspects|areas|tasks|challenges|improvements|changes|stakeholders|people|ways|measures|steps|initiatives|activities|processes|options|solutions)',
  '(things|stuff|aspects|synergy|synergies|holistic|leverage|leveraged|streamlined|optimized|optimised|robust|seamless|dynamic|proactive|proactively|impactful|strategic|best practices|value add)',
  '(a lot|lots|loads) (of|better|more|faster)',
  '(much|significantly|greatly|considerably|substantially|dramatically|hugely|drastically) (better|improved|faster|more|smoother|easier|reduced|increased|higher|lower)',
  '(improved|improve|improving|increased|enhanced|boosted) ..3 (things|processes|process|efficiency|communication|collaboration|quality|performance|situation|workflow|productivity|morale|results)',
  '(worked|working) (hard|closely|together)',
  '(went|worked out|turned out) (well|great|fine|smoothly|good)',
  '(everyone|everybody|all|management|stakeholders|people|team) ..2 (was|were) ..2 (happy|satisfied|pleased|impressed)',
  '(necessary|appropriate|relevant|required|needed) (steps|action|actions|measures|changes|people|parties|stakeholders|information)',
  '(a|the) (difficult|challenging|complex|big|important|major|certain) (project|situation|task|problem|issue|time|client|change)',
  '(successful|successfully|effectively|efficiently)',
  '(and so on|etc|somehow|something|kind of|sort of|basically)',
]);
/** Things one can point at. */
const CONCRETE = new Set(
  (
    'database api dashboard spreadsheet script query pipeline server cluster queue cache model checkout invoice contract ward clinic ' +
    'warehouse kitchen classroom lesson survey checklist template calendar whiteboard prototype log alert ticket backlog branch deploy ' +
    'release rollback canary flag migration schema table index notebook sensor valve pump truck van bus train ship crane forklift ' +
    'shelf fridge oven till receipt pallet crate barcode scanner printer camera microscope reactor turbine boiler brake engine cable ' +
    'bridge roof drawing blueprint permit inspection audit ledger payroll tax pension mortgage claim policy patient nurse doctor pupil ' +
    'teacher parent tenant passenger farmer harvest seed greenhouse recipe menu hotel flight gate ferry harbour museum ' +
    'exhibition concert choir stage rehearsal script article newsletter button sms hotline chatbot ' +
    'library compiler kernel firmware protocol packet certificate laptop browser repository test thread lock regression forecast ' +
    'classifier embedding dataset label annotation experiment gpu sql python java excel'
  ).split(' '),
);
/** Words below which a story is too short to be called vague. */
const LEAST_WORDS = 30;
/** Concrete things in 100 words: fewer are few, and hardly any are too few whatever else is said. */
const FEW = 4;
const HARDLY_ANY = 1.5;

/** Names inside a sentence, numbers, dates, and things one can point at. */
function concreteIn(text: string): number {
  const words = tokens(text);
  const named = new Set<string>();
  for (const match of text.matchAll(/(?<=[\p{Ll},;:)“"]\s)(?!I\b)\p{Lu}[\p{L}\d]+|\b\p{Lu}{2,}\d*\b/gu))
    named.add(match[0]);
  const things = new Set(
    words
      .map(({ word }) => word)
      .filter((word) => CONCRETE.has(word) || CONCRETE.has(word.replace(/s$/, ''))),
  );
  return named.size + things.size + new Set(numbersIn(text).map(({ words }) => words)).size;
}

export const vague: Check = (parts) => {
  const all = told(parts).filter(({ name }) => name !== 'learning');
  const words = all.reduce((sum, { text }) => sum + tokens(text).length, 0);
  if (words < LEAST_WORDS) return undefined;
  const concrete = (100 * all.reduce((sum, { text }) => sum + concreteIn(text), 0)) / words;
  const loose = countPlaces(VAGUE, all);
  if (concrete > FEW || (concrete > HARDLY_ANY && loose < 3) || loose === 0) return undefined;
  const place = firstPlace(VAGUE, all);
  return {
    id: 'vague',
    section: place?.section ?? all[0]?.name ?? 'body',
    words: place?.words ?? '',
    why: 'Nothing here can be pointed at: no system, tool, team, number or date. It could be anybody’s story.',
    mend: 'Name the thing, the people by their role, and when it was. “The nightly stock import” beats “a process”.',
  };
};

const CHOICE = cues([
  '(instead of|rather than|as opposed to|in favour of|in favor of)',
  '(option|options|alternative|alternatives|trade off|trade offs|tradeoff|tradeoffs|pros and cons|compromise|compromised)',
  '(considered|weighed|compared|evaluated|debated|discussed) ..8 (or|versus|vs|against|both|two|three|whether|between|options)',
  '(i|we) ..1 (considered|weighed|thought about|looked at) ',
  '(decided|chose|opted|voted|argued) (against|not to|for|to|between)',
  '(chose|choose|picked|preferred|favoured|favored|took) ..9 (over|because|since|instead|although|even though)',
  '(ruled out|rejected|dropped|discarded|turned down|gave up|sacrificed|postponed|deferred|parked|left out)',
  '(downside|drawback|disadvantage|at the cost|at the expense|in exchange|in return|the price was|the price of)',
  '(either|whether) ..9 or',
  '(could have|might have|would have) ..9 (but|instead|however)',
  '(faster|slower|cheaper|simpler|safer|riskier|easier|better|worse|quicker|longer|more|less) ..6 (but|although|though|than)',
  '(accepted|accepting|tolerated|lived with) ..4 (that|slower|less|lower|risk|loss|delay|cost|worse|a)',
  '(versus|vs)',
  '(one|first) ..6 (was|would) ..9 (other|second)',
  '(even though|although) ..9 (would|cost|meant|slower|longer|more|less)',
  'not ..4 but',
  '(would|could) have (cost|hit|taken|meant|needed|been|lost)',
  'but (only|not|it|they|that|would|cost|had|no)',
  '(both|two|three) (ways|options|versions|methods|designs|candidates|approaches)',
  'so (i|we) ..1 (booked|chose|took|went|picked|kept|used|asked|left)',
  '(kept|shipped|used|took|left|bought|picked) ..9 (because|since)',
  'tried ..6 and ..9 (shipped|kept|chose|took|used)',
]);

export const noTradeoff: Check = (parts) => {
  const acts = [...doing(parts), ...only(parts, 'task')];
  const place = doing(parts)[0];
  if (!place || tokens(place.text).length < 3 || finds(CHOICE, acts)) return undefined;
  return {
    id: 'no-tradeoff',
    section: place.name,
    words: sentenceAround(place.text, 0, 0),
    why: 'Steps without a choice sound like instructions followed. What is weighed is your judgement.',
    mend: 'Name one other way you could have gone, and why you did not: what it would have cost, or who would have waited.',
  };
};

const BLAME = cues([
  '(his|her|their|management|managements|boss|manager|managers|vendor|vendors|other team|previous team|predecessor|client|colleague) ..2 (fault|failure|incompetence|mess|mistake|negligence|laziness|ignorance)',
  '(because of|thanks to|due to) (him|her|them|his|her|their|management|my boss|my manager) ..4 (incompetence|mistake|mistakes|negligence|failure|laziness|attitude|delay|delays|poor|bad)',
  '(incompetent|lazy|useless|clueless|stupid|idiot|idiots|arrogant|ignorant|sloppy|unprofessional|toxic|stubborn|hopeless|terrible|a nightmare|impossible to work with|dead weight)',
  '(he|she|they|manager|boss|management|colleague|coworker|team|vendor|engineers|developers|sales|marketing|client) ..2 (didnt|did not|never|doesnt|dont) ..2 (care|bother|listen|understand|understood|listened|cared|bothered|know what|do his|do her|do their|deliver|delivered|pull)',
  '(had no idea|no clue|not have a clue|have a clue)',
  '(he|she|they|manager|boss|colleague|vendor|team) ..3 (messed|screwed|botched|dropped the ball|let me down|let us down|wasted|ruined|refused to help|kept making|made a mess|blew)',
  '(as usual|as always|once again|of course) ..4 (he|she|they|management|nobody|failed|late|wrong)',
  '(not|wasnt|isnt) my fault',
  '(nobody|no one) else (cared|bothered|did|was capable|could)',
  '(everyone|everybody) else ..3 (lazy|wrong|useless|slow|incompetent|failed)',
  '(should have|shouldve) ..2 (known|done|told|caught|noticed|fixed|planned) ..9 (they|he|she|management|qa|team)',
  '(they|he|she|management|manager|boss|qa) (should have|shouldve)',
  '(blame|blamed) ..2 (him|her|them|management|vendor|qa)',
]);

export const blamesOthers: Check = (parts) => {
  const place = firstPlace(
    BLAME,
    told(parts).filter(({ name }) => name !== 'learning'),
  );
  if (!place) return undefined;
  return {
    id: 'blames-others',
    ...place,
    why: 'Whoever listens asks themselves how you will speak of them in a year.',
    mend: 'Say what the other side needed or could not see, and what you could have done earlier.',
  };
};

const WOULD = cues([
  '(i|we) would (=talk|=ask|=try|=make|=start|=look|=first|=then|=also|=go|=set|=explain|=listen|=find|=speak|=work|=use|=take|=check|=create|=build|=escalate|=ensure|=get|=give|=meet|=be|=do|=want|=focus|=have|=never|=always|=probably|=usually)',
  '(i|we) (usually|typically|generally|always|tend|normally|often) (=talk|=ask|=try|=make|=start|=look|=go|=set|=explain|=listen|=find|=speak|=work|=use|=take|=check|=create|=to|=do|=like)',
  '(if|whenever) (=i|=we|=a|=someone|=something|=there) ..6 (=i|=we) (=would|=will|=try|=usually|=always)',
  'in (such|that|this kind of|these kinds of) (situations|cases|situation|case)',
]);

export const hypothetical: Check = (parts) => {
  const acts = doing(parts);
  const many = countPlaces(WOULD, acts);
  const past = acts.reduce(
    (sum, { text }) =>
      sum +
      count(
        text,
        /\bI (?:\w+ly )?(?:\w+ed|went|took|made|built|wrote|found|had|gave|began|told|brought|ran|led|chose|cut|drew|sat|put|set|met|got|kept|held|spoke|said|sent)\b/g,
      ),
    0,
  );
  const place = firstPlace(WOULD, acts);
  if (many < 2 || past >= many || !place) return undefined;
  return {
    id: 'hypothetical',
    ...place,
    why: 'This tells what you would do. What is asked for is what you did.',
    mend: 'Take one day when it happened and tell that day, in the past tense.',
  };
};
