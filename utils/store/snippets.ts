/** What the user saved of pages. */
import { read } from './database';
import { isReadable } from './readable';
import { SnippetRecord } from './records';
import { createRepository } from './repository';

export const snippets = createRepository('snippets', 'snippet', SnippetRecord);

/** Snippets of one page, by its address without tracking parameters; deleted ones left out. */
export async function snippetsOf(cleanUrl: string): Promise<SnippetRecord[]> {
  const found: unknown[] = await read(['snippets'], (tx) =>
    tx.objectStore('snippets').index('cleanUrl').getAll(cleanUrl),
  );
  return found
    .filter((value) => isReadable('snippets', value))
    .filter((record) => record.deletedAt === undefined);
}
