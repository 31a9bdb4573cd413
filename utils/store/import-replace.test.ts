import { beforeEach, describe, expect, it } from 'vitest';
import { exportAll } from './backup';
import { database } from './database';
import { applyImport } from './import';
import { preview, titles } from './import-testing';
import { changeSettings } from './settings';
import { stories } from './stories';
import { fields, freshDatabase } from './testing';

beforeEach(freshDatabase);

describe('an import in place of what is here', () => {
  it('leaves what the file holds and nothing else, and can be taken back', async () => {
    const kept = await stories.create(fields({ title: 'In the file' }));
    const file = await exportAll();
    await stories.update(kept.id, kept.rev, { title: 'Changed since' });
    await stories.create(fields({ title: 'Only here' }));
    await changeSettings((before) => ({ ...before, hintCard: false }));
    const before = await exportAll();
    const seen = await preview(file);
    expect(seen.onlyHere).toBe(1);
    const { undo } = await applyImport(seen, 'replace');
    expect(await titles()).toEqual(['In the file']);
    expect(await undo()).toBe(0);
    expect({ ...(await exportAll()), exportedAt: '' }).toEqual({ ...before, exportedAt: '' });
  });

  it('takes a damaged record away too, and brings it back', async () => {
    const db = await database();
    await db.put('stories', { id: 'broken', title: 7 });
    const { undo } = await applyImport(await preview([{ title: 'Mine' }]), 'replace');
    expect(await db.count('stories')).toBe(1);
    await undo();
    expect(await db.getAll('stories')).toEqual([{ id: 'broken', title: 7 }]);
  });
});
