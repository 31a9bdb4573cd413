import { beforeEach, describe, expect, it } from 'vitest';
import { exportAll } from './backup';
import { database } from './database';
import { commitDraft, putDraft } from './drafts';
import { bring, said, save, titles } from './import-testing';
import { changeSettings, getSettings } from './settings';
import { stories } from './stories';
import { fields, freshDatabase } from './testing';

beforeEach(freshDatabase);

describe('an import taken back', () => {
  it('leaves everything as it was: what came is gone, what was replaced is back', async () => {
    const old = await stories.create(fields({ title: 'Mine' }));
    await changeSettings((before) => ({ ...before, hintCard: true }));
    const before = await exportAll();
    const later = new Date(Date.parse(old.updatedAt) + 60_000).toISOString();
    const settings = { value: { ...(await getSettings()), hintCard: false }, rev: 1, updatedAt: later };
    const newer = { ...old, title: 'From the file', updatedAt: later, rev: 9 };
    const other = { ...newer, id: crypto.randomUUID(), title: 'Another' };
    const { undo } = await bring({ ...before, stories: [newer, other], settings });
    expect(await titles()).toContain('Another');
    expect((await getSettings()).hintCard).toBe(false);
    expect(await undo()).toBe(0);
    const after = await exportAll();
    expect({ ...after, exportedAt: '' }).toEqual({ ...before, exportedAt: '' });
  });

  it('keeps what was rewritten since, also where the words are still a draft', async () => {
    const list = ['Edited', 'Begun', 'Untouched'].map((title) => ({ title }));
    const { undo } = await bring(list);
    const { records } = await stories.list();
    const find = (title: string) => {
      const found = records.find((story) => story.title === title);
      if (!found) throw new Error(title);
      return found;
    };
    const [edited, begun] = [find('Edited'), find('Begun')];
    await stories.update(edited.id, edited.rev, { title: 'Edited by hand' });
    await putDraft({ id: begun.id, fields: fields({ title: 'Half a word' }), baseRev: begun.rev });
    expect(await undo()).toBe(2);
    expect(await titles()).toEqual(['Begun', 'Edited by hand']);
  });

  it('keeps a story whose draft came with it and was written on since', async () => {
    const story = await stories.create(fields({ title: 'Begun' }));
    await putDraft({ id: story.id, fields: fields({ title: 'Half' }), baseRev: 1 });
    const file = await exportAll();
    await freshDatabase();
    const { undo } = await bring(file);
    await putDraft({ id: story.id, fields: fields({ title: 'Half a word' }), baseRev: 1 });
    expect(await undo()).toBe(2);
    expect(await titles()).toEqual(['Begun']);
  });

  describe('with earlier versions', () => {
    /** A story saved twice elsewhere, in a file with its one earlier version. */
    async function savedTwice() {
      const story = await stories.create(fields({ title: 'First words' }));
      await putDraft({ id: story.id, fields: fields({ title: 'Second words' }), baseRev: 1 });
      const second = await commitDraft(story.id);
      return { story, second, file: await exportAll() };
    }

    it('takes them out with their story', async () => {
      const { story, file } = await savedTwice();
      await freshDatabase();
      const { undo } = await bring(file);
      expect(await said(story.id)).toEqual(['First words']);
      await undo();
      expect(await said(story.id)).toEqual([]);
    });

    it('keeps them where their story stays', async () => {
      const { story, file } = await savedTwice();
      await freshDatabase();
      const { undo } = await bring(file);
      await save(story.id, 'Third words');
      expect(await undo()).toBe(1);
      expect(await said(story.id)).toEqual(['Second words', 'First words']);
    });

    it('loses neither the version of the file nor the words here, where both count to the same rev', async () => {
      const { story, file } = await savedTwice();
      await freshDatabase();
      // The same story, which here was never changed and is the newer.
      const local = { ...story, title: 'Words from here', updatedAt: '2099-01-01T00:00:00.000Z' };
      await (await database()).put('stories', local);
      await putDraft({ id: story.id, fields: fields({ title: 'Going on' }), baseRev: 1 });
      const before = await exportAll();
      const { undo } = await bring(file);
      expect(await stories.get(story.id)).toMatchObject({ title: 'Words from here', rev: 3 });
      expect(await undo()).toBe(0);
      expect({ ...(await exportAll()), exportedAt: '' }).toEqual({ ...before, exportedAt: '' });
      await bring(file);
      // The draft begun before goes on, in no conflict with anything.
      await commitDraft(story.id);
      expect(await said(story.id)).toEqual(['Words from here', 'First words']);
    });

    it('leaves a version alone that a save has put since', async () => {
      const { story, second, file } = await savedTwice();
      await freshDatabase();
      await (await database()).put('stories', second);
      const { undo } = await bring(file);
      const mine = { storyId: story.id, rev: 1, at: story.updatedAt, fields: fields({ title: 'Mine' }) };
      await (await database()).put('versions', mine);
      await undo();
      expect(await said(story.id)).toEqual(['Mine']);
    });
  });
});
