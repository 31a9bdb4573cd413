import { beforeEach, describe, expect, it } from 'vitest';
import { annotationFile } from './annotation-file';
import { exportAll } from './backup';
import { correct } from './corrections';
import { database } from './database';
import { commitDraft, discardDraft, putDraft } from './drafts';
import { applyImport } from './import';
import { preview, said, save, titles } from './import-testing';
import { changeSettings } from './settings';
import { stories } from './stories';
import { fields, freshDatabase } from './testing';
import { versionsOf } from './versions';

beforeEach(freshDatabase);

const NONE = { stories: 0, drafts: 0, snippets: 0, events: 0, corrections: 0, packs: 0 };

describe('an import in place of what is here', () => {
  it('leaves what the file holds and nothing else, and can be taken back', async () => {
    const kept = await stories.create(fields({ title: 'In the file' }));
    const file = await exportAll();
    await stories.update(kept.id, kept.rev, { title: 'Changed since' });
    await stories.create(fields({ title: 'Only here' }));
    await changeSettings((before) => ({ ...before, hintCard: false }));
    const before = await exportAll();
    const seen = await preview(file);
    expect(seen.full).toBe(true);
    expect(seen.goes).toEqual({ ...NONE, stories: 1 });
    const { undo } = await applyImport(seen, 'replace');
    expect(await titles()).toEqual(['In the file']);
    expect(await undo()).toBe(0);
    expect({ ...(await exportAll()), exportedAt: '' }).toEqual({ ...before, exportedAt: '' });
  });

  it('takes a damaged record away too, and brings it back', async () => {
    const file = await exportAll();
    const db = await database();
    await db.put('stories', { id: 'broken', title: 7 });
    const { undo } = await applyImport(await preview(file), 'replace');
    expect(await db.count('stories')).toBe(0);
    await undo();
    expect(await db.getAll('stories')).toEqual([{ id: 'broken', title: 7 }]);
  });

  it('is for a backup of everything: no list and no part of a backup wipes what it does not hold', async () => {
    await stories.create(fields({ title: 'Mine' }));
    const { drafts: _none, ...part } = await exportAll();
    const target = { source: 'https://a.test/p', selector: { type: 'TextQuoteSelector', exact: 'Why us?' } };
    const annotations = await annotationFile(JSON.stringify([{ type: 'Annotation', target }]));
    for (const file of [[{ title: 'Another' }], part, annotations?.text]) {
      const seen = await preview(file);
      expect(seen.full).toBe(false);
      await expect(applyImport(seen, 'replace')).rejects.toThrow('backup of everything');
    }
    expect(await titles()).toEqual(['Mine']);
  });

  it('says by kind what would go, of what one sees here', async () => {
    const kept = await stories.create(fields({ title: 'Kept' }));
    const gone = await stories.create(fields({ title: 'Deleted long ago' }));
    const file = await exportAll();
    await stories.remove(gone.id);
    for (const title of ['A', 'B']) await stories.create(fields({ title }));
    const old = await stories.create(fields({ title: 'Deleted' }));
    await stories.remove(old.id);
    await putDraft({ id: kept.id, fields: fields({ title: 'Half' }), baseRev: 1 });
    await correct({ text: 'x', key: 'x', normaliser: 1, verdict: 'not-a-question' });
    expect((await preview(file)).goes).toEqual({ ...NONE, stories: 2, drafts: 1, corrections: 1 });
    const deleted = await exportAll();
    await stories.undelete(gone.id);
    expect((await preview(deleted)).goes).toEqual({ ...NONE, stories: 1 });
  });

  it('never takes a record away that the file holds damaged, nor its versions', async () => {
    const story = await stories.create(fields({ title: 'First' }));
    await save(story.id, 'Second');
    const file = await exportAll();
    const [record] = file.stories as object[];
    const damaged = { ...file, stories: [{ ...record, title: 7 }], versions: [] };
    const seen = await preview(damaged);
    expect(seen.broken).toHaveLength(1);
    expect(seen.goes).toEqual(NONE);
    await applyImport(seen, 'replace');
    expect(await titles()).toEqual(['Second']);
    expect(await said(story.id)).toEqual(['First']);
  });

  it('gives a rev above both, so that a window with the old words meets a conflict', async () => {
    const story = await stories.create(fields({ title: 'In the file' }));
    const same = await stories.create(fields({ title: 'Same' }));
    const file = await exportAll();
    await save(story.id, 'Second');
    const open = await save(story.id, 'Third');
    expect(open.rev).toBe(3);
    await applyImport(await preview(file), 'replace');
    expect(await stories.get(story.id)).toMatchObject({ title: 'In the file', rev: 4 });
    expect((await stories.get(same.id))?.rev).toBe(1);
    await expect(stories.update(story.id, 3, { title: 'Fourth' })).rejects.toMatchObject({
      name: 'Conflict',
    });
    await putDraft({ id: story.id, fields: fields({ title: 'Fourth' }), baseRev: 3 });
    await expect(commitDraft(story.id)).rejects.toMatchObject({ name: 'Conflict' });
  });

  it('lets a draft of the file go on from its story', async () => {
    const story = await stories.create(fields({ title: 'In the file' }));
    await putDraft({ id: story.id, fields: fields({ title: 'Going on' }), baseRev: 1 });
    const file = await exportAll();
    await discardDraft(story.id);
    await save(story.id, 'Second');
    const before = await exportAll();
    const { undo } = await applyImport(await preview(file), 'replace');
    expect((await commitDraft(story.id)).title).toBe('Going on');
    await undo();
    expect((await stories.get(story.id))?.title).toBe('Going on');
    await applyImport(await preview(before), 'replace');
    expect(await titles()).toEqual(['Second']);
  });

  it('puts the versions of the file in place of those here, and brings them back', async () => {
    const story = await stories.create(fields({ title: 'First' }));
    await save(story.id, 'Second');
    const file = await exportAll();
    await save(story.id, 'Third');
    const [version] = await versionsOf(story.id);
    await (await database()).put('versions', {
      ...version,
      rev: 1,
      fields: fields({ title: 'Not the first' }),
    });
    const only = await stories.create(fields({ title: 'Only here' }));
    await save(only.id, 'Only here, again');
    const before = await exportAll();
    const { undo } = await applyImport(await preview(file), 'replace');
    expect((await exportAll()).versions).toEqual(file.versions);
    expect(await said(story.id)).toEqual(['First']);
    expect(await undo()).toBe(0);
    expect({ ...(await exportAll()), exportedAt: '' }).toEqual({ ...before, exportedAt: '' });
    // A backup from before there were versions says nothing against those here.
    const { versions: _older, ...older } = file;
    await applyImport(await preview(older), 'replace');
    expect(await said(story.id)).toEqual(['Second', 'Not the first']);
    expect(await said(only.id)).toEqual([]);
  });
});
