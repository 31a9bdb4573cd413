/** "Told this story to Amazon on Thursday": events beside the story, never a field of it. */
import { read } from './database';
import { now } from './identity';
import { isReadable } from './readable';
import { ToldEvent } from './records';
import { createRepository } from './repository';

export const told = createRepository('events', 'note of telling', ToldEvent);

/** Remember that a story was told to a company, now. */
export function tellStory(storyId: string, company: string, question?: string): Promise<ToldEvent> {
  return told.create({
    kind: 'told',
    storyId,
    company: company.trim(),
    at: now(),
    ...(question === undefined ? {} : { question }),
  });
}

/** When a story was told, last first. */
export async function tellingsOf(storyId: string): Promise<ToldEvent[]> {
  const found: unknown[] = await read(['events'], (tx) =>
    tx.objectStore('events').index('storyId').getAll(storyId),
  );
  return found
    .filter((value) => isReadable('events', value))
    .filter((event) => event.deletedAt === undefined)
    .sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** Story id → lower-case companies it was told to, as ranking wants it. */
export async function toldTo(): Promise<Map<string, string[]>> {
  const out = new Map<string, string[]>();
  for (const event of (await told.list()).records) {
    const company = event.company.toLowerCase();
    const companies = out.get(event.storyId);
    if (companies === undefined) out.set(event.storyId, [company]);
    else if (!companies.includes(company)) companies.push(company);
  }
  return out;
}
