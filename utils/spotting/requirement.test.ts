import { describe, expect, it } from 'vitest';
import { spotsIn } from './test-engine';

const items = (...texts: string[]) => `<ul>${texts.map((text) => `<li>${text}</li>`).join('')}</ul>`;
const posting = (body: string, head = '') =>
  spotsIn(`<html lang="en"><title>Backend Engineer - Northbeam</title>${head}<body><h1>Backend Engineer</h1>
    <p>Full time, remote. We are looking for an engineer.</p>${body}<p>Apply now.</p></body></html>`);
const DUTIES = `<h2>What you will do</h2>${items('Own the payment service', 'Mentor two engineers')}`;

describe('requirements of a posting', () => {
  it('marks duties and qualifications, bare noun phrases too', () => {
    const spots = posting(
      `${DUTIES}<h2>Requirements</h2>${items('Distributed systems at scale', 'Clear writing')}`,
    );
    expect(spots.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'requirement: Own the payment service',
      'requirement: Mentor two engineers',
      'requirement: Distributed systems at scale',
      'requirement: Clear writing',
    ]);
    expect(spots[1]?.competencies[0]?.id).toBe('leadership-and-mentoring');
  });

  it('leaves out degrees, years alone, permits, pay, benefits and the company’s praise of itself', () => {
    const spots = posting(`${DUTIES}<h2>Qualifications</h2>
      ${items('Bachelor’s degree in computer science', '5+ years of professional experience', 'Valid work permit', 'Fluent English', '3 years of running services on call')}
      <h2>What we offer</h2>${items('A salary of 70,000 EUR', 'Thirty days of holiday', 'You will learn from the best')}
      <h2>About us</h2><p>What makes us different? We ship.</p>`);
    expect(spots.map(({ text }) => text)).toEqual([
      'Own the payment service',
      'Mentor two engineers',
      '3 years of running services on call',
    ]);
  });

  it('reads lines divided by <br> and headings that are plain text', () => {
    const spots = posting(
      '<p>Your work</p><p>• Build the ledger<br>• Review designs<br>• Answer the pager</p><p>What you bring</p><p>• A record of calm releases<br>• Curiosity</p>',
    );
    expect(spots.map(({ text }) => text)).toContain('A record of calm releases');
    expect(spots.map(({ text }) => text)).toContain('Answer the pager');
  });

  it('knows a posting by its JSON-LD, and takes company and role from it', () => {
    const head = `<script type="application/ld+json">{"@graph":[{"@type":"JobPosting","title":"Ledger Engineer","hiringOrganization":{"name":"Northbeam"}}]}</script>`;
    const spots = posting(
      `<h2>Responsibilities</h2>${items('Build the ledger', 'Keep it correct', 'Explain it')}`,
      head,
    );
    expect(spots[0]?.meta).toEqual({ role: 'Ledger Engineer', company: 'Northbeam' });
  });

  it('does not take a volunteer handbook with responsibilities for a posting', () => {
    const spots = spotsIn(
      `<html lang="en"><title>Release adviser handbook</title><h1>Release adviser handbook</h1><h2>Responsibilities</h2>${items('Track the retrospective', 'Lead the survey')}<h2>Requirements</h2>${items('Join the mailing list')}`,
    );
    expect(spots).toEqual([]);
  });

  it('marks no question of the application form', () => {
    expect(
      posting(`${DUTIES}<div>Why do you want to work with us?</div>`).every(
        ({ kind }) => kind === 'requirement',
      ),
    ).toBe(true);
  });
});
