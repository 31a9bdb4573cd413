import { beforeAll, describe, expect, it } from 'vitest';
import { loadBuiltinPack } from '../rubrics/builtin';
import { wholeRubric } from '../rubrics/defaults';
import { smallRubric } from '../rubrics/testing';
import { assess } from './coach';
import { emptyFields } from './model';
import samples from './samples.json';
import { createStorySearch } from './search';
import { sentenceWith } from './story-text';

describe('a story read by a rubric', () => {
  const [first, ...others] = smallRubric().pitfalls;
  if (!first) throw new Error('no pitfall');
  const rubric = wholeRubric(smallRubric({ pitfalls: [{ ...first, cues: ['on my own'] }, ...others] }));

  it('shows its signals in its own words and lacks the rest', () => {
    const story = {
      ...emptyFields(),
      action: 'At two I woke the doctor. I noted the time.',
      result: 'Nobody fell.',
    };
    const { shows, lacks, pitfalls } = assess(story, rubric);
    expect(shows.map(({ signal, words, section }) => [signal, words, section])).toEqual([
      ['woke', 'I woke', 'action'],
      ['noted', 'I noted', 'action'],
    ]);
    expect(lacks.map(({ id }) => id)).toEqual(['handed']);
    expect(pitfalls).toEqual([]);
  });

  it('falls into a pit with the sentence that holds it', () => {
    const { pitfalls } = assess(
      { ...emptyFields(), body: 'It was late. I decided on my own. Then I slept.' },
      rubric,
    );
    expect(pitfalls.map(({ pitfall, words }) => [pitfall.id, words])).toEqual([
      ['alone', 'I decided on my own'],
    ]);
  });

  it('that is empty lacks everything and is not blamed', () => {
    const { shows, lacks, pitfalls } = assess(emptyFields(), rubric);
    expect([shows.length, lacks.length, pitfalls.length]).toEqual([0, 3, 0]);
  });
});

it('a gain that was only measured offline is held against a story under any rubric', async () => {
  const [sample] = samples.filter(({ title }) => title.includes('F1'));
  const any = (await loadBuiltinPack()).rubrics.find(({ id }) => id === 'measurable-impact');
  if (!sample || !any) throw new Error('The sample or the rubric is gone.');
  const story = { ...emptyFields(), ...sample, scope: 'team' as const };
  expect(assess(story, any).pitfalls[0]?.pitfall.name).toBe('Measured offline only');
  const inUse = { ...story, result: `${story.result} Complaints fell from 310 to 120 a week after launch.` };
  expect(assess(inUse, any).pitfalls).toEqual([]);
});

it('shows the sentence in which a word was found, its title apart', () => {
  const story = {
    ...emptyFields(),
    title: 'The fuel stop',
    action: 'I timed every rope. I moved the Fuel stop. It held.',
  };
  expect(sentenceWith(story, new Set(['fuel']))).toBe('I moved the Fuel stop');
  expect(sentenceWith({ ...story, headline: 'Fuel first' }, new Set(['fuel']))).toBe('Fuel first');
  expect(sentenceWith(story, new Set(['tide']))).toBe('');
});

describe('finding a story', () => {
  const index = createStorySearch();
  const of = { ...emptyFields(), rev: 1, updatedAt: '2026-11-01T00:00:00.000Z' };
  const search = (words: string) => index.find(words).map(({ id }) => id);
  beforeAll(() =>
    index.update([
      { ...of, id: 'a', title: 'Kubernetes rollback at night' },
      {
        ...of,
        id: 'b',
        title: 'Mentoring',
        body: 'She led the release herself.',
        tags: ['leadership-and-mentoring'],
      },
      { ...of, id: 'c', title: 'Café queue', company: 'Zürich Re' },
    ]),
  );

  it('needs a few letters and forgives slips', () => {
    expect(search('kub')).toEqual(['a']);
    expect(search('kubernets rolback')).toEqual(['a']);
    expect(search('relese')).toEqual(['b']);
    expect(search('reelase hers')).toEqual(['b']);
    expect(search('?')).toEqual([]);
    expect(search('cafe')).toEqual(['c']);
    expect(search('zurich')).toEqual(['c']);
    expect(search('leadership')).toEqual(['b']);
  });

  it('finds nothing for nothing, and nothing for words that are nowhere', () => {
    expect(search('  ')).toEqual([]);
    expect(search('submarine')).toEqual([]);
  });
});
