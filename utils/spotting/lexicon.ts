/**
 * Words that decide what a sentence, a heading or a page is for; cue syntax. Data, not code: every entry is a
 * general way of speaking, none names a site, a company or one question. `npm run cues` compiles it into the
 * built-in pack's cues; nothing that ships to a page imports this file (types apart).
 */
import { type CompiledCues, compileCues } from '../rubrics/cues';
import type { LexiconName } from './engine';
import { HIRING, MENTIONS, NOT_REQUIRED, POSTING, TOLD, WORKS } from './lexicon-hiring';
import { PAGES, SECTIONS } from './lexicon-places';

/** What a sentence does. `^` holds the cue to the sentence's start (after "please", "can you", "if yes:"). */
export const FORMS = {
  /** Asks for something the candidate lived through. */
  story: [
    '^(tell|lead|walk|take|talk) (me|us|the panel)',
    '^talk (about|to me|to us|through)',
    '^speak (about|to)',
    '^(describe|discuss|share|recall|recount|name|explain|cite|identify) ..2 (time|situation|occasion|instance|example|moment|case|scenario) ..3 (you|your|where|when|that|in which|of)',
    '^(describe|discuss|share|explain) ..9 (you|your|yourself)',
    '^(give|provide|offer|show|share|bring) ..2 (example|instance|time|account|experience)',
    '^(give|show) (me|us)',
    '(a|one|any) (time|situation|occasion|example|instance) (when|where|that|you|in which)',
    '^(time|times|example|situation) (when|where|you|that you)',
    '^(have|had|did) you ..1 ever',
    '^have you ..1 (had|worked|used|built|led|made|been|done|faced|managed|taken|written|designed|seen)',
    '(when|where) (did|have) you ..1 last',
    '^when (did|have|were) you',
    '^(what|which|who) (have|did|were) you',
    '^(what|which) ..6 (have you|did you|were you|you have|you had) ',
    '^what is the ..4 (you|your)',
    '(last|past|previous|recent|first) (time|job|project|role|year|month|position) ..2 you',
    '^pick (one|a|an) ..4 (your|you)',
  ],
  /** Puts a case to the candidate. */
  scenario: [
    '(what|how|which|where|who|why) would you',
    '(what|how) (do|will) you (do|handle|respond|react|approach|recommend|proceed)',
    '(what|how|which|where|who) ..5 would you',
    '^(imagine|suppose|assume|consider|let say|say) (you|your|that|we|a|an|the|there|one)',
    '^you (inherit|join|notice|discover|find|receive|learn|are given|are asked|have been|are task|are responsible|are lead|are build|are design)',
    '^youre (given|asked|task|lead|build|design|responsible|the)',
    '^(how|where|what) should you',
    'what (could|might|will|would) (go wrong|fail|break|change|happen)',
    '^what (happens|happened|changes|if)',
    'walk (me|us) through',
    'talk (me|us) through',
  ],
  /** Asks how the candidate works or who they are. */
  behaviour: [
    '^(how|why|when|where|which|what|who) (do|did|are|were|have|can|could) you',
    '^(what|which|how|who) ..5 (do|did|are|have|can) you',
    '^(what|who|where) (is|are|was|were|made) ..4 (your|you)',
    '^what (motivates|drives|interests|excites|attracts|made|makes|brought|brings|frustrates|worries) ..2 you',
    '^(which|whose|who) ..3 your',
    '^why (should we|do you|did you|are you|this|us|leave|join|here)',
    '^(are|do|did|were|have|is|could|would|can|will) you ',
    '^(is there|was there|what) ..6 you',
    '^how (many|much|far|often|long|large|big|fast|comfortable|open|familiar) ..6 (you|your)',
  ],
  /** Sets something to do. */
  task: [
    '^(design|architect) (a|an|the|your|some|our|and|#)',
    '^(design|architect|implement)',
    '^(write|implement|create|build) ..3 (query|function|program|code|class|script|method|algorithm|test|following)',
    '^(pick|choose|take|select) ..9 (explain|describe|tell|walk)',
    '^(write|code|build|create|develop|sketch|draw|model|plan|outline|construct|train|estimate) (a|an|the|some|code|your|how|out|this|two|three|#)',
    '^(find|return|print|calculate|compute|count|reverse|sort|merge|flip|rotate|detect|determine|check|convert|parse|remove|serialize|clone|validate|generate|show|select|list|name|given|swap|partition|evaluate|simulate|encode|decode|predict|prove|derive|debug|refactor|optimise|evaluate) (a|an|the|all|whether|if|how|numbers|every|each|two|three|top|#|duplicates|your|why|what|them|pros)',
    '^given (a|an|the|two|three|this|#)',
  ],
  /** Wants something explained. */
  explain: [
    '^(explain|describe|define|compare|contrast|summarise|illustrate|differentiate|distinguish|clarify|justify|elaborate|discuss|outline|demonstrate)',
    '(what|how) ..2 difference between',
    '^(difference|differences) between',
    '^(pros and cons|advantages and disadvantages|use cases) of',
  ],
  /** Speaks of the page, the form or the product itself. */
  page: [
    '(this|these|our|that) (page|site|website|list|article|guide|post|book|blog|repo|repository|section|document|tutorial|course|question|bank|answer|survey|form|handbook)',
    '(was|did|is|has) (this|that|it) ..2 (help|useful|clear)',
    '(open|send|submit|make|create|file|raise|through|via) ..2 (pull request|PR)',
    '(pull requests|PRs|contributions) ..2 welcome',
    '(newsletter|subscribe|sign up|sign in|log in|cookie|free trial|upvote|feedback form)',
    '(asked|seen|answered|missed) ..1 this',
    '(did|have) we ..1 (miss|get|forget)',
    'contact us',
    'add yours',
    '(book|schedule|try|join|start) ..4 (mock|call|session|course|coach|demo|trial)',
    '^(ready|want|looking|need|interested|curious) (to|for|in)',
    '^(interviewing|preparing|hiring|questions|stuck|struggling)',
    '(write|talk|speak) to (us|the|our) ..1 (desk|team|support)',
    'get ..2 offer',
    'your (account|issue|plan|order|payment|data|email|experience today)',
    '^(click|read|see|check out|note|remember|learn more|scroll|download|follow|apply)',
    'hear about (this|us|the)',
    '^(add|submit|contribute|share|report|suggest|post) ..5 (question|answer|experience|interview)',
    '=learn (=more|=the)',
    '(claim|rate|follow|report) (this|the|your|our) (page|employer|company|profile|listing)',
    'share it with (others|us|friends)',
    '^share ..1 (on|via|by)',
    '^(show|view|reveal|hide) (solution|answer|hint)',
    '^# (min|mins|minute|minutes) read',
    '^# (thoughts|comments|replies|claps|upvotes)',
    '^we use cookies',
    '^(may|can|shall) we ..2 (store|use|set|send|keep|remember) ..3 (cookies|you|data|notifications|choices|settings)',
    '^=helpful',
    '^how (are|is|were) ..2 (answer|answers|interviews|candidates|applications|questions) ..1 (marked|scored|graded|assessed|rated|judged|chosen|selected)',
    '^do you (really|actually) ..1 need',
    '^still ..4 (same|every|everywhere|looking|waiting|searching)',
    '(check|rehearse|practise|practice|polish|time) your (story|stories|answer|answers)',
    '^(is|are|does|do|did|could|can|will|would|was|were) ..3 (the|your) (listener|result|story|stories|answer|answers)',
    'what is (=star|the =star|=car|=soar)',
    '^(where|how|when|who) ..3 (questions|answers) ..2 (come|chosen|made|written|updated)',
    '^how does (the|your|this) (process|loop|hiring|site|app) ..1 work',
    '^do you (offer|sell|ship|have a =pdf)',
    '^(how many|how long|how hard|is|are|do|does|should|can) ..6 (interview|interviews|rounds)',
  ],
  /** Of a product and its account; also what engineers and clerks are asked about. */
  product: ['(password|refund|invoice|subscription|checkout)'],
  /** The asker asks for himself: a reader's question. */
  self: [
    '^(how|when|where|what|which|who|if) ..1 (do|can|should|will|would|could|did|may|am) i',
    '^why ..1 (do|can|will|would|could|did|may|am) i',
    'is it (ok|okay|all right|alright|fine|allowed|acceptable) (to|if|for)',
    '^why should i (use|join|pay|buy|trust|learn|apply|sign|care|bother)',
    '^(do|can|should|will|would|could|may|am|did|must|have) i',
    '^(is|are|was|will|does) ..4 (my|me)',
    '^what (if|happens) ..3 (i|my)',
    '(if|once|when|after|before) i (join|apply|get|am|was|start|cancel|fail|accept)',
  ],
  /** Speaks about the candidate, not to them. */
  third: [
    '(the|a|each|this|your|every) (candidate|interviewee|applicant|respondent|participant)',
    '(candidates|applicants|interviewees|interviewers) ',
    '^(did|do|does|is|are|would|can|has|have|was|were|could|will) (they|he|she|it|this person|each of us|anyone|any of us|us)',
    '(do|did|does) (they|he|she)',
    '^(how|what|why) (do|does|did|are|is) (they|he|she|the candidate)',
    '^(would|did) (i|we)',
    '=i ..1 asked',
    '(he|she|they) ..1 asked',
  ],
  /** Asked of the employer. */
  reverse: [
    '(enjoy|love|joined|long|best|worst|favourite|favorite|it) ..4 (work|working|worked) here',
    'like ..1 (about|most) ..3 (work|working) here',
    'why do you work here',
    '(base|salary) if you',
    '(typical|average|normal) (day|week|sprint|month)',
    '(this|your|the) (company|organisation|organization|firm|startup) ..2 (culture|do|decide|plan|measure|support|make|handle|offer|policy|is|provide|have)',
    '(new hires|new joiners|your engineers|your competitors|team composition|tech stack|dress code)',
    '(on|of|about|in|with) this (team|role|position)',
    '(does|do|is) (the|your|this) (team|company|role|position|manager|organisation|organization)',
    'you guys',
    'if i joined',
    'want me to',
    '(questions|anything) ..4 (for|ask) (me|us)',
    'any questions',
    '(ask|asking) (me|us) ..2 (question|anything)',
    '(should|can|could|might|may) ..1 you ..1 ask',
    '^how long ..6 (interview|process|hear|take|wait)',
    'you would like to ask',
    'next steps ..3 process',
    '^do you (hire|recruit|sponsor|cover|pay|reimburse)',
    '^what do you pay',
    '^(is|are) ..3 (compulsory|mandatory|obligatory)',
    '^(which|what) ..2 should we (cover|add|write|publish|make)',
    '^who (writes|wrote|checks|checked|makes|made|runs|owns) the (answer|answers|question|questions|list|page|site|course|guide)',
    'is this your (company|listing|business|organisation|organization|profile)',
    '^(got|have) a question for',
    '^how did you (learn|hear|find) ..4 (vacancy|advert|advertisement|this job|this role|this position|about us)',
  ],
  /** A manager's talk with a report. */
  checkin: [
    '(can|could|should|do) (i|we) ..3 (help|support|better|improve|make|do a)',
    'how (are|do) you feel',
    'do you feel',
    '(happiness|morale) level',
    'your (manager|workload) ..3 (right now|this week|lately)',
  ],
  /** Direction to the interviewer, or advice to the reader. */
  direct: [
    '^(ask|begin|start|end|close|make sure|be sure|use|listen|look|probe|avoid|prepare|practice|practise|review|study|take|keep|bring|focus|choose|try|remember|add|leave|thank|note|thanks|wrap|help|ensure|show them|give numbers)',
    '^rate (the|each|every|how|their|them|your|answers)',
    '^(expect|assess|score|tease|determine if|learn about how|validate|understand the)',
    '(strong|good|weak|great|ideal|best|better|weaker|stronger) (answer|candidate|response)',
    '^(well|tell us and|as an interviewer|in general)',
    '(interviewers|interviewer) (want|look|may|often|will|is|are)',
    // How an answer is told: "Describe the result, not just the effort", "Explain the need before your solution".
    '^(describe|explain|discuss|mention|state|show) (the|your|what|how|why) ..9 (not just|not only|not the|=before =you|=before =your|=then what =you)',
    '^(describe|explain|discuss|say|name) ..3 first',
    '^give your own (example|examples|story|stories) only',
    '^(answer|tell) (all|each|every|any) of (these|them|those)',
    'do not (say|use) (=the|=you|=that|=words)',
    '^find your (place|team|role|job|fit)',
  ],
} as const;

const flat = (lists: Readonly<Record<string, readonly string[]>>): CompiledCues =>
  compileCues(
    Object.entries(lists).flatMap(([target, cues]) =>
      cues.map((cue) => (cue.startsWith('~') ? { cue: cue.slice(1), target, weight: 2 } : { cue, target })),
    ),
  );

const numbered = (name: string, cues: readonly string[]) =>
  Object.fromEntries(cues.map((cue, i) => [`${name} ${i}`, [cue]]));

/** The lexicon as plain JSON, for an engine. Throws CueSyntaxError. */
export function compileLexicon(): Record<LexiconName, CompiledCues> {
  return {
    forms: flat(FORMS),
    sections: flat(SECTIONS),
    pages: flat(PAGES),
    // Different signs count once each, so each is a target of its own.
    signs: flat({
      ...numbered('hiring strong', HIRING.strong),
      ...numbered('hiring hire', HIRING.hire),
      ...numbered('hiring work', HIRING.work),
      ...numbered('posting', POSTING),
      ...numbered('told', TOLD),
      mention: MENTIONS,
    }),
    notRequired: flat(NOT_REQUIRED),
    works: flat(WORKS),
  };
}
