/** What the user saved of pages. */
import { read } from './database';
import { isReadable } from './readable';
import { SnippetRecord } from './records';
import { createRepository } from './repository';

export const snippets = createRepository('snippets', 'snippet', SnippetRecord);

/** What was saved of one address (without tracking parameters), the first first. */
export async function snippetsAt(cleanUrl: string): Promise<SnippetRecord[]> {
  const found: unknown[] = await read(['snippets'], (tx) =>
    tx.objectStore('snippets').index('cleanUrl').getAll(cleanUrl),
  );
  return found
    .filter((value) => isReadable('snippets', value))
    .filter(({ deletedAt }) => deletedAt === undefined)
    .sort((a, b) => a.createdAt.localeCompare(b.createdAt));
}
