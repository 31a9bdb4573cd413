/** Pages that do not keep still: each changes in a way that real sites do. */
import type { MadePage } from '../../../scripts/browser/pages';
import { DECISION, OWNERSHIP } from './site-words';

export const QUESTIONS = [
  OWNERSHIP,
  DECISION,
  'Tell me about a time you changed your mind about a plan.',
  'How do you decide what to leave out?',
  'Describe a disagreement with somebody you respect.',
  'Tell me about a week with too much in it.',
  'Give an example of feedback that you did not want to hear.',
  'Why do you want to leave your present job?',
];

const page = (body: string): MadePage => ({
  body: `<!doctype html><html lang="en"><title>Interview questions</title><style>body{font:16px/1.5 sans-serif}</style>
<h1>Behavioral interview questions</h1>${body}`,
});

const listed = (texts: readonly string[]): string =>
  `<ul>${texts.map((text) => `<li>${text}</li>`).join('')}</ul>`;

/** Nothing but a list. */
export const list = (): MadePage => page(listed(QUESTIONS));

/** Questions in each of the ways in which a page closes something off: `open(name)` opens it. */
export const dialogs = (): MadePage =>
  page(`<dialog id="modal">${listed(QUESTIONS.slice(0, 1))}<button>Close</button></dialog>
<div id="popped" popover style="width:700px">${listed(QUESTIONS.slice(1, 2))}</div>
<div id="full" style="background:#fff">${listed(QUESTIONS.slice(2, 3))}</div>
<div id="trap" role="dialog" tabindex="-1">${listed(QUESTIONS.slice(3, 4))}</div>
<script>
  const by = (id) => document.getElementById(id);
  globalThis.open = {
    modal: () => by('modal').showModal(),
    popped: () => { by('modal').close(); by('popped').showPopover(); },
    full: () => by('full').requestFullscreen(),
    trap: () => {
      addEventListener('focusin', ({ target }) => by('trap').contains(target) || by('trap').focus());
      by('trap').focus();
    },
  };
</script>`);

/** A field, and two questions that are a scroll away from each other. */
export const apart = (): MadePage =>
  page(
    `<input id="field">${QUESTIONS.slice(0, 2)
      .map((text) => `<p style="margin:0 0 1500px">${text}</p>`)
      .join('')}`,
  );

/** In an open shadow root: hundreds of questions in a box that scrolls, and a frame. */
export const boxed = (): MadePage =>
  page(`<x-box></x-box><script>
  customElements.define('x-box', class extends HTMLElement {
    connectedCallback() {
      const items = Array.from({ length: 600 }, (_, i) => '<li>Tell me about a time you changed plan number ' + i + '.</li>');
      this.attachShadow({ mode: 'open' }).innerHTML = '<div id="box" style="height:300px;overflow:auto"><ol>' + items.join('') +
        '</ol></div><iframe src="/living/inner-one" style="width:600px;height:160px"></iframe>';
    }
  });
</script>`);

/** A long page that keeps what it shows in its address, and says so over and over once it is told to. */
export const readdressed = (): MadePage =>
  page(`${listed(QUESTIONS)}${'<p>The team met on Tuesday and wrote down what it had seen in the logs.</p>'.repeat(6_000)}
<script>
  let turn = 0;
  globalThis.begin = () => setInterval(() => history.replaceState({}, '', '#at-' + turn++), 180);
</script>`);

/** Adds a batch at the end whenever the end comes into view. */
export const endless = (): MadePage =>
  page(`<ul id="list"><li>${OWNERSHIP}</li></ul><div style="height:1200px"></div><p id="end">More is on its way.</p>
<script>
  const more = ${JSON.stringify(QUESTIONS.slice(1))};
  window.added = [];
  new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting) || more.length === 0) return;
    const text = more.shift();
    const item = document.createElement('li');
    item.textContent = text;
    document.getElementById('list').append(item);
    window.added.push([text, performance.now()]);
  }).observe(document.getElementById('end'));
</script>`);

/** Five rows for a thousand lines: the same elements get other words as the reader scrolls. */
export const virtual = (): MadePage =>
  page(`<div id="box" style="height:150px;overflow:auto"><div style="height:30000px;position:relative">
<ul id="rows" style="position:sticky;top:0;margin:0">${'<li></li>'.repeat(5)}</ul></div></div>
<script>
  const lines = Array.from({ length: 1000 }, (_, i) => (i % 3 === 0 ? ${JSON.stringify(QUESTIONS)}[(i / 3) % ${QUESTIONS.length}] : 'Line ' + i + ' of the archive.'));
  const rows = [...document.querySelectorAll('#rows li')];
  const draw = () => {
    const first = Math.floor(document.getElementById('box').scrollTop / 30);
    rows.forEach((row, i) => { row.textContent = lines[first + i] ?? ''; });
  };
  document.getElementById('box').addEventListener('scroll', draw);
  draw();
</script>`);

/** Puts the answer and a follow-up in place only when the accordion is opened. */
export const accordion = (): MadePage =>
  page(`<ul><li>${OWNERSHIP}</li></ul><button id="open" aria-expanded="false">More questions</button><div id="body"></div>
<details id="folded"><summary>Some more</summary><ul><li>${QUESTIONS[2]}</li></ul></details>
<script>
  document.getElementById('open').addEventListener('click', () => {
    document.getElementById('body').innerHTML = '<h2>Interview questions</h2><ul><li>${DECISION}</li></ul>';
  });
</script>`);

/** Questions that are buttons, in a heading and by themselves; a click opens what is below. */
export const buttons = (): MadePage =>
  page(`<h3><button id="headed" aria-expanded="false">${OWNERSHIP}</button></h3><p hidden>Say what nobody asked for.</p>
<button id="bare" aria-expanded="false">${DECISION}</button><p hidden>Say what you knew.</p>
<label><input type="checkbox"> ${QUESTIONS[2]}</label>
<script>
  for (const button of document.querySelectorAll('button'))
    button.addEventListener('click', () => button.setAttribute('aria-expanded', 'true'));
</script>`);

/** Questions inside an open shadow root, in a slot of it, and in a closed one, which nobody can read. */
export const shadow = (): MadePage =>
  page(`<ul><li>${OWNERSHIP}</li></ul><x-open><span>${QUESTIONS[2]}</span></x-open><x-closed></x-closed>
<script>
  customElements.define('x-open', class extends HTMLElement {
    connectedCallback() {
      this.attachShadow({ mode: 'open' }).innerHTML = '<h2>Interview questions</h2><ul><li id="inner">${DECISION}</li></ul><p><slot></slot></p>';
    }
  });
  customElements.define('x-closed', class extends HTMLElement {
    connectedCallback() {
      this.attachShadow({ mode: 'closed' }).innerHTML = '<p>${QUESTIONS[3]}</p>';
    }
  });
</script>`);

/** A frame of the page's own, one without an address, and one that somebody writes in. */
export const frames = (): MadePage =>
  page(`<ul><li>${OWNERSHIP}</li></ul>
<iframe id="own" src="/living/inner-one" style="width:600px;height:160px;border:3px solid"></iframe>
<iframe id="written" srcdoc="<ul><li>${QUESTIONS[2]}</li></ul>" style="width:600px;height:100px"></iframe>
<iframe id="editor" srcdoc="<body contenteditable><p>${QUESTIONS[3]}</p></body>"></iframe>
<iframe sandbox srcdoc="<p>${QUESTIONS[4]}</p>"></iframe>`);
export const inner = (text: string) => (): MadePage =>
  page(`<h2>Interview questions</h2><ul><li>${text}</li></ul><a href="/living/inner-two">Next</a>`);

/** Six hundred questions, one under the other. */
export const many = (): MadePage =>
  page(
    `<ol>${Array.from({ length: 600 }, (_, i) => `<li>Tell me about a time you changed plan number ${i}.</li>`).join('')}</ol>`,
  );

/** Takes every style from every element, also from those that are none of its business. */
export const unset = (): MadePage =>
  page(
    `<style>* { all: unset !important; } html, body, h1, ul, li { display: block !important; }</style><ul><li>${OWNERSHIP}</li></ul>`,
  );
