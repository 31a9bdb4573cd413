/** Words of hiring and of postings; cue syntax. Data, as in lexicon.ts, and compiled with it. */

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

/** Somebody tells of an interview of their own. */
export const TOLD = [
  '(=i|we) ..1 (=got|had|passed|failed|solved|struggled|bombed|applied|interviewed|cleared|sat|did|answered|froze)',
  '(=my|the) (loop|onsite|interview|process|offer)',
  '(rejected|ghosted|yoe|shortlisted)',
  '(offer|verdict|result) ..2 (came|rejected|accepted|selected|declined|hire)',
  '(they|he|she|interviewer|panel|manager) ..1 (=asked|=gave|=wanted|=said|=kept|=let)',
  '(=was|=were|=got) ..1 asked',
  '(took|lasted|went) ..2 (weeks|minutes|hours|well|badly|ok)',
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
    '^(bs|ba|bsc|b e|be|b tech|btech|m tech|mca|ph d|mba) (in|or|degree|computer)',
    '(nationals|national|citizens|passport holders) ..2 (of|who|only)',
    '^(uk|us|eu|irish|british|eea) (nationals|citizens|residents)',
    '^you ..1 (may|might|must|will) be (required|asked|subject) to ..2 (serve|sign|undergo|complete|pass|submit|provide)',
    "(bachelor|bachelor's|master|master's|phd|doctorate|msc|bsc|mba|degree|diploma|gpa)",
    '(citizen|citizenship|clearance|visa|work permit|authorised to work|authorized to work|right to work|eligible|background check|driving licence|drivers license)',
    '(fluent|fluency|native|proficient) ..2 (english|german|french|spanish|dutch|mandarin)',
    '^(english|german|french|spanish|dutch|italian|mandarin|portuguese|hindi|arabic) ..2 (level|at|or|and|is|spoken|written|a1|a2|b1|b2|c1|c2)',
    '^(conversational|reads|speaks|speak|you speak) ..2 (english|german|french|spanish|dutch|italian|mandarin|portuguese|hindi|arabic)',
    '^(registered|registration|membership|member of|chartered|qualified|certified|certificate|certification|licensed|license|nvq|acca|cpa|cima)',
    '(certificate|certification|license|registration) ..2 (required|preferred|or equivalent)',
    '^graduate of (a|an) (accredited|approved|recognised|recognized)',
    '(license|licence|registration) or ..1 (eligible|eligibility|ability|equivalent)',
    '^(current|valid|active|unrestricted) ..3 (license|licence|registration|certification|certificate)',
    '^(bls|acls|pals|nrp|cpr)',
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
  /** In a short line that begins with no work: what somebody holds. */
  held: [
    '(certificate|certification|ticket|tickets|accreditation|revalidation|preceptorship|diploma|licence)',
  ],
  /** What a line names before a colon when a plain fact follows. */
  label: [
    '^(education|shift|shifts|location|timing|timings|mode|openings|vacancies|salary|ctc|industry|department|travel)',
    '^(job|work|interview|employment) (location|timing|timings|mode|type)',
    '^(location and travel|notice period|working days|working hours)',
  ],
  perk: [
    '(discrimination|conviction records|export control|direct deposit)',
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
