/** Load a page file the way a browser would show it: .html as it is, .md rendered, .txt as one `<pre>`. */
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import MarkdownIt from 'markdown-it';

export interface LoadOptions {
  /** The first line names the page's source and is no part of it (labelled sets). */
  readonly sourceLine?: boolean;
}

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A document for a page's text. Scripts do not run, nothing is fetched. */
export function documentOf(text: string, name: string, { sourceLine = false }: LoadOptions = {}): Document {
  const isHtml = /\.x?html?$/i.test(name);
  const body = sourceLine && !isHtml ? text.slice(text.indexOf('\n') + 1) : text;
  if (isHtml) return new JSDOM(body).window.document;
  if (!/\.(?:md|markdown)$/i.test(name)) return shell(`<pre>${escapeHtml(body)}</pre>`);
  const front = /^(?:<!--[^\n]*-->\r?\n)?---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(body);
  const title = front?.[1]?.match(/^title:\s*(.+)$/m)?.[1]?.replace(/^["']|["']$/g, '') ?? '';
  const markdown = new MarkdownIt('default', { html: true, linkify: false }).render(
    front ? body.slice(front[0].length) : body,
  );
  return shell(markdown, title);
}

const shell = (body: string, title = '') =>
  new JSDOM(`<!doctype html><title>${escapeHtml(title)}</title><body>${body}</body>`).window.document;

/** Read and load a file. Throws what the file system throws. */
export function loadPage(path: string, options: LoadOptions = {}): Document {
  return documentOf(readFileSync(path, 'utf8'), path, options);
}
