import { describe, expect, it } from 'vitest';
import { metaOfParts } from './meta';
import { fromJsonLd, fromTitle } from './page-meta';
import { spotsIn } from './test-engine';

const page = (body: string, title = 'Interview questions') =>
  spotsIn(`<html lang="en"><title>${title}</title><body>${body}</body></html>`);
const AMAZON = { company: 'Amazon', role: 'Machine Learning Engineer', round: 'Onsite', difficulty: 'hard' };

describe('cards', () => {
  const title = '<span>Describe how you reduced measurable cost</span>';
  it.each([
    [
      'spans without white space',
      `<a href="/q">${title}<span><span>Amazon</span><span> · </span><span>Machine Learning Engineer</span><span> · </span><span>Onsite</span><span> · </span><span>hard</span></span></a>`,
    ],
    [
      'one text with no seam at all',
      'Describe how you reduced measurable costAmazon · Machine Learning Engineer · Onsite · hard',
    ],
    ['bars', `<a href="/q">${title}<em>Amazon | Machine Learning Engineer | Onsite | hard</em></a>`],
    [
      'seams only',
      `<a href="/q">${title}<span>Amazon</span><span>Machine Learning Engineer</span><span>Onsite</span><span>hard</span></a>`,
    ],
  ])('takes a fused card apart: %s', (_, card) => {
    const [spot] = page(`<h2>Practice questions</h2><ul><li>${card}</li></ul>`);
    expect(spot?.text).toBe('Describe how you reduced measurable cost');
    expect(spot?.meta).toEqual(AMAZON);
  });

  it('reads the line under the title, each card for itself', () => {
    const card = (question: string, line: string) => `<a href="/q"><h3>${question}</h3><p>${line}</p></a>`;
    const spots = page(
      `<h2>Recently asked</h2><div>${card('Tell me about a failure.', 'Amazon · Machine Learning Engineer · Onsite · hard')}${card('Describe a conflict.', 'Orchid · Data Analyst · Phone screen · easy')}</div>`,
    );
    expect(spots.map(({ meta }) => meta)).toEqual([
      AMAZON,
      { company: 'Orchid', role: 'Data Analyst', round: 'Phone screen', difficulty: 'easy' },
    ]);
  });

  it('leaves a sentence with dashes and a role in it whole', () => {
    const [spot] = page(
      '<ul><li>Tell me about a manager — good or bad — who changed how you work.</li></ul>',
    );
    expect(spot?.text).toBe('Tell me about a manager — good or bad — who changed how you work.');
    expect(spot?.meta).toEqual({});
  });
});

describe('tables, lines and titles', () => {
  it('reads a table of facts above the question, and its category for what it tests', () => {
    const [spot] = page(
      `<h1>Inherited pricing model</h1><table><tr><th>Company</th><td>Orchid</td></tr><tr><th>Role</th><td>Data Scientist</td></tr>
       <tr><th>Interview round</th><td>Onsite</td></tr><tr><th>Category</th><td>Model evaluation</td></tr></table>
       <p>You inherit a pricing model that nobody dares to touch. What do you do first?</p>`,
    );
    expect(spot?.meta).toEqual({ company: 'Orchid', role: 'Data Scientist', round: 'Onsite' });
    expect(spot?.competencies.map(({ id }) => id)).toContain('model-evaluation');
  });
  it('reads "Company: …" lines and the row of a table of questions', () => {
    expect(
      page('<p>Company: Orchid</p><p>Role: Data Scientist</p><p>Tell me about a time you failed.</p>')[0]
        ?.meta,
    ).toEqual({
      company: 'Orchid',
      role: 'Data Scientist',
    });
    const [row] = page(
      '<table><tr><th>Round</th><th>Question</th></tr><tr><td>Bar raiser</td><td>Tell me about a risk you took.</td></tr></table>',
    );
    expect(row?.meta).toEqual({ round: 'Bar raiser' });
  });
  it('reads company and role from the title of a write-up, and nothing from other titles', () => {
    expect(fromTitle('Interview experience - Kestrel - Senior Data Engineer (offer)')).toEqual({
      company: 'Kestrel',
      role: 'Senior Data Engineer',
    });
    expect(fromTitle('Ten things a Data Engineer should know - Blog')).toEqual({});
  });
  it('does not lend the page’s company to questions of other pages', () => {
    const spots = page(
      '<p>Company: Orchid</p><h2>Questions</h2><p>Tell me about a time you failed.</p><h2>Similar questions</h2><ul><li>Describe a conflict at work.</li></ul>',
    );
    expect(spots.map(({ meta }) => meta.company)).toEqual(['Orchid', undefined]);
  });
});

describe('untrusted JSON-LD', () => {
  it.each([
    '',
    '{"@type": "JobPosting", "title":',
    'null',
    '[[[[[[[[[[{"@type":"JobPosting","title":"x"}]]]]]]]]]]',
    '{"@type":"JobPosting","title":{"a":1},"hiringOrganization":[7]}',
    '{"__proto__":{"company":"x"},"@type":["JobPosting"],"title":7}',
  ])('is a calm nothing when it is %s', (text) => {
    expect(fromJsonLd([text])).toEqual({});
    expect(({} as Record<string, unknown>).company).toBeUndefined();
  });
});

describe('metaOfParts', () => {
  it('knows rounds, roles and levels apart', () => {
    expect(metaOfParts(['Orchid', 'Solutions Engineer', 'Hiring Manager', 'Medium'])).toEqual({
      company: 'Orchid',
      role: 'Solutions Engineer',
      round: 'Hiring Manager',
      difficulty: 'Medium',
    });
    expect(metaOfParts(['Some words', 'and more of them'])).toBeNull();
  });
});
