/** The fixture pages, served under a name that looks like a real site, and pages made to be difficult. */
import { fileURLToPath } from 'node:url';
import { type MadePage, type PageServer, servePages } from '../../../scripts/browser/pages';
import { hydrated } from './hydrated-page';
import * as living from './living-pages';
import { DECISION, OWNERSHIP } from './site-words';
import { snippetPages } from './snippet-pages';

const FIXTURES = fileURLToPath(new URL('../../fixtures', import.meta.url));

export { DECISION, OWNERSHIP } from './site-words';

/** 1 MB without a line break: filler sentences, and the two questions in list items far apart. */
function oneLine(): MadePage {
  const filler =
    '<p>The team met on Tuesday and wrote down what it had seen in the logs that week. </p>'.repeat(6_000);
  const items = `<h2>Behavioral interview questions</h2><ul><li>${OWNERSHIP}</li></ul>`;
  const last = `<ul><li>${DECISION}</li></ul>`;
  return {
    body: `<!doctype html><html lang="en"><title>Interview questions</title>${items}${filler}${filler}${last}`,
  };
}

/** Writes one list anew every 100 ms, as a page with a ticking counter does, and leaves another alone. */
const REWRITING: MadePage = {
  body: `<!doctype html><html lang="en"><title>Interview questions</title>
<h1>Behavioral interview questions</h1><ul><li>${DECISION}</li></ul><ul id="list"></ul><p id="count">0</p>
<script>
  let count = 0;
  const write = () => {
    count += 1;
    document.getElementById('list').innerHTML = '<li>${OWNERSHIP}</li><li>Round ' + count + '</li>';
    document.getElementById('count').textContent = count;
  };
  write();
  setInterval(write, 100);
</script>`,
};

/** Forbids everything that a page can forbid. */
const STRICT: MadePage = {
  body: `<!doctype html><html lang="en"><title>Interview questions</title>
<h1>Behavioral interview questions</h1><ul><li id="q">${OWNERSHIP}</li></ul>`,
  headers: {
    'content-security-policy':
      "default-src 'none'; sandbox; require-trusted-types-for 'script'; trusted-types 'none'",
    'permissions-policy': 'clipboard-read=(), clipboard-write=()',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
  },
};

/** Goes from one list of questions to another without loading a page. */
const SINGLE_PAGE: MadePage = {
  body: `<!doctype html><html lang="en"><title>Interview questions</title>
<h1>Behavioral interview questions</h1><ul id="list"><li>${OWNERSHIP}</li></ul>
<button id="next">Next page</button>
<script>
  document.getElementById('next').addEventListener('click', () => {
    history.pushState({}, '', '/single-page/two');
    document.getElementById('list').innerHTML = '<li>${DECISION}</li>';
  });
</script>`,
};

export interface Site extends PageServer {
  /** Address under the made-up host name, for Chromium (its resolver rules know the name). */
  named(path: string): string;
}

export async function startSite(): Promise<Site> {
  const server = await servePages(FIXTURES, {
    '/one-line.html': oneLine,
    '/rewriting.html': () => REWRITING,
    '/strict.html': () => STRICT,
    '/single-page/one': () => SINGLE_PAGE,
    '/single-page/two': () => SINGLE_PAGE,
    '/living/list': living.list,
    '/living/readdressed': living.readdressed,
    '/living/dialogs': living.dialogs,
    '/living/apart': living.apart,
    '/living/boxed': living.boxed,
    '/living/endless': living.endless,
    '/living/virtual': living.virtual,
    '/living/accordion': living.accordion,
    '/living/buttons': living.buttons,
    '/living/shadow': living.shadow,
    '/living/frames': living.frames,
    '/living/inner-one': living.inner(DECISION),
    '/living/inner-two': living.inner(living.QUESTIONS[5] ?? ''),
    '/living/unset': living.unset,
    '/living/many': living.many,
    '/living/hydrated': hydrated,
    ...snippetPages(),
  });
  return {
    ...server,
    named: (path) => `http://www.example-prep-site.test:${server.port}/${path.replace(/^\//, '')}`,
  };
}
