/** Saved questions: one record a family, with all the places it was seen at. */
import { sameFamily } from '../snippets/question-family';
import type { SnippetDraft } from '../snippets/types';
import { now } from './identity';
import { oneAtATime } from './one-at-a-time';
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
export const keepDraft = (draft: SnippetDraft): Promise<Kept> =>
  // Two saves of a question at once must not both find it missing.
  oneAtATime('question bank', () => keep(draft));

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
