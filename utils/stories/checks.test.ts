import { describe, expect, it } from 'vitest';
import { type CheckId, checkStory } from './checks';
import { emptyFields, type StoryFields } from './model';
import { numbersIn } from './numbers';

const story = (over: Partial<StoryFields>): StoryFields => ({
  ...emptyFields(),
  title: 'T',
  situation: 'The queue was slow and customers left.',
  task: 'I had to halve the wait.',
  action: 'I measured each step and removed two.',
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
    expect(found({ action: ' ' })).toEqual(['missing-section']);
    const body =
      'I owned the outage. I called the team, and since then I write runbooks. Downtime fell by 80%.';
    expect(checkStory({ ...emptyFields(), body })).toEqual([]);
  });

  it('miss a number in the result', () => {
    expect(found({ result: 'Everybody was very happy.' })).toEqual(['no-metric']);
    expect(found({ result: 'In 2022 our team of 7 moved to Java 17.' })).toEqual(['no-metric']);
    expect(found({ result: 'Complaints were halved.' })).toEqual([]);
  });

  it('see a “we” that hides the “I”, with its words', () => {
    const action = 'We looked at the logs. We wrote a fix and we shipped our patch.';
    expect(found({ action })).toEqual(['we-not-i']);
    const [finding] = checkStory(story({ action }));
    expect(finding?.words).toBe('We looked at the logs');
    expect(found({ action: 'I wrote the fix, I tested it, and we shipped it.' })).toEqual([]);
    expect(found({ action: 'I told the US office that the bus was late.' })).toEqual([]);
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

  it('take a story of 100,000 characters without a pause', () => {
    const before = performance.now();
    checkStory(story({ body: 'we did a thing 12 times. '.repeat(4_000) }));
    expect(performance.now() - before).toBeLessThan(1_500);
  });
});
