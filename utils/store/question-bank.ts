/** Saved questions: one record a family, with all the places it was seen at. */
import { sameFamily } from '../snippets/question-family';
import type { SnippetDraft } from '../snippets/types';
import { now } from './identity';
import type { SnippetRecord } from './records';
import { snippets } from './snippets';

/** Places kept of one question. */
const MOST_PLACES = 100;

export type Kept = { readonly record: SnippetRecord; readonly how: 'new' | 'seen again' | 'known' };

const words = ({ lookalikes, ...draft }: SnippetDraft) => ({
  ...draft,
  ...(lookalikes ? { lookalikes: [...lookalikes] } : {}),
});

/** The saved question of the same family, if there is one. */
export function familyOf(text: string, all: readonly SnippetRecord[]): SnippetRecord | undefined {
  return all.find(({ kind, quote }) => kind === 'question' && sameFamily(quote, text));
}

/** Keeps a described snippet; a question that is there already only learns of one more place. Throws what the store throws. */
export function keepDraft(draft: SnippetDraft): Promise<Kept> {
  // One after the other: two saves of a question at once must not both find it missing.
  const kept = last.then(() => alone(() => keep(draft)));
  last = kept.catch(() => undefined);
  return kept;
}

let last: Promise<unknown> = Promise.resolve();

/** The background and every panel keep questions: where the browser has locks, one of them at a time. */
function alone(work: () => Promise<Kept>): Promise<Kept> {
  const { navigator } = globalThis as { navigator?: Navigator };
  return navigator?.locks ? navigator.locks.request('storymark question bank', work) : work();
}

async function keep(draft: SnippetDraft): Promise<Kept> {
  const known =
    draft.kind === 'question' ? familyOf(draft.quote, (await snippets.list()).records) : undefined;
  if (!known) return { record: await snippets.create({ ...words(draft), note: '', tags: [] }), how: 'new' };
  const places = known.seenAt ?? [];
  if (known.cleanUrl === draft.cleanUrl || places.some(({ url }) => url === draft.cleanUrl))
    return { record: known, how: 'known' };
  const seenAt = [...places, { url: draft.cleanUrl, title: draft.title, at: now() }].slice(-MOST_PLACES);
  return { record: await snippets.update(known.id, known.rev, { seenAt }), how: 'seen again' };
}
