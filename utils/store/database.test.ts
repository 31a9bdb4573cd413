import { deleteDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { closeDatabase, database, openAt, write } from './database';
import { MIGRATIONS, type Migration } from './migrations';
import { stories } from './stories';
import { fields, freshDatabase, otherWindow } from './testing';

beforeEach(freshDatabase);

describe('the database', () => {
  it('has every store and index after its first opening', async () => {
    const db = await database();
    expect(db.version).toBe(MIGRATIONS.length);
    expect([...db.objectStoreNames]).toEqual([
      'corrections',
      'drafts',
      'events',
      'meta',
      'packs',
      'settings',
      'snippets',
      'stories',
      'versions',
    ]);
    expect([...db.transaction('snippets').store.indexNames]).toEqual(['cleanUrl']);
    expect([...db.transaction('events').store.indexNames]).toEqual(['storyId']);
  });

  it('numbers its migrations one by one', () => {
    expect(MIGRATIONS.map(({ to }) => to)).toEqual(MIGRATIONS.map((_step, i) => i + 1));
  });

  it('takes the data of an older version along to a later one', async () => {
    const later: Migration[] = [
      ...MIGRATIONS,
      {
        to: MIGRATIONS.length + 1,
        async apply(_db, tx) {
          let cursor = await tx.objectStore('stories').openCursor();
          while (cursor) {
            await cursor.update({ ...cursor.value, added: 'later' });
            cursor = await cursor.continue();
          }
        },
      },
    ];
    const old = await openAt('older', MIGRATIONS);
    await old.put('stories', { id: 'a', title: 'kept' });
    old.close();
    const db = await openAt('older', later);
    expect(db.version).toBe(MIGRATIONS.length + 1);
    expect(await db.get('stories', 'a')).toEqual({ id: 'a', title: 'kept', added: 'later' });
    db.close();
  });

  it('takes the first shipped database along to today’s', async () => {
    const first = MIGRATIONS.slice(0, 1);
    const old = await openAt('first', first);
    await old.put('stories', { id: 'a', title: 'kept' });
    old.close();
    const db = await openAt('first', MIGRATIONS);
    expect(await db.get('stories', 'a')).toEqual({ id: 'a', title: 'kept' });
    expect(await db.count('versions')).toBe(0);
    db.close();
  });

  it('leaves the older database whole when a migration fails', async () => {
    const broken: Migration[] = [
      ...MIGRATIONS,
      {
        to: MIGRATIONS.length + 1,
        apply(db) {
          db.createObjectStore('half');
          throw new Error('power cut');
        },
      },
    ];
    const old = await openAt('older', MIGRATIONS);
    await old.put('stories', { id: 'a' });
    old.close();
    await expect(openAt('older', broken)).rejects.toThrow('power cut');
    const again = await openAt('older', MIGRATIONS);
    expect(again.version).toBe(MIGRATIONS.length);
    expect(await again.count('stories')).toBe(1);
    again.close();
  });

  it('says so when a newer Storymark has written it', async () => {
    const newer = await openAt('storymark', [
      ...MIGRATIONS,
      { to: MIGRATIONS.length + 1, apply: () => undefined },
    ]);
    newer.close();
    await expect(stories.list()).rejects.toMatchObject({ name: 'StoreNewer' });
  });

  it('lets go of the database when another window upgrades or deletes it, and opens it again', async () => {
    await stories.create(fields());
    const gone = vi.fn();
    await deleteDB('storymark', { blocked: gone });
    expect((await stories.list()).records).toEqual([]);
    await stories.create(fields({ title: 'after' }));
    expect((await stories.list()).records).toHaveLength(1);
  });

  it('opens again after its connection was closed under it', async () => {
    await stories.create(fields());
    (await database()).close();
    await stories.create(fields());
    expect((await stories.list()).records).toHaveLength(2);
    await closeDatabase();
    expect((await stories.list()).records).toHaveLength(2);
  });

  it('keeps nothing of a transaction that is killed in the middle', async () => {
    const before = await stories.create(fields({ title: 'before' }));
    await expect(
      write(['stories'], async (tx) => {
        await tx.objectStore('stories').put({ ...before, title: 'half' });
        throw new Error('killed');
      }),
    ).rejects.toThrow('killed');
    const other = await otherWindow();
    expect((await other.stories.list()).records).toEqual([before]);
  });

  it('tells in a sentence that the disk is full, and keeps what was there', async () => {
    const kept = await stories.create(fields());
    const full = new DOMException('no space', 'QuotaExceededError');
    await expect(
      write(['stories'], async () => {
        throw full;
      }),
    ).rejects.toMatchObject({ name: 'StoreFull', message: expect.stringContaining('Free some space') });
    expect(await stories.get(kept.id)).toEqual(kept);
  });
});
