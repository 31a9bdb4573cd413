import { describe, expect, it } from 'vitest';
import { growth, LINEAR } from '../text/testing';
import { type CheckId, checkStory } from './checks';
import { emptyFields, type StoryFields } from './model';
import { numbersIn } from './numbers';

const story = (over: Partial<StoryFields>): StoryFields => ({
  ...emptyFields(),
  title: 'T',
  situation:
    'The queue at the counter in Leeds was slow in the spring of 2022 and every fifth customer left.',
  task: 'I had to halve the wait before the summer holidays began.',
  action:
    'I measured each step with a stopwatch for a week and removed two. I could have asked for a third clerk, but chose to move the form to the door instead, since it cost nothing.',
  result: 'The wait fell from 9 to 4 minutes.',
  learning: 'I measure first now.',
  ...over,
});
const found = (over: Partial<StoryFields>): CheckId[] => checkStory(story(over)).map(({ id }) => id);
const kinds = (text: string) => numbersIn(text).map(({ kind, words }) => `${kind}: ${words}`);

describe('numbers', () => {
  it('in words count as numbers', () => {
    expect(kinds('We cut it by two thirds and doubled sales')).toContain('measure: doubled');
    expect(kinds('saved four hundred thousand euros')).toEqual(['measure: four hundred thousand euros']);
    expect(kinds('complaints were halved')).toEqual(['measure: halved']);
    expect(kinds('one of them left; one percent stayed')).toEqual(['measure: one percent']);
  });

  it('in digits keep their sign and unit', () => {
    expect(kinds('rose by 12% to $1.2m')).toEqual(['measure: 12%', 'measure: $1.2m']);
    expect(kinds('0.42 → 0.19 dollars')).toEqual(['measure: 0.42', 'measure: 0.19 dollars']);
  });

  it('that measure nothing are told apart', () => {
    const measured = (text: string) => numbersIn(text).filter(({ kind }) => kind === 'measure');
    for (const text of [
      'In 2021 we began',
      'the 2019 launch',
      'moved to Python 3 and v2.1.4',
      'a team of five',
      'six engineers and two designers',
      'the 3rd attempt in phase 2',
      'since Q3, on 14 March',
      'for three months',
      'two years later',
      'after six weeks',
    ]) {
      expect([text, measured(text)]).toEqual([text, []]);
    }
  });

  it('of time that are a result count', () => {
    for (const text of [
      'cut from three days to one hour',
      'answers in 300 ms',
      'saved two weeks a quarter',
    ]) {
      expect(numbersIn(text).some(({ kind }) => kind === 'measure')).toBe(true);
    }
  });
});

describe('checks', () => {
  it('have nothing to say to a whole story, and nothing to an empty one', () => {
    expect(found({})).toEqual([]);
    expect(checkStory({ ...emptyFields(), title: 'Only a title' })).toEqual([]);
  });

  it('name a missing section, but leave a story in one box alone', () => {
    expect(found({ action: ' ' })).toContain('missing-section');
    const body =
      'In March 2023 the billing service at Orin went down for the third time in a month. I owned the outage. I called the team and weighed a restart against a rollback; I chose the rollback, because a restart would have lost the open invoices, and I watched the dashboard until four. Since then I write runbooks. Downtime fell by 80%, and nobody has been woken for it since the summer.';
    expect(checkStory({ ...emptyFields(), body })).toEqual([]);
  });

  it('miss a number in the result', () => {
    expect(found({ result: 'Everybody was very happy.' })).toEqual(['no-metric']);
    expect(found({ result: 'In 2022 our team of 7 moved to Java 17.' })).toEqual(['no-metric']);
    expect(found({ result: 'Complaints were halved.' })).toEqual([]);
  });

  it('see a “we” that hides the “I”, with its words', () => {
    const action = 'We looked at the logs rather than the code. We wrote a fix and we shipped our patch.';
    expect(found({ action })).toEqual(['we-not-i']);
    const [finding] = checkStory(story({ action }));
    expect(finding?.words).toBe('We looked at the logs rather than the code');
    expect(found({ action: 'I wrote the fix, I tested it, and we shipped it.' })).not.toContain('we-not-i');
    expect(found({ action: 'I told the US office that the bus was late.' })).not.toContain('we-not-i');
  });

  it('miss what was learned, wherever it could stand', () => {
    expect(found({ learning: '' })).toEqual(['no-learning']);
    expect(
      found({ learning: '', result: 'It fell by 4%. In hindsight I would start with the users.' }),
    ).toEqual([]);
  });

  it('see that only an offline score was reported', () => {
    expect(found({ result: 'F1 on the held-out month rose from 0.81 to 0.86.' })).toEqual(['offline-only']);
    expect(found({ result: 'Test accuracy went from 91% to 94%; users liked it.' })).toEqual([
      'offline-only',
    ]);
    expect(found({ result: 'F1 rose from 0.81 to 0.86, and chargebacks fell by 12%.' })).toEqual([]);
    expect(found({ result: 'NDCG rose by 2%. Revenue per session grew by 1.1% in the A/B test.' })).toEqual(
      [],
    );
    expect(found({ result: 'Deliveries got more precise: recall letters fell by half.' })).toEqual([]);
  });

  it('see a number with nothing beside it, and the comparisons that a story can hold', () => {
    expect(found({ result: 'The page loads in 1.2 seconds.' })).toEqual(['no-baseline']);
    expect(found({ result: 'Sales rose to 300 units.' })).toEqual(['no-baseline']);
    for (const result of [
      'It loads in 1.2 seconds instead of 9.',
      'Sales rose by 12%.',
      'Sales grew 12 % in a year.',
      'Returns were halved; 40 came back.',
      'Errors went 0.42 → 0.19.',
      'A 30% drop in calls.',
      'We saved 40,000 euros.',
      'It fell from 83,000 to 61,000.',
    ])
      expect([result, found({ result })]).toEqual([result, []]);
    // The baseline may stand where the story begins.
    const situation =
      'At the counter in Leeds the chat queue held 400 conversations each Monday in the spring of 2022.';
    expect(found({ situation, result: 'The Monday queue is at 140.' })).toEqual([]);
  });

  it('see a part that waits to be written', () => {
    expect(found({ action: 'TBD' })).toContain('missing-section');
    expect(found({ result: 'The wait fell from 9 to [insert number] minutes.' })).toContain('placeholder');
  });

  it('know how long it takes to tell', () => {
    expect(checkStory({ ...emptyFields(), body: 'I fixed it.' }).map(({ id }) => id)).toContain('too-short');
    expect(found({ action: 'I moved the form to the door instead of the desk. '.repeat(40) })).toContain(
      'too-long',
    );
    expect(
      found({ situation: 'The shop in Leeds was old and had a long history of its own. '.repeat(12) }),
    ).toContain('long-situation');
  });

  it('see blame, with its words', () => {
    const [finding] = checkStory(
      story({ situation: 'My manager did not care about the queue in Leeds in 2022 and customers left.' }),
    );
    expect(finding).toMatchObject({ id: 'blames-others', section: 'situation' });
    expect(finding?.words).toContain('did not care');
  });

  it('see what one would do in place of what one did', () => {
    const action =
      'First I would talk to the customer rather than the boss. Then I would explain it, and I usually make a note.';
    expect(found({ action })).toContain('hypothetical');
  });

  it('see a risky change without a way back, and a failure half told', () => {
    const action =
      'I migrated the payment database over night instead of waiting for a window. It took four hours of work.';
    expect(found({ action })).toContain('no-safety-net');
    expect(found({ action: `${action} I ran a dry run and could roll back.` })).not.toContain(
      'no-safety-net',
    );
    expect(
      found({
        task: 'It was my mistake.',
        action: 'I stood there rather than run.',
        learning: 'Life is hard.',
      }),
    ).toContain('unmended-failure');
  });

  it('take no cost that went down for a failure', () => {
    expect(found({ result: 'The invoice went down from 41,000 to 23,500 a month.' })).not.toContain(
      'unmended-failure',
    );
  });

  it('see a story at which nothing can be pointed', () => {
    const loose = {
      title: 'T',
      situation:
        'There were various issues and several stakeholders were not happy with how things went for us.',
      task: 'I was responsible for finding a solution.',
      action:
        'I worked closely with different people, took the necessary steps rather than wait, and made sure that communication improved.',
      result: 'Everything went well and everybody was happy in the end.',
    };
    expect(checkStory({ ...emptyFields(), ...loose }).map(({ id }) => id)).toContain('vague');
  });

  it('take time in proportion to a story of any length', () => {
    const check = (n: number) => void checkStory(story({ body: 'we did a thing 12 times. '.repeat(n) }));
    expect(growth(check, 500)).toBeLessThan(LINEAR);
  });
});

describe('what stands beside the account', () => {
  const metric = { name: 'wait', before: '', after: '4', unit: 'min', period: '' };
  const bare = { result: 'It got much better for everybody.' };

  it('answers a remark on a number that has its own row', () => {
    expect(found(bare)).toContain('no-metric');
    expect(found({ ...bare, metrics: [metric] })).not.toContain('no-metric');
    expect(found({ ...bare, metrics: [{ ...metric, after: 'good' }] })).toContain('no-metric');
  });

  it('is searched for what is never said', () => {
    const said = (over: Partial<StoryFields>) =>
      checkStory(story(over), ['Project Heron']).map(({ id, section }) => `${id} ${section}`);
    expect(said({ tellings: { short: 'On project heron I led.' } })).toContain('never-say telling');
    expect(said({ followUps: [{ ask: 'Which?', answer: 'Project Heron.' }] })).toContain(
      'never-say follow-up',
    );
    expect(said({ headline: 'Quiet' })).not.toContain('never-say headline');
  });
});

describe('a result that is compared in passing', () => {
  it('has its baseline, and a share is a number', () => {
    expect(
      found({ result: 'The shop was back after 50 minutes, where the last outage had taken 3 hours.' }),
    ).not.toContain('no-baseline');
    expect(
      found({ result: 'He met four of the next five goals, after none of three before.' }),
    ).not.toContain('no-metric');
    expect(found({ result: 'Four of them came to the party and liked the new desk.' })).toContain(
      'no-metric',
    );
  });
});
