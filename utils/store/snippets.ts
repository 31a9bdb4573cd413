/** What the user saved of pages. */
import { SnippetRecord } from './records';
import { createRepository } from './repository';

export const snippets = createRepository('snippets', 'snippet', SnippetRecord);
