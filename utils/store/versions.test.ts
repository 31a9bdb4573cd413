import { beforeEach, describe, expect, it } from 'vitest';
import { commitDraft, putDraft } from './drafts';
import { stories } from './stories';
import { fields, freshDatabase } from './testing';
import { restoreVersion, versionsOf } from './versions';

beforeEach(freshDatabase);

async function saved(id: string, title: string, baseRev: number) {
  await putDraft({ id, fields: fields({ title }), baseRev });
  return commitDraft(id);
}
const ID = '0f8b1a52-6c1d-4a57-9a39-3a0a4d0c9b11';
const titles = async () => (await versionsOf(ID)).map(({ fields: words }) => words.title);

describe('versions of a story', () => {
  it('are kept by the save that replaces them, the last one first', async () => {
    const first = await saved(ID, 'one', 0);
    const second = await saved(ID, 'two', first.rev);
    await saved(ID, 'three', second.rev);
    expect(await titles()).toEqual(['two', 'one']);
  });

  it('are not kept where nothing was changed', async () => {
    const first = await saved(ID, 'one', 0);
    await saved(ID, 'one', first.rev);
    expect(await titles()).toEqual([]);
  });

  it('come back, and what they replace becomes one', async () => {
    const first = await saved(ID, 'one', 0);
    await saved(ID, 'two', first.rev);
    const [version] = await versionsOf(ID);
    if (!version) throw new Error('no version');
    const restored = await restoreVersion(version);
    expect(restored?.title).toBe('one');
    expect((await stories.get(ID))?.title).toBe('one');
    expect(await titles()).toEqual(['two', 'one']);
  });

  it('of which there are very many lose the oldest', async () => {
    let story = await saved(ID, '0', 0);
    for (let i = 1; i <= 45; i++) story = await saved(ID, String(i), story.rev);
    const kept = await titles();
    expect(kept).toHaveLength(40);
    expect(kept[0]).toBe('44');
    expect(kept.at(-1)).toBe('5');
  });

  it('of a deleted story stay where they are', async () => {
    const first = await saved(ID, 'one', 0);
    const second = await saved(ID, 'two', first.rev);
    await stories.remove(ID, second.rev);
    const [version] = await versionsOf(ID);
    if (!version) throw new Error('no version');
    expect(await restoreVersion(version)).toBeUndefined();
  });
});
