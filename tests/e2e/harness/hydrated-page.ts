/** A page that React renders on the server and takes over in the browser, a second after Storymark marked it. */
import { createElement as h } from 'react';
import { renderToString } from 'react-dom/server';
import { build } from 'vite';
import type { MadePage } from '../../../scripts/browser/pages';
import { App } from './hydrated-app';

let script = '';

/** Bundles the browser's half; the development build of React, which complains of every difference. */
export async function prepareHydrated(): Promise<void> {
  const entry = new URL('./hydrated-entry.ts', import.meta.url).pathname;
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    mode: 'development',
    define: { 'process.env.NODE_ENV': '"development"' },
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'page' } },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  if (!bundle || !('output' in bundle)) throw new Error('nothing was built');
  const chunk = bundle.output.find((one) => one.type === 'chunk');
  script = chunk?.type === 'chunk' ? chunk.code.replaceAll('</script', '<\\/script') : '';
}

export const hydrated = (): MadePage => ({
  body: `<!doctype html><html lang="en"><head><title>Interview questions</title></head><body><div id="root">${renderToString(h(App))}</div><script>${script}</script></body></html>`,
});
