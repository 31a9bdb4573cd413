/** What the hydrated page shows, the same on the server and in the browser. */
import { createElement as h, useState } from 'react';
import { DECISION, OWNERSHIP } from './site-words';

export function App() {
  const [more, setMore] = useState(false);
  return h(
    'main',
    null,
    h('h1', null, 'Behavioral interview questions'),
    h('ul', null, h('li', { key: 1 }, OWNERSHIP), more && h('li', { key: 2 }, DECISION)),
    h('button', { type: 'button', id: 'more', onClick: () => setMore(true) }, 'One more'),
  );
}
