import { describe, expect, it } from 'vitest';
import { wholeRubric } from '../rubrics/defaults';
import { smallRubric } from '../rubrics/testing';
import { assess } from './coach';
import { emptyFields, tidied } from './model';
import { storyAsText, storyInTime } from './plain-story';
import { fillSkeleton, preparedAnswer, preparedCount } from './skeleton';

const pillars = [
  ['one', ['woke']],
  ['two', ['noted', 'handed']],
  ['three', ['handed']],
] as const;
const rubric = wholeRubric(
  smallRubric({
    pillars: pillars.map(([id, signals]) => ({
      id,
      title: id,
      ask: `Ask ${id}`,
      sample: `Say ${id}`,
      signals: [...signals],
    })),
  }),
);
const story = {
  ...emptyFields(),
  title: 'A quiet night',
  situation: 'It was two.',
  action: 'At two I woke the doctor because of the fever. Then I noted the time.',
  result: 'Nobody fell.',
};
const fill = (fields: typeof story) => fillSkeleton(fields, rubric, assess(fields, rubric));

describe('the skeleton of an answer', () => {
  it('shows the sentence that serves each pillar, whole', () => {
    expect(fill(story).map(({ sentences }) => sentences)).toEqual([
      ['At two I woke the doctor because of the fever'],
      ['Then I noted the time'],
      [],
    ]);
  });

  it('asks for what is missing, and knows where it would be written', () => {
    const [first, , last] = fill({ ...story, action: 'I slept.' });
    expect(first).toMatchObject({ sentences: [], prompt: 'When had you woke?', section: 'situation' });
    expect(last).toMatchObject({ prompt: 'When had you handed?', section: 'result' });
    const oneBox = { ...emptyFields(), title: 'x', situation: '', action: '', result: '', body: 'I slept.' };
    expect(fill(oneBox)[0]?.section).toBe('body');
  });

  it('asks the pillar’s own question where its signals are all shown elsewhere or it has none', () => {
    const bare = { ...rubric, pillars: rubric.pillars.map((pillar) => ({ ...pillar, signals: [] })) };
    expect(fillSkeleton(story, bare, assess(story, bare)).map(({ prompt }) => prompt)).toEqual([
      'Ask one',
      'Ask two',
      'Ask three',
    ]);
  });

  it('does not say one sentence under every pillar when there is another', () => {
    const both = { ...story, action: 'I woke her and I noted it. I handed over.' };
    const again = rubric.pillars.map((pillar, i) =>
      i === 2 ? { ...pillar, signals: ['woke', 'handed'] } : pillar,
    );
    const sentences = fillSkeleton(
      both,
      { ...rubric, pillars: again.slice(0, 1).concat(again[2] ?? []) },
      assess(both, rubric),
    );
    expect(sentences.map((one) => one.sentences)).toEqual([['I woke her and I noted it'], ['I handed over']]);
  });

  it('counts the follow-ups that have an answer', () => {
    const ready = {
      ...story,
      followUps: [
        { ask: 'why?', answer: 'Because.' },
        { ask: 'risk?', answer: '  ' },
      ],
    };
    expect(preparedCount(ready, rubric.followUps)).toBe(1);
    expect(preparedAnswer(ready, { ask: 'why?' })).toBe('Because.');
    expect(preparedAnswer(story, { ask: 'why?' })).toBe('');
  });
});

describe('a story in the time there is', () => {
  const long = {
    ...story,
    situation: 'A long beginning with many words that nobody needs. '.repeat(10).trim(),
    action: 'I did the first thing. I did the second thing. '.repeat(20).trim(),
    result: 'It fell by half. It stayed there.',
  };
  const words = (text: string) => text.split(/\s+/).length;

  it('is what was made ready for it', () => {
    expect(storyInTime({ ...long, tellings: { short: 'In short.' } }, 'short')).toBe('In short.');
  });

  it('else is made of its own sentences, in its order, and no longer than that', () => {
    const [short, medium] = [storyInTime(long, 'short'), storyInTime(long, 'medium')];
    expect(words(short)).toBeLessThan(words(medium));
    expect(words(short)).toBeLessThanOrEqual(80);
    expect(words(short)).toBeGreaterThan(40);
    expect(short).toMatch(/A long beginning.*I did the first thing.*It fell by half\./s);
  });

  it('begins with the headline, and a story of one endless sentence is still told', () => {
    expect(storyInTime({ ...long, headline: 'Half the bill.' }, 'short')).toMatch(/^Half the bill\. /);
    const endless = { ...emptyFields(), body: 'and then '.repeat(500) };
    expect(words(storyInTime(endless, 'short'))).toBe(1000);
    expect(storyInTime(emptyFields(), 'long')).toBe('');
  });

  it('as a whole has its headline under the title', () => {
    expect(storyAsText({ ...story, headline: 'Quiet.' })).toMatch(/^A quiet night\n\nQuiet\.\n\nSituation: /);
  });
});

describe('a story before it is saved', () => {
  it('loses what was opened and left empty, and no word besides', () => {
    const blank = { name: '', before: '', after: ' ', unit: 's', period: '' };
    const full = { name: 'p95', before: '2', after: '1', unit: 's', period: '' };
    expect(
      tidied({
        ...story,
        headline: ' ',
        metrics: [blank, full],
        links: [''],
        followUps: [
          { ask: 'why?', answer: '' },
          { ask: '', answer: '' },
        ],
        tellings: { short: '', medium: 'So.' },
      }),
    ).toEqual({
      ...story,
      metrics: [full],
      followUps: [{ ask: 'why?', answer: '' }],
      tellings: { medium: 'So.' },
    });
  });
});
