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

  it('leaves out a nurse’s licence, and keeps work with licences and registrations', () => {
    const kept = [
      'Experience designing registration or login flows for consumer products',
      'Manage software license renewals or negotiations with vendors',
    ];
    const spots = posting(
      `${DUTIES}<h2>Qualifications</h2>${items('Current Ohio RN license, or eligibility for one', 'Graduate of an accredited school of nursing', 'BLS at hire', ...kept)}<h2>What we offer</h2>${items('A salary')}`,
    );
    expect(spots.map(({ text }) => text)).toEqual([
      'Own the payment service',
      'Mentor two engineers',
      ...kept,
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

  it('reads a list made of boxes, each with its bullet in a box of its own', () => {
    const row = (text: string) => `<div class="r"><div>·</div><div>${text}</div></div>`;
    const rows = ['Automate the night run', 'Mentor two engineers', 'Review every release'].map(row).join('');
    const spots = posting(`<div><b>The job</b></div><div>${rows}</div>`);
    expect(spots.map(({ text }) => text)).toEqual([
      'Automate the night run',
      'Mentor two engineers',
      'Review every release',
    ]);
  });

  it('reads a posting whose parts are rows of a table', () => {
    const spots = spotsIn(`<html lang="en"><title>Posting 4411</title><h2>Laboratory Manager</h2><table>
      <tr><th>Salary range</th><td>Grade 6, full time</td></tr>
      <tr><th>Closing date</th><td>Open until filled</td></tr>
      <tr><th>Duties and responsibilities</th><td>${items('Maintain two microscopes', 'Train new users')}</td></tr>
      <tr><th>Minimum qualifications</th><td>${items('Evidence of calm under pressure')}</td></tr></table>
      <p>Apply for this position.</p>`);
    expect(spots.map(({ text }) => text)).toEqual([
      'Maintain two microscopes',
      'Train new users',
      'Evidence of calm under pressure',
    ]);
  });

  it('knows who is meant by “apply if” from how to apply', () => {
    const spots = posting(
      `${DUTIES}<h2>You should apply if</h2>${items('You have shipped a ledger', 'You can say no')}<h2>How to apply</h2>${items('Send a letter', 'Add two references')}`,
    );
    expect(spots.slice(2).map(({ text }) => text)).toEqual(['You have shipped a ledger', 'You can say no']);
  });

  it('leaves out what somebody holds, plain facts with a label, codes, and other openings', () => {
    const spots = posting(
      `${DUTIES}<h2>Requirements</h2>${items('Current forklift certification', 'Shift: 2 PM to 10 PM', 'A / I / T', 'UK nationals', 'You may be asked to sign an agreement', 'Knowledge of floods, insurance and rivers', 'Plan the holiday cover of two shifts')}
      <h2>Similar jobs</h2>${items('Senior Data Engineer', 'Data Lead')}`,
    );
    expect(spots.slice(2).map(({ text }) => text)).toEqual([
      'Knowledge of floods, insurance and rivers',
      'Plan the holiday cover of two shifts',
    ]);
  });

  it.each([
    ['Project coordinator resume sample', 'Experience'],
    ['Terms of service - Northbeam Market', 'Your responsibilities'],
  ])('does not take “%s” for a posting', (title, heading) => {
    const spots = spotsIn(
      `<html lang="en"><title>${title}</title><h1>${title}</h1><h2>${heading}</h2>${items('Coordinate four projects', 'Lead weekly meetings', 'Manage the budget')}<h2>Requirements</h2>${items('Strong communication', 'Valid account')}<h2>Benefits</h2><p>Full time support. Apply now.</p>`,
    );
    expect(spots).toEqual([]);
  });

  it('knows a part by its name though that asks, and lets no line beside a comment head the next one', () => {
    const spots = posting(
      `${DUTIES}<p><strong>What’s in it for you</strong></p>${items('No caps, no clawbacks', 'Boots, your pick')}`,
    );
    expect(spots.map(({ text }) => text)).toEqual(['Own the payment service', 'Mentor two engineers']);
    const comment = (name: string, body: string) =>
      `<tr><td><span>${name}</span><div>${body}</div></td></tr>`;
    const thread = posting(
      `<table>${comment('lena 2 days ago', '<p>You will<p>- untangle the events table<p>- pack parcels with our customers')}${comment('okonjo 1 day ago', '<p>Is the role real')}</table>${DUTIES}`,
    );
    expect(thread.map(({ text }) => text)).not.toContain('okonjo 1 day ago');
  });

  it('marks a duty that begins like a prompt as a duty', () => {
    const [spot] = posting(
      `<h2>What you will do</h2>${items('Explain to the tenant what you have done', 'Leave the place tidy', 'Carry out rewires')}`,
    );
    expect(spot?.kind).toBe('requirement');
  });
});
