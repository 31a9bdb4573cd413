import { describe, expect, it } from 'vitest';
import { spotsIn, textsIn } from './test-engine';

const list = (...items: string[]) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
const TITLE = 'Behavioral interview questions';
const QUESTIONS = [
  'Tell me about a time you missed a deadline.',
  'How do you decide what to do first?',
  'Describe a disagreement with your manager.',
];

describe('where questions stand', () => {
  it('finds them in headings, lists, cells, accordions, bold lines and links', () => {
    const found = textsIn(
      TITLE,
      `<h1>Behavioral interview questions</h1>
       <h3>Tell me about a release that went badly.</h3><p>Pick a real one.</p>
       ${list('Describe a time you changed your mind.', '<a href="/q">How do you handle a missed deadline?</a>')}
       <table><tr><th>No.</th><th>Question</th></tr><tr><td>1</td><td>What have you automated?</td></tr></table>
       <details><summary>Why do you want this job?</summary><p>Say what drew you.</p></details>
       <p><strong>When did you last learn something hard?</strong></p>`,
    );
    expect(found).toEqual([
      'Tell me about a release that went badly.',
      'Describe a time you changed your mind.',
      'How do you handle a missed deadline?',
      'What have you automated?',
      'Why do you want this job?',
      'When did you last learn something hard?',
    ]);
  });

  it.each([
    [
      'a button in a heading',
      (q: string, i: number) =>
        `<h3><button aria-expanded="false" aria-controls="a${i}">${q}</button></h3><div id="a${i}" hidden><p>Pick a real one.</p></div>`,
    ],
    ['a button by itself', (q: string) => `<button>${q}</button><div><p>Pick a real one.</p></div>`],
    [
      'a box that acts as a button',
      (q: string) => `<div role="button" aria-expanded="false">${q}</div><div hidden>Pick a real one.</div>`,
    ],
    [
      'the label of a hidden checkbox',
      (q: string, i: number) =>
        `<input type="checkbox" id="t${i}"><label for="t${i}">${q}</label><div>Pick a real one.</div>`,
    ],
    ['an item to tick off', (q: string) => `<li><label><input type="checkbox"> ${q}</label></li>`],
  ])('finds them in accordions and checklists: %s', (_, shape) => {
    const asked = [
      'Describe a project that failed.',
      'How do you handle criticism?',
      'Why do you want to work here?',
    ];
    const buttons = '<button>Sign up</button><button>Start free trial</button>';
    expect(textsIn(TITLE, `<h1>${TITLE}</h1>${asked.map(shape).join('')}${buttons}`)).toEqual(asked);
  });

  it('marks only the quotation of a question quoted in prose, and no quoted answer', () => {
    expect(
      textsIn(
        'Interview questions',
        '<p>For “Describe a launch you stopped”, begin with “I was on call that week” and then say why.</p>',
      ),
    ).toEqual(['Describe a launch you stopped']);
  });

  it('takes the paragraph under a question heading for its answer', () => {
    expect(
      textsIn(
        'Interview questions',
        '<h1>Interview questions</h1><h2>Have you ever missed a deadline?</h2><p>Talk about what you told your client.</p><h2>How do you plan a week?</h2><p>Describe your calendar.</p>',
      ),
    ).toEqual(['Have you ever missed a deadline?', 'How do you plan a week?']);
  });

  it('reads a list by the sentence that leads to it', () => {
    expect(
      textsIn(
        'Interview write-up',
        '<p>Two rounds. They asked me:</p><ul><li>How do you plan a week?</li><li>Why did you leave your bank?</li></ul><p>At the end I asked them:</p><ul><li>How do you plan a sprint?</li><li>Why did you start?</li></ul>',
      ),
    ).toEqual(['How do you plan a week?', 'Why did you leave your bank?']);
  });

  it('takes short prompts for questions where a page is a list of them', () => {
    const asked = [
      'How do you plan a week?',
      'Describe a date you missed.',
      'Tell me about your worst hire.',
      'When did you last say no?',
      'How do you know a team is well?',
    ];
    const found = textsIn(
      'Manager interview questions',
      `<h2>People</h2>${list(...asked)}<h2>Work</h2>${list('How do you set dates?', 'Describe a launch you stopped.', 'Why did you leave?', 'Build or buy, with the bill', 'Two teams want one server')}`,
    );
    expect(found).toContain('Build or buy, with the bill');
    expect(found).toContain('Two teams want one server');
    expect(
      textsIn(
        'Notes on managing',
        `<h2>Work</h2>${list('Build or buy, with the bill', 'How do you set dates?')}`,
      ),
    ).toEqual([]);
  });

  it('takes a heading for a question where most headings of its level are', () => {
    const card = (title: string) => `<div><h3>${title}</h3><p>Asked of analysts, 20 minutes.</p></div>`;
    const found = textsIn(
      'Analyst interview questions',
      [
        'How do you check a number?',
        'Describe a report you killed.',
        'What is a left join?',
        'Tell me about a wrong forecast.',
        'Four teams want something by Thursday',
        'Related reading',
      ]
        .map(card)
        .join(''),
    );
    expect(found).toContain('Four teams want something by Thursday');
    expect(found).not.toContain('Related reading');
  });

  it('reads the rounds of somebody’s account: fragments, but not how it went', () => {
    const found = textsIn(
      'My onsite interview, rejected',
      `<p>I applied in May. The process took six weeks and I got an offer at last.</p>
       <p><b>Coding round</b></p>${list('rate limiter, sliding window', 'merge sorted logs, one line of each in memory', 'I passed with ten minutes left')}
       <p><b>Hiring manager</b></p>${list('a project you would cut', 'why trains')}
       <p><b>Forum rules</b></p>${list('no insults here', 'no real names')}`,
    );
    expect(found).toEqual([
      'rate limiter, sliding window',
      'merge sorted logs, one line of each in memory',
      'a project you would cut',
      'why trains',
    ]);
  });

  it('makes one spot of a block and lists its sentences as parts', () => {
    const [spot, ...rest] = spotsIn(
      '<html lang="en"><title>Interview question</title><p>You join a team whose tests take an hour. What do you do first? Whom do you ask?</p>',
    );
    expect(rest).toEqual([]);
    expect(spot?.parts).toEqual([
      'You join a team whose tests take an hour.',
      'What do you do first?',
      'Whom do you ask?',
    ]);
  });

  it('leaves numbers, labels, emoji and quotation marks out of the mark', () => {
    const pieces = [
      '23. Tell me about a hard choice.',
      'Question: Tell me about a hard choice.',
      'Ask: Tell me about a hard choice.',
      'LP - Ownership - Tell me about a hard choice.',
      '🔥 Tell me about a hard choice. 🚀',
      '“Tell me about a hard choice.”',
      '• 4) Tell me about a hard choice.',
    ];
    expect(textsIn(TITLE, list(...pieces))).toEqual(pieces.map(() => 'Tell me about a hard choice.'));
  });

  it('takes a question from "Q: … A: …" without its answer', () => {
    expect(textsIn(TITLE, '<p><b>Q: What is a canary release?</b><br>A: A release to few.</p>')).toEqual([
      'What is a canary release?',
    ]);
    expect(textsIn(TITLE, '<p>Q: What is a canary release? A: A release to few users at first.</p>')).toEqual(
      ['What is a canary release?'],
    );
  });

  it('reads questions with zero-width characters inside their words', () => {
    expect(
      textsIn(TITLE, list('Tell me ab\u200bout a fai\u00adlure.', 'What did you le\u200barn?')),
    ).toHaveLength(2);
  });

  it('gives the same question twice on a page two ids, and the same ids at the next scan', () => {
    const html = `<html lang="en"><title>${TITLE}</title>${list('Tell me about a failure.', 'Tell me about a failure.')}`;
    const ids = spotsIn(html).map((spot) => spot.id);
    expect(new Set(ids).size).toBe(2);
    expect(spotsIn(html).map((spot) => spot.id)).toEqual(ids);
  });

  it('says by the very words why it is a question', () => {
    const html = `<html lang="en"><title>${TITLE}</title>${list('Tell me about a failure.', 'What went wrong?')}`;
    for (const { evidence, text } of spotsIn(html)) {
      expect(evidence.length).toBeGreaterThan(0);
      expect(evidence.some(({ words }) => text.includes(words))).toBe(true);
    }
  });
});

describe('what stands around a question', () => {
  it('tells who asks in a transcript', () => {
    const said = textsIn(
      'Mock interview: data engineer',
      `<h1>Mock interview: data engineer</h1>
       <p>Interviewer: Right. Who was against it?</p><p>Me: My lead. Would you have listened to me?</p>
       <p>Interviewer: And what did the bill say?</p><p>Me: Forty euros a day.</p><p>Interviewer: Thank you.</p>`,
    );
    expect(said).toEqual(['Right. Who was against it?', 'And what did the bill say?']);
  });

  it('lets a page be called by what it is against, a column speak before a heading, and a story stand before its answer', () => {
    const asked = textsIn(
      'Sales interview questions',
      `<h1>Stop asking me to sell you a pen</h1><h2>First call</h2><p>Walk me through the last deal you closed.</p>
       <h2>What we look for</h2><table><tr><th>No.</th><th>Question</th></tr>
       <tr><td>1</td><td>How do you decide that a lead is dead?</td></tr><tr><td>2</td><td>Which deal did you lose last?</td></tr></table>
       <h2>Two sample answers</h2><div><b>Tell me about a time you had to learn fast.</b></div><div><p>In May our only driver fell ill.</p></div>`,
    );
    expect(asked).toEqual([
      'Walk me through the last deal you closed.',
      'How do you decide that a lead is dead?',
      'Which deal did you lose last?',
      'Tell me about a time you had to learn fast.',
    ]);
  });

  it('knows boxes made alike, with a picture before each, for items of one list', () => {
    const box = (text: string) =>
      `<div class="row"><svg><path d="M0 0"/></svg><div class="text">${text}</div></div>`;
    const found = textsIn(
      'System design interview prompts',
      `<h1>System design interview prompts</h1>${[
        'Design a ferry booking service.',
        'Design a queue for a bakery.',
        'How would you count the visitors of a museum?',
        'Design a lost-property office.',
        'What would you log in a lift?',
        'Ticket sale for a stadium of sixty thousand',
      ]
        .map(box)
        .join('')}`,
    );
    expect(found).toContain('Ticket sale for a stadium of sixty thousand');
  });
});

describe('what a page says it is for', () => {
  it('does not take a guide to asking customers for one of asking candidates', () => {
    const body = `<p>We visit ten bakeries this month and record the talks.</p>${list('Tell me about your shop. How did it start?', 'What is the part of the day you like least?', 'Walk me through the last time you threw bread away.', 'How did you decide what to bake?', 'If you had a magic wand, what would be different?')}`;
    expect(
      textsIn('Interview guide: how bakeries plan their day', `<h1>Interview guide</h1>${body}`),
    ).toEqual([]);
    const hiring = `${body}<p>Each candidate meets the hiring manager; score every interviewer's notes in the debrief.</p>`;
    expect(textsIn('Interview guide: bakers', `<h1>Interview guide</h1>${hiring}`)).not.toEqual([]);
  });

  it('takes a template that speaks of candidates throughout for what it is', () => {
    const found = textsIn(
      'Scorecard template: Depot Lead',
      `<h1>Scorecard template: Depot Lead</h1><p>One copy for each candidate. Every interviewer fills it in before the debrief.</p>
       <p>The interview takes an hour; the interview panel meets right after the interview.</p><h2>Interview questions</h2><p>Candidates get them in this order.</p>
       ${list('Tell me about a shift on which you were short of people.', 'When did you stop a line because it was not safe?', 'Whom have you made a lead?')}
       <p>In the interview, hire for judgement. The hiring manager decides.</p>`,
    );
    expect(found).toContain('When did you stop a line because it was not safe?');
  });

  it('leaves an essay on being interviewed alone', () => {
    const essay = `<h1>The waiting room</h1><p>I have been to many an interview, and kept the tickets.</p><h2>Why do we ask at all?</h2>
      <p>A hiring manager and an applicant sit down to a job interview.</p><h2>What were they after?</h2><p>Nobody said, and I got no offer.</p><p>What is the number of a person?</p>`;
    expect(textsIn('The waiting room: on being interviewed', essay)).toEqual([]);
  });

  it('leaves the counts and notices beside a list alone', () => {
    const asked = list('Tell me about a time you failed.', 'Why this team?', 'How do you plan a week?');
    const found = textsIn(
      TITLE,
      `<h1>${TITLE}</h1><p>9 min read</p>${asked}<h3>11 thoughts on this list</h3><p>We use cookies. Is that OK with you?</p>`,
    );
    expect(found).toHaveLength(3);
  });

  it('takes questions that speak of counts, contents and cookies for questions', () => {
    const asked = [
      'What is inside a Docker image?',
      'How would you design a service that handles 5000 views per second?',
      'Tell me about a time a post of yours got 300 comments.',
      'How would you explain to users why our site uses cookies?',
    ];
    expect(
      textsIn('Technical interview questions', `<h1>Technical interview questions</h1>${list(...asked)}`),
    ).toEqual(asked);
    const plain = ['Tell me about yourself.', 'What are your strengths?', 'Why do you want to work here?'];
    expect(textsIn('Google Interview Guide', list(...plain))).toEqual(plain);
  });

  it('takes short prompts in accordions for questions where their heading says so', () => {
    const fold = (prompt: string) => `<details><summary>${prompt}</summary><p>Sizes first.</p></details>`;
    const found = textsIn(
      'System design interview prompts',
      `<h1>Prompts</h1><h2>Design prompts</h2>${fold('A doorbell that remembers who rang')}${fold('Show solution')}`,
    );
    expect(found).toEqual(['A doorbell that remembers who rang']);
  });
});

describe('questions that a posting prints', () => {
  const posting = (rest: string) =>
    textsIn(
      'Support engineer at Bramblewick',
      `<h1>Support engineer</h1><h2>What you will do</h2><ul><li>Answer tickets from schools</li><li>Write help pages</li></ul>
       <h2>Requirements</h2><ul><li>Two years of support work</li><li>Patience with printers</li></ul>
       <h2>Benefits</h2><ul><li>Thirty days of leave</li></ul><h2>Apply for this job</h2>${rest}`,
    ).filter((text) => /[?]|you/.test(text));

  it('finds those that want a long answer, and leaves the other fields of the form alone', () => {
    expect(
      posting(
        `<form><div><label for="n">What is your notice period?</label><input id="n"></div>
         <div><label for="w">Have you worked for us before?</label><select id="w"><option>No</option></select></div>
         <div><label for="t">Tell us about a customer you could not help. What did you do?</label><textarea id="t"></textarea></div></form>`,
      ),
    ).toEqual(['Tell us about a customer you could not help. What did you do?']);
  });

  it('finds the long answers also where a label only stands beside its field', () => {
    const field = (label: string, control: string) =>
      `<div><label><span>${label}</span><strong>*</strong></label>${control}</div>`;
    const asked = field('Why do you want to work here?', '<textarea></textarea>');
    const found = posting(`${asked}${field('Can you work on Saturdays?', '<input type="radio">')}`);
    expect(found).toEqual(['Why do you want to work here?*']);
  });

  it('finds those that are quoted in what it says of its interviews', () => {
    expect(
      posting(
        '<h2>How we hire</h2><p>In the peer interview expect “Tell us about a patient you nearly missed.” Then you shadow.</p>',
      ),
    ).toEqual(['Tell us about a patient you nearly missed.']);
  });

  it('finds what a list says will be asked, fragments too', () => {
    expect(
      posting(
        `<p>In the first talk Ines will ask you about these:</p>
         <ol><li>A ticket you gave up on, and what you told the school</li><li>How you would calm an angry bursar</li></ol>`,
      ),
    ).toEqual([
      'A ticket you gave up on, and what you told the school',
      'How you would calm an angry bursar',
    ]);
  });
});

describe('what only looks like a question', () => {
  const CANDIDATE = list(
    'Tell me about a time you failed.',
    'Describe a conflict at work.',
    'How do you plan?',
  );
  it.each([
    [
      'questions for the interviewer',
      '<h2>Questions to ask your interviewer</h2>',
      'Walk me through a typical sprint on this team.',
    ],
    ['what the interviewer looks for', '<h2>What we look for</h2>', 'How do they prioritise?'],
    ['a product FAQ', '<h2>FAQ</h2>', 'How do I cancel my subscription?'],
    ['related concepts', '<h2>Related concepts</h2>', 'What is data leakage?'],
    ['questions not to ask', '<h2>What we do not ask</h2>', 'Where do you see yourself in five years?'],
    ['advice', '', 'Tip: choose a story with a number. What changed?'],
    ['a letter of STAR', '', 'Action: Describe the steps you took.'],
    ['how an answer is told', '', 'Describe the outcome, not just the effort, and keep names out of it.'],
    ['what comes first in an answer', '', 'Explain the need first, then what it cost.'],
    ['a site’s own questions', '', 'Who writes the answers?'],
    ['what an employer is asked', '<h2>Good to know</h2>', 'Do you sponsor visas?'],
  ])('leaves out %s', (_, heading, item) => {
    const found = textsIn(TITLE, `<h2>Questions</h2>${CANDIDATE}${heading}${list(item, item)}`);
    expect(found).toHaveLength(3);
  });

  it('leaves out a form for interviewers, whose prompts would be questions elsewhere', () => {
    const form = `<table><tr><th>Field</th><th>Prompt</th></tr>
      <tr><td>Against</td><td>Describe a specific moment that lowered your score.</td></tr>
      <tr><td>Not covered</td><td>What did you run out of time for?</td></tr>
      <tr><td>Last</td><td>Would you work with this person on your hardest project?</td></tr></table>`;
    expect(textsIn('Loop prompts: interview questions', form)).not.toEqual([]);
    expect(textsIn('Writing structured feedback: interview questions', form)).toEqual([]);
  });

  it('takes evaluation for a subject, which it is wherever models are', () => {
    expect(
      textsIn(
        TITLE,
        `<h2>Evaluation</h2>${list('How do you choose a threshold?', 'How do you split the data?')}`,
      ),
    ).toHaveLength(2);
  });

  it('leaves questions about the list, the process and the offer to the site', () => {
    const site = [
      'Where do the questions come from?',
      'How does the process work?',
      'Do you offer a student discount?',
    ];
    expect(textsIn(TITLE, `<h1>${TITLE}</h1>${CANDIDATE}${list(...site)}`)).toHaveLength(3);
  });

  it('takes what a list of questions names under a round for tasks, and not what it names elsewhere', () => {
    const many = [...QUESTIONS, ...QUESTIONS, ...QUESTIONS].map((text, n) =>
      text.replace(/[.?]$/, `, number ${n}?`),
    );
    const tasks = [
      'Reservoir sampling from a stream, no libraries',
      'Merge overlapping intervals of outages',
    ];
    const page = (heading: string) =>
      textsIn(
        TITLE,
        `<h1>${TITLE}</h1><h2>Behavioural</h2>${list(...many)}<h2>${heading}</h2>${list(...tasks)}`,
      );
    expect(page('Coding').slice(many.length)).toEqual(tasks);
    expect(page('Where I have been').slice(many.length)).toEqual([]);
  });

  it('marks the question without the remark in brackets behind it, and a question in brackets with what it asks', () => {
    const asked = [
      'Tell me about yourself. (What are you proudest of, and why did you leave?)',
      'Design a URL shortener. (How would you handle a billion links a month?)',
    ];
    expect(
      textsIn(
        TITLE,
        `<h1>${TITLE}</h1>${list('How do you think that went? (They know how it went. They want to know whether you do.)', ...asked)}`,
      ),
    ).toEqual(['How do you think that went?', ...asked]);
  });

  it('marks only the quotation where what is said around it asks nothing, and an item with its case', () => {
    const before =
      '<p>Parcel depot, night sorter: “What would you do if you saw a damaged parcel on the van?” and that was all.</p>';
    const item =
      'Your manager says “How did you let this happen to our biggest customer?” What do you answer?';
    expect(textsIn(TITLE, `<h1>${TITLE}</h1>${before}${list(item, ...QUESTIONS)}`)).toEqual([
      'What would you do if you saw a damaged parcel on the van?',
      item,
      ...QUESTIONS,
    ]);
  });

  it('takes questions for a team’s lead and by a panel for questions to candidates', () => {
    for (const heading of ['Interview questions for the team lead role', 'Behavioral questions for the team'])
      expect(textsIn(TITLE, `<h1>${TITLE}</h1><h2>${heading}</h2>${list(...QUESTIONS)}`), heading).toEqual(
        QUESTIONS,
      );
    expect(textsIn(TITLE, `<h1>${TITLE}</h1><h2>Turn the tables</h2>${list(...QUESTIONS)}`)).toEqual([]);
  });

  it('leaves out navigation, footers, asides and form labels', () => {
    expect(
      textsIn(
        TITLE,
        `<nav>${list('What is Premium?')}</nav><h2>Questions</h2>${CANDIDATE}
         <form><label>Tell us about your interview</label></form>
         <footer><p>Have a question about your account?</p></footer>`,
      ),
    ).toHaveLength(3);
  });

  it('leaves out answers inside an accordion and code beside a task', () => {
    expect(
      textsIn(
        'Coding interview questions',
        `<details><summary>How would you reverse a list?</summary><p>What do you swap? The ends.</p></details>
         <p>1) Write a function that adds two numbers.</p><pre><code>return a + b // why not?</code></pre>`,
      ),
    ).toEqual(['How would you reverse a list?', 'Write a function that adds two numbers.']);
  });

  it.each([
    [
      'survey',
      'Community survey 2025',
      ['How often do you use our tool?', 'What would you change?', 'Have you ever contributed?'],
    ],
    [
      'user research',
      'User interview script',
      [
        'Tell me about the last time you paid a bill.',
        'Walk me through your day.',
        'How do you keep receipts?',
      ],
    ],
    [
      'one-to-one',
      '1 on 1 meeting questions',
      ['How are you feeling about your role?', 'What would you stop doing?', 'Do you get enough feedback?'],
    ],
    [
      'design template',
      'Design review template',
      ['What problem are you solving?', 'How would you roll it back?', 'Describe the design.'],
    ],
    [
      'recipe',
      'Rye loaf',
      ['Have you ever baked before?', 'Describe it to a friend if you must.', 'How would you serve it?'],
    ],
    [
      'novelist',
      'An interview with a novelist',
      ['How did you start writing?', 'What is your new book about?', 'Do you write at night?'],
    ],
  ])('marks nothing on a %s page', (_, title, items) => {
    expect(textsIn(title, `<h1>${title}</h1>${list(...items)}`)).toEqual([]);
  });

  it('does not take an article with rhetorical questions for a question page', () => {
    expect(
      textsIn(
        'How we cut our cloud bill',
        '<p>Have you ever opened an invoice and gasped? We did.</p><h2>What went wrong?</h2><p>Nobody owned it. What would you do?</p>',
      ),
    ).toEqual([]);
  });

  it('leaves a page in another language alone, whatever its lang says', () => {
    const german = list(
      'Erzählen Sie von einem Projekt, das Sie geleitet haben, und was daraus wurde.',
      'Wie gehen Sie mit einem Konflikt in der Gruppe um, wenn die Zeit knapp ist?',
      'Warum möchten Sie bei uns arbeiten, und was erwarten Sie von der Stelle?',
    );
    expect(spotsIn(`<html lang="de"><title>Interview</title>${german}`)).toEqual([]);
    expect(spotsIn(`<html lang="en"><title>Interview</title>${german}`)).toEqual([]);
  });
});

describe('corrections', () => {
  const html = `<html lang="en"><title>${TITLE}</title>${list('Tell me about a failure.', 'Describe a conflict at work.', 'My favourite colour')}`;
  it('takes the user’s word for what is a question, and what it tests', () => {
    const spots = spotsIn(html, [
      { key: 'tell me about a failure', verdict: 'not-a-question' },
      { key: 'my favourite colour', verdict: 'is-a-question' },
      { key: 'describe a conflict at work', verdict: 'tests', competency: 'communication' },
    ]);
    expect(spots.map(({ text }) => text)).toEqual(['Describe a conflict at work.', 'My favourite colour']);
    expect(spots[0]?.competencies.map(({ id }) => id).slice(0, 2)).toEqual(['communication', 'conflict']);
  });
});
