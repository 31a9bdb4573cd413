/** The browser's half of the hydrated page. It waits, so that the marks are there first. */
import { createElement as h } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { App } from './hydrated-app';

declare global {
  interface Window {
    hydratedAt?: number;
  }
}

const root = document.getElementById('root');
setTimeout(() => {
  if (!root) return;
  hydrateRoot(root, h(App), {
    onRecoverableError: (error) => console.error('hydration', error),
  });
  window.hydratedAt = performance.now();
}, 1_200);
