import { describe, expect, it } from 'vitest';
import { draftFromGuide, fieldOfHeading, type GuideOutline, isGuide } from './guide';
import { packIdFor, rubricFromGuide, slugOf, withGuide } from './guide-rubric';
import { checkPack } from './parse';

const OUTLINE: GuideOutline = {
  title: 'Handling missing data | Prep House',
  url: 'https://prep.test/missing-data',
  language: 'en',
  sections: [
    { heading: 'Handling missing data', lines: ['Nobody gives you whole tables.'] },
    { heading: 'What is tested', lines: ['Whether you ask why a value is missing before you fill it.'] },
    {
      heading: 'Core knowledge',
      lines: [
        '- Missing at random or not',
        '- Imputation and what it hides',
        '- A flag for what was missing',
      ],
    },
    { heading: 'Common pitfalls', lines: ['- Filling with the mean → asking who left it out'] },
    { heading: 'Worked example', lines: ['Half of the ages were empty. I asked the branch that sent them.'] },
    {
      heading: 'Practice questions',
      lines: [
        'Try these aloud.',
        '- How do you treat missing data in a survey?',
        '- When is missing data worse than no data?',
      ],
    },
    { heading: 'Related concepts', lines: ['- Outliers: values that are there and should not be'] },
    { heading: 'About the author', lines: ['She keeps bees.'] },
  ],
};
const TODAY = new Date('2026-11-27T00:00:00Z');

describe('a guide', () => {
  it('is known by what its headings promise', () => {
    expect(isGuide(OUTLINE)).toBe(true);
    expect(isGuide({ ...OUTLINE, sections: OUTLINE.sections.slice(0, 2) })).toBe(false);
    expect(fieldOfHeading('Mistakes to avoid')).toBe('pitfalls');
    expect(fieldOfHeading('How to structure the answer')).toBe('answerSteps');
    expect(fieldOfHeading('Comments')).toBeNull();
  });

  it('goes section by section to where a rubric has it, and says nothing of its own', () => {
    expect(draftFromGuide(OUTLINE)).toMatchObject({
      title: 'Handling missing data',
      source: 'https://prep.test/missing-data',
      answer: 'knowledge',
      tested: 'Whether you ask why a value is missing before you fill it.',
      knowledge: 'Missing at random or not\nImputation and what it hides\nA flag for what was missing',
      questions: 'How do you treat missing data in a survey?\nWhen is missing data worse than no data?',
      related: 'Outliers: values that are there and should not be',
      followUps: '',
    });
    expect(draftFromGuide(OUTLINE).cues.split('\n')).toContain('missing ..2 data');
  });

  it('becomes a rubric that a pack may hold, beside those that are there', () => {
    const draft = draftFromGuide(OUTLINE);
    const built = rubricFromGuide(draft, TODAY);
    if (!built.ok) throw new Error(JSON.stringify(built.missing));
    const pack = withGuide(undefined, built, draft);
    expect(checkPack(pack)).toMatchObject({ ok: true });
    expect(built.rubric.pitfalls[0]).toMatchObject({
      weak: 'Filling with the mean',
      stronger: 'asking who left it out',
    });
    const again = withGuide(
      withGuide(pack, built, draft),
      { ...built, rubric: { ...built.rubric, id: 'other' } },
      draft,
    );
    expect(again.rubrics.map(({ id }) => id)).toEqual(['handling-missing-data', 'other']);
    expect(checkPack(again)).toMatchObject({ ok: true });
  });

  it('that lacks what a rubric needs says so field by field', () => {
    const empty = { ...draftFromGuide({ ...OUTLINE, sections: [] }), title: ' ', cues: '' };
    const built = rubricFromGuide(empty, TODAY);
    expect(built.ok ? [] : Object.keys(built.missing).sort()).toEqual([
      'cues',
      'knowledge',
      'questions',
      'tested',
      'title',
    ]);
  });

  it('of any length and any script fits', () => {
    const long = 'word '.repeat(400);
    const draft = {
      ...draftFromGuide(OUTLINE),
      title: 'アンケート'.repeat(20),
      language: 'ja',
      tested: long,
      knowledge: Array(40).fill(long).join('\n'),
      answerSteps: Array(10).fill(long).join('\n'),
      pitfalls: Array(20).fill(long).join('\n'),
      example: long,
      questions: Array(40).fill(long).join('\n'),
      followUps: Array(40).fill(long).join('\n'),
      related: Array(40).fill(long).join('\n'),
      source: `https://a.test/${'x'.repeat(500)}`,
    };
    const built = rubricFromGuide(draft, TODAY);
    if (!built.ok) throw new Error(JSON.stringify(built.missing));
    expect(checkPack(withGuide(undefined, built, draft))).toMatchObject({ ok: true });
    expect(packIdFor('ja-JP')).toBe('my-guides-ja');
    expect(slugOf('日本')).toMatch(/^guide-/);
  });
});
