/** The practice page taken apart. Its style sheet stays out: the policy of extension pages forbids inline styles. */
import page from './practice-page.html?raw';

const between = (start: string, end: string) =>
  page.slice(page.indexOf(start) + start.length, page.indexOf(end));

export const practiceTitle = between('<title>', '</title>');
export const practiceBody = between('<body>', '</body>');
