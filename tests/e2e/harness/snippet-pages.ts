/** A page that is another one at every visit: what is saved of it must be found again, or be said to be gone. */
import type { MadePage } from '../../../scripts/browser/pages';

export const KEPT = 'Say what you would have done with one day more, and why you did not ask for it.';
export const MOVED = 'A promise that you broke on time is worth more than one you kept too late.';
export const REWORDED = 'Write down the three numbers you will be asked for before you go in.';
export const REWORDED_NOW = 'Write down the four numbers you will be asked for before you go in.';
export const REMOVED = 'Nobody has ever been hired for a diagram, however straight its lines were.';

const page = (inner: string, script = '', title = 'Advice for Thursday'): MadePage => ({
  body: `<!doctype html><html lang="en"><title>${title}</title>
<style>body { font: 16px/1.6 sans-serif; margin: 24px; max-width: 720px } ::target-text { background: rgb(255, 0, 255); color: rgb(255, 0, 255) }</style>
<h1>${title}</h1>${inner}${script}</html>`,
});
const item = (text: string) => `<p>${text}</p>`;
const FIRST = [
  'Sleep first; everything else on this page can be read on the train.',
  KEPT,
  'The kitchen of the office tells more about a team than its wall of values does.',
  MOVED,
  'Bring the story you are least proud of and its ending.',
  REWORDED,
  'If they offer water, take it: it buys you a breath before the second answer.',
  REMOVED,
  'Thank whoever walked you to the lift by name.',
];

/** The page as it was, as it is after an editor's afternoon, and one that changes under the reader's eyes. */
export function snippetPages(): Record<string, () => MadePage> {
  let visit = 0;
  const now = [
    'This page was looked through in May, and two things on it are new.',
    MOVED,
    ...FIRST.filter((text) => text !== MOVED && text !== REMOVED).map((text) =>
      text === REWORDED ? REWORDED_NOW : text,
    ),
  ];
  return {
    '/snippets/first': () => {
      visit = 0;
      return page(FIRST.map(item).join('\n'));
    },
    '/snippets/advice': () => page((visit++ === 0 ? FIRST : now).map(item).join('\n')),
    '/snippets/filler': () =>
      page(
        `${'<p>Row upon row of the same grey sentence stands here for no reason at all.</p>'.repeat(60)}${FIRST.map(item).join('\n')}`,
      ),
    '/snippets/guide': () =>
      page(`<h2>What is tested</h2><p>Whether you can say where a tide table comes from and who keeps it.</p>
<h2>Core knowledge</h2><ul><li>Gauges, and what silts them up</li><li>Predictions against readings</li><li>Who is called when the two differ</li></ul>
<h2>Pitfalls</h2><ul><li>Trusting one gauge → asking for a second one upstream</li></ul>
<h2>Worked example</h2><p>Our table ran forty minutes late for a week. I rowed out with a stick.</p>
<h2>Practice questions</h2><ul><li>How would you check a tide table before a spring tide?</li><li>When did a tide table of yours turn out wrong?</li></ul>
<h2>Related concepts</h2><ul><li>Moon phases: why the table repeats</li></ul>`),
    '/snippets/tide-question': () =>
      page(
        '<h2>Interview questions</h2><ul><li>How would you rebuild a tide table after a storm?</li></ul>',
        '',
        'Harbour interview questions',
      ),
    '/snippets/shadow': () =>
      page(
        '<div id="host"></div>',
        `<script>const root = document.getElementById('host').attachShadow({ mode: 'open' });
root.innerHTML = ${JSON.stringify(FIRST.map(item).join(''))}</script>`,
      ),
    '/snippets/framed': () =>
      page('<iframe src="/snippets/first" style="width: 800px; height: 480px"></iframe>'),
    '/snippets/srcdoc': () =>
      page(`<p>${MOVED}</p><iframe srcdoc="<p>${KEPT}</p>" style="width: 800px; height: 300px"></iframe>`),
    '/snippets/late-shadow': () =>
      page(
        '<div id="host"></div>',
        `<script>const root = document.getElementById('host').attachShadow({ mode: 'open' });
root.innerHTML = '<p>Not yet.</p>';
setTimeout(() => { root.innerHTML = ${JSON.stringify(FIRST.map(item).join(''))} }, 900)</script>`,
      ),
    // From the first line to the last there are a script, a field and the beginning of another tree.
    '/snippets/across': () =>
      page(
        `<p>The ferry left at seven that morning.</p><script>var counted = 1234</script><textarea>A draft of mine</textarea>
<p>Fog lay over the water.</p><div id="host"></div><p>Nobody came to see it off.</p>`,
        `<script>document.getElementById('host').attachShadow({ mode: 'open' }).innerHTML = '<p>The miller kept three grey horses.</p>'</script>`,
      ),
    '/snippets/late': () =>
      page(
        '<div id="list"></div>',
        `<script>setTimeout(() => { document.getElementById('list').innerHTML = ${JSON.stringify(FIRST.map(item).join(''))} }, 600)</script>`,
      ),
  };
}
