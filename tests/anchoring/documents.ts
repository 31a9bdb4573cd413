/**
 * Pages of the anchoring corpus, a passage each with what an editor might make of it: `reworded` is the same passage a
 * little changed, `lookalike` another passage that is easily taken for it. All of it is written for this corpus.
 */
export interface Passage {
  readonly tag: 'p' | 'li' | 'h2' | 'pre' | 'td';
  readonly text: string;
  readonly reworded: string;
  readonly lookalike: string;
}

export interface CorpusDocument {
  readonly name: string;
  readonly lang: string;
  readonly rtl?: true;
  readonly passages: readonly Passage[];
}

type Row = readonly [tag: Passage['tag'], text: string, reworded: string, lookalike: string];
const document = (name: string, lang: string, rows: readonly Row[], rtl?: true): CorpusDocument => ({
  name,
  lang,
  ...(rtl ? { rtl } : {}),
  passages: rows.map(([tag, text, reworded, lookalike]) => ({ tag, text, reworded, lookalike })),
});

const LONG_PARTS = [
  'The harbour office kept its berths in one large table that only three people could read, and two of them had left.',
  'I began by sitting next to the third for two mornings and writing down every exception she carried in her head.',
  'There were forty-one of them, from the ferry that may never lie beside the fuel barge to the pilot who berths by eye.',
  'We turned each into a rule with a name, a date and the person who had asked for it, so that anybody could argue with it.',
  'Then we ran the rules beside the table for a month and looked each evening at the four or five berths where the two disagreed.',
  'Half of those were mistakes in the rules, a third were old habits nobody could explain, and the rest were errors in the table.',
  'When the table was finally switched off, the night shift did not notice until somebody told them on the following Monday.',
  'What I would do differently is to start with the quarrels, since they taught us more than the forty agreements did.',
];
const LONG = LONG_PARTS.join(' ');

export const DOCUMENTS: readonly CorpusDocument[] = [
  document('prep guide', 'en', [
    [
      'h2',
      'What an answer about a deadline should hold',
      'What a good answer about a deadline should hold',
      'What an answer about a conflict should hold',
    ],
    [
      'p',
      'Begin with the date that could not move and with who had set it, because everything else in your answer hangs on it.',
      'Begin with the date which could not move and who had set it, since everything else in your answer hangs on it.',
      'Begin with the person who could not agree and with what they wanted, because everything else in your answer hangs on it.',
    ],
    [
      'li',
      'Describe a week in which two promises of yours came due on the same day.',
      'Describe a week in which two of your promises fell due on the same day.',
      'Describe a year in which two managers of yours left on the same day.',
    ],
    [
      'li',
      'Which task did you drop, and how did you tell whoever was waiting for it?',
      'Which task did you drop, and how did you tell the people who waited for it?',
      'Which task did you keep, and how did you tell whoever had to do it?',
    ],
    [
      'li',
      'When did you last ask for more time before it was too late?',
      'When did you last ask for more time, well before it was too late?',
      'When did you last ask for more people before it was too late?',
    ],
    [
      'p',
      'Interviewers listen for the moment at which you noticed the trouble, not for the hours that you put in at the end.',
      'Interviewers listen for the moment when you noticed the trouble, not for the hours you put in at the end.',
      'Interviewers listen for the moment at which you asked for help, not for the people who finally gave it.',
    ],
    ['p', 'Why us?', 'Why them?', 'Why now?'],
    [
      'p',
      'A plan that was cut in half and kept is worth more than a whole one that slipped.',
      'A plan cut in half and kept is worth more than a whole one that slipped.',
      'A team that was cut in half and stayed is worth more than a whole one that left.',
    ],
    [
      'h2',
      'Mistakes that are easily made',
      'Mistakes which are easily made',
      'Promises that are easily made',
    ],
    [
      'li',
      'Blaming the estimate of somebody who is not in the room.',
      'Blaming an estimate of somebody who is not in the room.',
      'Praising the estimate of somebody who is in the room.',
    ],
  ]),
  document('posting', 'en', [
    [
      'h2',
      'What you will bring to the kiln team',
      'What you bring to the kiln team',
      'What you will bring to the glaze team',
    ],
    [
      'li',
      '5+ years of building services in Kotlin that other teams depend on',
      '6+ years of building services in Kotlin that other teams depend on',
      '3+ years of running services in Go that other teams depend on',
    ],
    [
      'li',
      'You have led the move of a busy database without a maintenance window',
      'You have led the move of a busy database with no maintenance window',
      'You have led the hiring of a busy team without a recruiter',
    ],
    [
      'li',
      'Comfort with numbers that disagree, and the patience to find out why',
      'Comfort with figures that disagree, and the patience to find out why',
      'Comfort with people who disagree, and the patience to hear them out',
    ],
    [
      'li',
      'A degree in ceramics is welcome and not expected',
      'A degree in ceramics is welcome but not expected',
      'A licence for forklifts is welcome and not expected',
    ],
    [
      'p',
      'We pay between 71,000 and 84,000 a year, reviewed each March, and write down how we came to it.',
      'We pay between 74,000 and 88,000 a year, reviewed each March, and write down how we came to it.',
      'We sell between 71 and 84 kilns a year, counted each March, and write down who bought them.',
    ],
    [
      'p',
      'The kiln team is four people in two time zones who meet in person every quarter.',
      'The kiln team is five people in two time zones who meet in person every quarter.',
      'The glaze team is nine people in one office who meet in person every morning.',
    ],
    ['li', 'Python', 'Python 3', 'Perl'],
    [
      'p',
      'Apply with a page about something you mended; nobody reads cover letters here.',
      'Apply with one page about something you mended; nobody reads cover letters here.',
      'Leave with a page about something you broke; somebody reads all of them here.',
    ],
  ]),
  document('forum thread', 'en', [
    [
      'p',
      'Had the second round yesterday: forty minutes on a queue that drops every hundredth message, and they wanted to see me measure before I guessed.',
      'Had my second round yesterday: forty minutes on a queue that drops each hundredth message, and they wanted to see me measure before I guessed.',
      'Had the first round in May: thirty minutes on a cache that serves stale prices, and they wanted to see me draw before I typed.',
    ],
    [
      'p',
      'She asked how I would find out whether the message had ever been sent.',
      'She asked how I would find out if the message had ever been sent.',
      'He asked how I would make sure that the invoice would always be sent.',
    ],
    [
      'p',
      'I said I would count on both sides first. She smiled and gave me the counts: they were equal.',
      'I said that I would count on both sides first. She smiled and gave me the counts: they were equal.',
      'I said I would restart both sides first. He frowned and gave me the logs: they were empty.',
    ],
    ['p', 'Thanks, that helps a lot!', 'Thanks, this helps a lot!', 'Sorry, that hurts a bit!'],
    [
      'p',
      'Does anybody know whether the last round is with the whole team or only with the lead?',
      'Does anyone know whether the last round is with the whole team or only with the lead?',
      'Does anybody know whether the first call is with a recruiter or directly with the lead?',
    ],
    [
      'p',
      'It was the whole team when I went, six of them, each with one question of their own and nothing about code.',
      'It was the whole team when I was there, six of them, each with one question of their own and nothing about code.',
      'It was only the lead when I went, one of two, with a list of questions from the team and a lot of code.',
    ],
    [
      'p',
      'The one I remember: tell us about a rule you kept although you thought it was wrong.',
      'The one that I remember: tell us about a rule you kept although you thought it wrong.',
      'The one I dreaded: tell us about a rule you broke although you knew it was right.',
    ],
    [
      'p',
      'I told them about the two-signature rule for refunds and how I got it changed after keeping it for a year.',
      'I told them about the two-signature rule for refunds and how I had it changed after keeping it for one year.',
      'I told them about the one-page rule for designs and how I got it dropped before keeping it for a week.',
    ],
  ]),
  document('notes in a pre', 'en', [
    [
      'pre',
      'retry(3, { wait: 200, jitter: true })  // never more than three',
      'retry(4, { wait: 200, jitter: true })  // never more than four',
      'retry(9, { wait: 50, jitter: false })  // as often as it takes',
    ],
    [
      'pre',
      'SELECT berth, count(*)\n  FROM arrivals\n WHERE late\n GROUP BY berth;',
      'SELECT berth, count(*) AS n\n  FROM arrivals\n WHERE late\n GROUP BY berth;',
      'SELECT pilot, sum(fee)\n  FROM invoices\n WHERE paid\n GROUP BY pilot;',
    ],
    [
      'p',
      'The query above is the whole monitoring we had in the first year, and it was enough.',
      'The query above was all the monitoring we had in the first year, and it was enough.',
      'The chart below is the only planning they had in the last year, and it was too little.',
    ],
    [
      'pre',
      'if (seen.has(id)) return;\nseen.add(id);\nawait handle(message);',
      'if (seen.has(id)) return;\nseen.add(id);\nawait handle(message, id);',
      'if (!queue.size) return;\nqueue.pop();\nawait flush(buffer);',
    ],
    [
      'p',
      'Note the order: we remember the id before the work is done, so that a crash loses one message and repeats none.',
      'Note the order: we remember the id before the work is done, so a crash loses one message and repeats none.',
      'Note the order: we write the file after the lock is freed, so that a reader waits once and a writer never.',
    ],
    ['td', 'at most once', 'at most 1 time', 'at least once'],
    ['td', 'exactly once, for a price', 'exactly once, at a price', 'hardly ever, for nothing'],
  ]),
  document(
    'right to left',
    'ar',
    [
      ['h2', 'أسئلة عن العمل مع الآخرين', 'أسئلة حول العمل مع الآخرين', 'أجوبة عن العمل مع الكتب'],
      [
        'p',
        'احك لنا عن يوم اختلفت فيه مع زميل حول موعد الإطلاق وكيف انتهى الأمر بينكما.',
        'احك لنا عن يوم اختلفت فيه مع زميلة حول موعد الإطلاق وكيف انتهى الأمر بينكما.',
        'احك لنا عن عام سافرت فيه مع صديق إلى شاطئ البحر ومتى رجعتما منه.',
      ],
      [
        'li',
        'ما القرار الذي اتخذته قبل أن تصل إليك كل الأرقام؟',
        'ما القرار الذي اتخذته قبل أن تصلك كل الأرقام؟',
        'ما الكتاب الذي قرأته بعد أن وصلت إليك كل الرسائل؟',
      ],
      [
        'p',
        'قل أولا ما الذي كنت تعرفه وما الذي لم تكن تعرفه ثم قل ماذا فعلت.',
        'قل أولا ما كنت تعرفه وما الذي لم تكن تعرفه ثم قل ماذا فعلت.',
        'اكتب أخيرا من الذي كنت تزوره ومن الذي لم تكن تزوره ثم قل أين نمت.',
      ],
      [
        'p',
        'שאלה שחוזרת תמיד: מתי ביקשת עזרה, וממי?',
        'שאלה שתמיד חוזרת: מתי ביקשת עזרה, וממי?',
        'תשובה שנעלמת לעתים: איפה קיבלת מתנה, ולמה?',
      ],
      [
        'p',
        'כתבו את התשובה לפני הריאיון וקראו אותה בקול רם פעם אחת בלבד.',
        'כתבו את התשובה לפני הריאיון וקראו אותה בקול רם פעם אחת.',
        'שרפו את המכתב אחרי הארוחה ושירו אותו בלחש שלוש פעמים ביום.',
      ],
    ],
    true,
  ),
  document('without spaces', 'ja', [
    [
      'h2',
      '面接でよく聞かれる質問の一覧です',
      '面接でよく聞かれる質問の一覧',
      '旅館でよく出される料理の写真です',
    ],
    [
      'p',
      '締め切りに間に合わないと気づいたとき、最初に誰に伝えましたか。その理由も教えてください。',
      '締め切りに間に合わないと分かったとき、最初に誰に伝えましたか。その理由も教えてください。',
      '電車に乗り遅れたと知った朝、最後に何を食べましたか。その値段も書いてください。',
    ],
    [
      'p',
      '自分の担当ではない問題を引き受けた経験について話してください。',
      '自分の担当ではない問題を引き受けた経験を話してください。',
      '友人の結婚ではない祝いを頼まれた季節について歌ってください。',
    ],
    [
      'li',
      '数字がそろう前に決めたことはありますか。',
      '数字がそろう前に決めたことがありますか。',
      '写真がとどく前に捨てた花はいくつですか。',
    ],
    [
      'p',
      '结果要用一个数字来说明，并且说清楚它原来是多少。',
      '结果要用一个数字来说明，并说清楚它原来是多少。',
      '早饭要用一双筷子来解决，而且吃干净它里面的鱼。',
    ],
  ]),
  document('signs and pictures', 'en', [
    [
      'p',
      '🚀 Launched on a Friday 🙈 and lived to tell the tale: 3 rollbacks, 0 lost orders.',
      '🚀 Launched on a Friday 🙈 and lived to tell the tale: 4 rollbacks, 0 lost orders.',
      '🎂 Married on a Monday 🙉 and forgot to tell the boss: 2 cakes, 9 lost coats.',
    ],
    [
      'li',
      'Ask “what would change your mind?” – and then wait.',
      'Ask “what would make you change your mind?” – and then wait.',
      'Ask “who would pay your fine?” – and then run.',
    ],
    [
      'li',
      'p95 < 300 ms & error rate ≤ 0.1 % for 7 days',
      'p95 < 250 ms & error rate ≤ 0.1 % for 7 days',
      'p50 > 900 ms & refund rate ≥ 4 % for 2 years',
    ],
    [
      'p',
      'Naïve café owners résumé their menus; façade aside, it’s the same question each year.',
      'Naïve café owners résumé their menus; façades aside, it’s the same question every year.',
      'Clever bakers photograph their ovens; flour aside, it’s another answer each day.',
    ],
    ['p', '👩‍💻👨‍🔧 → 🧯 → 📈', '👩‍💻👨‍🔧 → 🧯 → 📉', '🐟🐠 → 🍳 → 🍽️'],
    [
      'p',
      'C++ or C#? Say which, and say what the other would have cost.',
      'C++ or C#? Say which one, and say what the other would have cost.',
      'Tea or milk? Say when, and say who the other would have asked.',
    ],
  ]),
  document('one long account', 'en', [
    ['h2', 'A berth for every ship', 'A berth for each ship', 'A bed for every guest'],
    [
      'p',
      LONG,
      LONG.replace('two mornings', 'three mornings')
        .replace('the night shift', 'the late shift')
        .replace('a third were', 'some were'),
      LONG_PARTS.map((part) => part.split(' ').reverse().join(' ')).join(' '),
    ],
    [
      'p',
      'The office has since asked for the same with its cranes, and got the list of questions instead of a programme.',
      'The office has since asked for the same for its cranes, and got a list of questions instead of a programme.',
      'The bakery has never asked for the same with its ovens, and got the bill for the flour instead of an answer.',
    ],
    [
      'p',
      `${LONG_PARTS[3]} ${LONG_PARTS[6]}`,
      `${LONG_PARTS[3]} ${LONG_PARTS[6]?.replace('somebody told them', 'I told them')}`,
      'We painted each of the walls in a colour with a number, a price and the name of a town, so that nobody could find the door. When the paint had finally dried, the day shift moved in and hung up their coats on last year’s calendar.',
    ],
  ]),
];
