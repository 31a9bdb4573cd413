/**
 * Words that decide what a sentence, a heading or a page is for; cue syntax. Data, not code: every entry is a
 * general way of speaking, none names a site, a company or one question. `npm run cues` compiles it into the
 * built-in pack's cues; nothing that ships to a page imports this file (types apart).
 */
import { type CompiledCues, compileCues } from '../rubrics/cues';
import type { LexiconName } from './engine';

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
    '(pull request|a PR|newsletter|subscribe|sign up|sign in|log in|cookie|free trial|upvote|feedback form)',
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
    '(check|rehearse|practise|practice|polish|time) your (story|stories|answer|answers)',
    '^(is|are|does|do|did|could|can|will|would|was|were) ..3 (the|your) (listener|result|story|stories|answer|answers)',
    'what is (=star|the =star|=car|=soar)',
    '^(how many|how long|how hard|is|are|do|does|should|can) ..6 (interview|interviews|rounds)',
  ],
  /** Of a product and its account; also what engineers and clerks are asked about. */
  product: ['(password|refund|invoice|subscription|checkout)'],
  /** The asker asks for himself: a reader's question. */
  self: [
    '^(how|when|where|what|why|which|who|if) ..1 (do|can|should|will|would|could|did|may|am) i',
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
    '(work|working|worked) here',
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
    '^(expect|assess|score|rate|tease|determine if|learn about how|validate|understand the)',
    '(strong|good|weak|great|ideal|best|better|weaker|stronger) (answer|candidate|response)',
    '^(well|tell us and|as an interviewer|in general)',
    '(interviewers|interviewer) (want|look|may|often|will|is|are)',
  ],
} as const;

/** What a heading, a table header or a lead-in opens. `~`: only where the words are nearly the whole heading. */
export const SECTIONS = {
  ask: [
    '(interview|practice|sample|example|behavioural|behavioral|technical|architecture|common|coding|situational|screening|theoretical|scenario|hypothetical|algorithmic|fit|culture|design|panel|competency|leadership|typical|top|popular|follow-up|mock|specific|theory|sql|python|java|javascript) ..2 (question|prompt|exercise|problem|task)',
    '(question|prompt) (asked|to prepare|for candidates|for panellists|for panelists|bank|list|sheet)',
    '^(questions|question|prompts|prompt|follow up|followup|follow ups|ask|asked)',
    '(likely|possible|useful|other) follow',
    '(round|interview|screen|onsite|loop) #',
    '(recently|frequently|commonly|often) asked',
    '~(probe|probes|prompts|deeper)',
    '(what|questions|things|everything) (i|we|they|you|well|theyll|youll|id|interviewers|panels) ..3 (ask|asked)',
    '(questions|things) ..2 (you|youll|candidates) ..2 (get|face|hear|meet|expect)',
    '(on the day|supplemental questions|application questions)',
    '(they|she|he|interviewer|manager|recruiter|panel) ..2 asked me',
    '(ones|questions|set|bits|fragments) ..2 (recall|remember|got|memory|set)',
    '(mine|they|he|she|panel|interviewer) ..2 (had|asked|gave|set)',
    '(they|interviewers) (may|might|will) ..1 (say|ask)',
    'if there is time',
    'question',
  ],
  reverse: [
    'questions ..3 to ask',
    'worth ..1 asking',
    '(what|questions|things) ..1 (to|you) (ask|give|put to) (them|us|back)',
    '(questions|what) to give',
    'questions ..2 (for|to) (the|your|an) (interviewer|employer|recruiter|company|manager|hiring)',
    'reverse (interview|interviewing)',
    '(your|candidate) questions (for|to)',
    '(ask|asking) (the|your) (interviewer|employer|recruiter|team)',
    '~(ask|asking) (them|us|back)',
    '~your turn to ask',
    '~your questions',
    'should you ask',
    '(questions|what) ..3 (you|your candidate) ..2 ask (us|them|the|your|an)',
    '(people|candidates|applicants|others) ..2 (asked|ask) us',
    'i ..1 (asked|ask) (them|back|her|him)',
    'questions (you|candidates) (can|should|could|might|may) ask',
    'clarify',
    '(outline|gather) ..2 (use|constraints|requirements|assumptions)',
    '(end|close) of ..2 interview ..1 question',
  ],
  rubric: [
    '(what|how) ..4 (look|looking|listen|listening|looked|listened) for',
    '(strong|good|sample|example|model|weak|great|possible|your|ideal|best|bad) (answer|response|sign)',
    '(scoring|rubric|scorecard|red flag|green flag|grading)',
    '~(evaluate|evaluation|score|assessment|measure|criteria|signals)',
    '~(listen|look|watch|listening|looking) (for|out for)',
    '~(answer|solution|explanation|hint)',
    '(being|is|are|gets) tested',
    '(how to|tips for) (answer|answering|approach|respond)',
    '(common|key|frequent) (pitfall|mistake)',
    'pitfall',
    'why (they|we|interviewers|it|this) ..1 (ask|matter)',
    '~(what it means|meaning)',
    'worked example',
    'second angle',
  ],
  faq: [
    '=faq',
    '=faqs',
    'frequently asked',
    '~frequently asked questions',
    '(help|support) (centre|center|desk)',
    '~(comments|replies|discussion|feedback|contact|support|help)',
    '(was|is) this ..3 (help|useful)',
    'still stuck',
  ],
  nav: [
    '(related|recommended|further|background|featured|similar|popular|more|suggested|key) (concept|reading|article|post|guide|topic|resource|area|link|page|company|companies|in|from)',
    '(table of contents|on this page|see also|external links)',
    '~(contents|references|credits|connections|resources|bibliography|license|contributing|share|tags|archive|related)',
    'next steps',
  ],
  tips: [
    '(tip|advice|takeaway|core knowledge|interview styles)',
    '(preparation|prepare|preparing) ',
    '~(remember|preparation|preparing|summary|overview|introduction|purpose|background|about)',
    '(before|after|during) the (interview|panel|call|session|talk|chat|conversation|loop)',
    '~(debrief|write up|checklist|check list|to do|todo|my stories|housekeeping|closing|opening|welcome)',
    '^(before|after) you',
    'how to ..2 (approach|tackle|prepare|use|structure|practise|practice|spend)',
    'how (we|they) (hire|interview)',
    '(interview|hiring|application|recruitment) (process|stage|format|timeline|rounds|steps)',
    'what to expect',
    '~(conclusion|wrap up|final thoughts|timeline|process|format|schedule)',
    'method',
    '^step #',
  ],
  notask: [
    '(not|never|dont|avoid|illegal|stop|wont|shant) ..2 (ask|asking|question)',
    '(we|i) (wont|shant|never|dont)',
  ],
  duties: [
    'what (your|a) (day|days|night|nights|week|weeks|shift|month) ..2 (look|looks) like',
    '(day|week) in (the|your) (life|role|job)',
    '(responsibility|responsibilities|duty|duties|accountabilities|objectives)',
    '(what|how) (you|youll|you will) ..2 (do|doing|work|own|be|contribute|tackle|build|impact|spend)',
    '(your|the|key|main|core|principal) (work|mission|impact|tasks|task|role|challenge|contribution|duties|activities)',
    '~(tasks|duties|activities|the job|the role)',
    '(about|in) (the|this) (role|job|position|opportunity)',
    '(role|position|job|work) (summary|description|overview|purpose|scope)',
    '(day to day|day in the life|a typical day)',
    '^(you will|youll|in this role)',
    '(role|job|position) (you|youll|you will)',
  ],
  quals: [
    '(requirement|requirements|qualification|qualifications|prerequisites)',
    '(what|who|skills|experience) ..2 (you|youll|you will) ..1 (bring|need|have|offer|are|possess)',
    '(what|who) (we|were|we are) ..2 (look|looking|seek|seeking|need|want|expect)',
    '(about|your) (you|profile|background|skills|experience|qualifications|strengths)',
    '(nice|good|great) to (have|haves)',
    'must haves',
    '(person|candidate) (specification|spec|profile)',
    '(you|youll) ..2 (thrive|excel|succeed|shine|enjoy|love) ..5 if',
    '~(your profile|profile|criteria|criterion|essential|desirable|competencies)',
    '(right|great|good|strong) (fit|match) if',
    '(love|like|want) to hear from',
    '(if|because|since) you (have|are|can)',
    '(to be|youll be|be) (successful|a good fit|a great fit|a fit)',
    '(ideal|successful|right|perfect) (candidate|applicant|person)',
    '(you|youve|candidates|applicants) ..2 (have|has|should|must|done|thrive|match)',
    '(must|should) have',
    '(would|it be|will be) ..2 (nice|plus|bonus|great|love|helpful|desirable)',
    '(bonus|plus) (points|if|skills)',
    '(preferred|minimum|basic|required|desired|essential|desirable|ideal|specialised|specialized|additional|technical|key|core|professional) (skill|experience|qualification|knowledge|competency|candidate|criteria|expertise|background)',
    '(knowledge|skills) ..2 (abilities|experience|competencies)',
    '^(skills|experience|competencies|preferred|desired|essential|required|who you are|you have|you are|ideally)',
    '(meet|following) ..2 requirements',
  ],
  perks: [
    '(benefit|benefits|perks|compensation|salary|pay|remuneration|package|vacation)',
    '(we|what we|what well|we can) offer',
    '(good to know|how we hire|how to apply|life at|who we are)',
    'why (join|us|work)',
    '~(terms|extras|the deal|our offer)',
    '(in it|there) for you',
    'our (values|culture|team|mission|company|story|process)',
    '(about|why) (us|the company|our|the team)',
    '(equal opportunity|equal employment|accommodation|diversity|eeo|statement|disclaimer)',
    '(location|schedule)',
    '~(legal|privacy|education|contact|application)',
    '(not|isnt) ..2 (for you|a fit|right for you)',
    '(working hours|apply|how to|additional information|veterans|closing date|basic information)',
    '(what|you) ..2 (learn|get|gain|receive)',
    '(hiring|interview|selection|recruitment) (process|steps)',
  ],
} as const;

/** What a page is, by its title, its first headings and its address. Weight beside each list in page-kind.ts. */
export const PAGES = {
  interview: [
    'interview ..3 (question|guide|prep|preparation|problem|answer|bank|kit|sheet|script|template|experience|review|questions)',
    '(question|questions|prompts) ..4 interview',
    '(behavioural|behavioral|situational|competency|leadership) ..1 (question|interview)',
    '(candidate|panel|hiring|job|coding|technical|onsite|mock|core values) ..1 interview',
    '(interview|interviews)',
    '(engineer|developer|scientist|analyst|designer|manager|engineering|job) ..1 prep',
    '(what|questions|things|everything) (we|they|well|theyll|interviewers) ..2 (ask|asked)',
    '(questions|things) ..2 (you|youll|candidates) ..2 (get|face|hear|meet|expect)',
    '(architecture|system design|machine learning|behavioral|behavioural|case study|whiteboard|coding|product sense) ..1 (prompts|questions|problems|cases|challenges)',
    '(onsite|engineering|hiring|manager|scientist|engineer) loop',
    '(onsite|phone screen|tech screen|hiring loop) ..4 (notes|note|questions|experience|prep|rounds|write up|problems|prompts)',
    '(most|frequently|commonly|often) asked ..5 question',
    'how we (hire|interview)',
    '(leadership principle|portfolio review|what i ask|star method)',
    '(coding|theoretical|algorithm|javascript|python|java|sql|react) ..1 question',
  ],
  survey: ['(survey|questionnaire|poll|census|quiz|trivia)', 'test yourself', 'personality test'],
  checkin: [
    '(1|one) (on|to) (1|one)',
    '=1on 1',
    '(retrospective|retro|standup|check in) ..1 (question|template)',
  ],
  research: [
    '(user|stakeholder|customer|usability|discovery|ux) (interview|interviews|research|testing)',
    'research (guide|script|plan)',
  ],
  reverse: [
    'questions ..2 to ask',
    'what to ask (them|us|back)',
    'reverse (interview|interviewing)',
    'ask ..2 (interviewer|employer)',
    'end of interview',
  ],
  faq: [
    '=faq',
    '=faqs',
    'frequently asked ..1 (question|questions)',
    '(help|support) (centre|center|desk|page|article)',
  ],
  media: ['(interview|conversation|chat|q a) with'],
  template: [
    '(postmortem|post-mortem|rfc|design doc|incident|pull request|issue|bug report) ..1 (template|report|form)',
    'template',
  ],
  tutorial: [
    '(tutorial|handbook|course|syllabus|curriculum|documentation|recipe|chapter|code review|release notes|changelog)',
  ],
} as const;

/** Words of hiring: a page with hardly any of them is not about a job interview, whatever is asked on it. */
export const HIRING = {
  /** Of hiring and of little else. */
  strong: [
    '(candidate|applicant|interviewee)',
    '(recruiter|recruiting|recruitment)',
    '(interviewer|interviewers)',
    '(phone screen|onsite|on site|take home|technical screen|final round|panel interview|mock interview)',
    '(resume|cv|portfolio)',
    '(was|were|got|get|being) ..1 asked',
    '(behavioural|behavioral|competency|situational) ..1 (question|interview)',
  ],
  /** Of people, and of bicycles and halls. */
  hire: ['(hiring|hire|hired)'],
  /** Of any work. */
  work: [
    '(employer|employee|employment)',
    '(round|stage|step) (#|one|two|three)',
    '(job|offer|vacancy|role|career|placement|internship)',
    '(engineer|developer|scientist|analyst|designer|programmer|manager|devops|sre)',
  ],
} as const;

/** Words that are used of interviews and of little else. */
export const MENTIONS = [
  '(=interview|candidate)',
  'phone screen',
  'whiteboard',
  'hiring (panel|manager)',
  '(senior|final|full|onsite|hiring|coding|design) (loop|round)',
  'came up in ..1 (screen|round|loop)',
] as const;

/** What shows that a page is a job posting. */
export const POSTING = [
  '(apply|applying) (now|today|online|here|for this|on)',
  '(full|part) time',
  '(salary|compensation|pay) (range|band|from)',
  '(base|annual) (salary|pay)',
  '(we are|were|is) (looking|hiring|seeking)',
  'equal opportunity',
  '(remote|hybrid|on-site|onsite|relocation|visa|sponsorship)',
  '(permanent|contract|position|vacancy|vacancies|requisition|job id|employment type)',
  '(days|weeks) of (holiday|vacation|leave|pto)',
  '(degree|bachelor|master|phd|msc|bsc)',
  '# years ..3 experience',
  '(you will|youll) (own|lead|build|work|design|join|report|be)',
  'responsibilities',
  'qualifications',
  '(your|cover|covering) (application|letter|cv|resume)',
  '(send|submit|upload) ..3 (documents|cv|resume|letter|application)',
  '(home office|working from home|work from home|pension|annual leave|days off|holiday allowance)',
  '(job|post|reference) (number|ref|summary|description|title)',
  '(closing date|apply by)',
] as const;

/** What a line of a posting is when it is no requirement. */
export const NOT_REQUIRED = {
  credential: [
    "(bachelor|bachelor's|master|master's|phd|doctorate|msc|bsc|mba|degree|diploma|gpa)",
    '(citizen|citizenship|clearance|visa|work permit|authorised to work|authorized to work|right to work|eligible|background check|driving licence|drivers license)',
    '(fluent|fluency|native|proficient) ..2 (english|german|french|spanish|dutch|mandarin)',
    '^(english|german|french|spanish|dutch|italian|mandarin|portuguese|hindi|arabic) ..2 (level|at|or|and|is|spoken|written|a1|a2|b1|b2|c1|c2)',
    '^(conversational|reads|speaks|speak|you speak) ..2 (english|german|french|spanish|dutch|italian|mandarin|portuguese|hindi|arabic)',
    '^(registered|registration|membership|member of|chartered|qualified|certified|certificate|certification|licensed|license|nvq|acca|cpa|cima)',
    '(certificate|certification|license|registration) ..2 (required|preferred|or equivalent)',
    '(drug screen|drug test|background investigation|probationary period|selective service)',
    '(lift|lifting|carry) ..4 (pounds|lbs|kg|kilos)',
    '(able|willing|willingness|ability|happy|prepared|required|available|fit) to ..1 (stand|climb|lift|travel|relocate|commute|drive|=move|work shifts|work weekends|work nights|carry out moving)',
    '^(age|aged|male|males|female|candidates|applicants) ',
    '(own|have) (a|your own) (car|vehicle)',
    '^(lives|live|based|located|residing) (in|within|near)',
    '^(curriculum vitae|cv|resume|cover letter|covering letter|names and|references|an online portfolio|a portfolio)',
    '(other|any other) ..1 (duties|duty|tasks)',
    '^(completed|finished) ..2 (studies|training|education|apprenticeship)',
    '(vocational|university) (training|education|qualification)',
  ],
  perk: [
    '(salary|holiday|vacation|insurance|pension|dental|stock|equity|401|bonus|paid|parental|lunch|gym|subsidy|subsidies|perks|benefit|benefits|telework|hybrid|remote)',
    '(you will|youll) (learn|get|receive|enjoy)',
    '^(thank|applicants)',
    '^=apply (now|today|online|here|by|at|on|for|via|through)',
    'training and development',
    'flexible ..1 (hours|schedule|working)',
    'permanent contract',
  ],
} as const;

/**
 * How a line begins that says what somebody will do, or must be able to: verbs of work, and the ways of naming a skill.
 * Only the first word of a line is looked up, so each entry is one word.
 */
export const WORKS = {
  duty: [
    '^(lead|manage|own|build|design|develop|drive|define|deliver|create|write|ship|run|operate|maintain|support|work|collaborate|partner|coordinate|plan|oversee|supervise|mentor|coach|train|guide|hire|recruit|advise|consult|present|communicate|explain|report|document|prepare|draft|review|audit|assess|evaluate|analyze|research|investigate|monitor|measure|track|test|troubleshoot|debug|diagnose|resolve|fix|improve|optimize|automate|simplify|reduce|increase|grow|scale|deploy|implement|integrate|configure|install|architect|model|process|schedule|prioritize|negotiate|persuade|convince|influence|sell|close|handle|respond|answer|serve|assist|help|ensure|enforce|establish|set|contribute|participate|take|provide|conduct|perform|execute|carry|facilitate|represent|identify|find|spot|recommend|propose|translate|keep|hold|make|bring|use|apply|produce|publish|validate|verify|record|reconcile|forecast|budget|order|check|administer|adopt|refuse|raise|share|follow|gather|collect|liaise|promote|engage|standardize|prototype|iterate|launch|query|secure|protect)',
  ],
  skill: [
    '^(experience|experienced|ability|able|knowledge|proven|proficiency|proficient|familiarity|familiar|strong|solid|deep|excellent|demonstrated|demonstrable|evidence|understanding|comfortable|comfort|confident|hands-on|track|background|expertise|skilled|skill|fluent|practical|working|advanced|exposure|willingness|willing|capable|competent|exceptional|outstanding|effective|good|great|passion|passionate|enthusiasm|interest|curiosity|commitment|history|mastery|command|grasp|awareness|calm|has|have|having|knows|enjoys|is|are|can|you|youve|youre|youd|youll|your|previous|prior|minimum|extensive|significant|considerable|some|basic)',
  ],
} as const;

/** Plain facts that an interviewer asks and no rubric is for; they outweigh every competency. */
export const PLAIN_FACTS = [
  '(salary|pay|compensation) ..2 (expectation|expectations|range|requirements)',
  '(start date|notice period|available to start|willing to relocate|work permit|visa)',
  '(when|how soon) ..2 you start',
  'hear about (us|this)',
  '(driving licence|criminal record)',
] as const;

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
      mention: MENTIONS,
    }),
    notRequired: flat(NOT_REQUIRED),
    works: flat(WORKS),
  };
}
