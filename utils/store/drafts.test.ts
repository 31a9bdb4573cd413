import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { emptyFields } from '../stories/model';

const ID = '7f0d3f0e-53ab-4b9e-9d2c-1f6f8f2f0a11';
const words = (body: string) => ({
  id: ID,
  baseRev: 0,
  fields: { ...emptyFields(), title: 'Rollout', body },
});

/** Another window: the same database, a module state of its own. */
async function openWindow() {
  vi.resetModules();
  return import('./drafts');
}

beforeEach(async () => {
  const { listDrafts, discardDraft } = await openWindow();
  for (const { id } of (await listDrafts()).records) await discardDraft(id);
});

it('two windows writing the same draft lose neither’s words', async () => {
  const here = await openWindow();
  const there = await openWindow();
  const first = await here.putDraft(words('one'));
  await there.putDraft({ ...words('one, and what I saw there'), seen: first.updatedAt });
  await new Promise((resolve) => setTimeout(resolve, 2));
  await here.putDraft(words('one, and what I saw here'));
  const kept = (await here.listDrafts()).records.map(({ fields }) => `${fields.title}: ${fields.body}`);
  expect(kept.sort()).toEqual([
    'Rollout (from another window): one, and what I saw there',
    'Rollout: one, and what I saw here',
  ]);
});

it('one window, and one that goes on where another stopped, keep a single draft', async () => {
  const here = await openWindow();
  for (const body of ['a', 'ab', 'abc']) await here.putDraft(words(body));
  const [stopped] = (await here.listDrafts()).records;
  const later = await openWindow();
  await later.putDraft({ ...words('abcd'), seen: stopped?.updatedAt });
  await later.putDraft({ ...words('abcde'), seen: stopped?.updatedAt });
  expect((await later.listDrafts()).records.map(({ fields }) => fields.body)).toEqual(['abcde']);
});
