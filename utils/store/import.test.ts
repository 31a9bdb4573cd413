import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { smallPack } from '../rubrics/testing';
import type { StoryFields } from '../stories/model';
import { exportAll } from './backup';
import { BACKUP_STORES } from './backup-format';
import { correct } from './corrections';
import { database } from './database';
import { commitDraft, putDraft } from './drafts';
import { applyImport, previewImport } from './import';
import { bring, preview, titles } from './import-testing';
import { importPack } from './packs';
import type { PackRecord } from './records';
import { changeSettings, getSettings } from './settings';
import { snippets } from './snippets';
import { dismissRemarks, stories } from './stories';
import { fields, freshDatabase } from './testing';
import { tellStory } from './told';

beforeEach(freshDatabase);

const refused = async (text: string) => {
  const result = await previewImport(text);
  return result.ok ? '' : result.error;
};

const HOSTILE = [
  '<script>alert(1)</script>',
  '__proto__',
  '\u202e\u0000\ud800',
  '"}],"stories":[',
  '\u2028\\',
  '🧨',
];
const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom(...HOSTILE));
const storyFields: fc.Arbitrary<StoryFields> = fc.record({
  title: text,
  body: text,
  situation: text,
  task: text,
  action: text,
  result: text,
  learning: text,
  tags: fc.array(text, { maxLength: 4 }),
  headline: text,
  metrics: fc.array(fc.record({ name: text, before: text, after: text, unit: text, period: text }), {
    maxLength: 2,
  }),
  links: fc.array(text, { maxLength: 2 }),
  followUps: fc.array(fc.record({ ask: text, answer: text }), { maxLength: 2 }),
  tellings: fc.record({ short: text, long: text }),
});

describe('export and import', () => {
  it('bring back everything on an empty machine, whatever the words are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(storyFields, { maxLength: 4 }), text, async (list, note) => {
        await freshDatabase();
        for (const one of list) await stories.create(one);
        const [first, second] = (await stories.list()).records;
        if (second) {
          await putDraft({ id: second.id, fields: fields({ body: `${note} anew` }), baseRev: second.rev });
          await commitDraft(second.id);
        }
        if (first) {
          await putDraft({ id: first.id, fields: fields({ body: note }), baseRev: 1, question: note });
          await tellStory(first.id, note.slice(0, 100), note);
          await stories.remove(first.id);
        }
        await snippets.create({
          quote: note,
          prefix: note,
          suffix: note,
          position: { start: 0, end: 4, normaliser: 1 },
          url: 'https://example.test/?a=1',
          cleanUrl: 'https://example.test/',
          title: note,
          note,
          tags: [],
          kind: 'selection',
          copies: 2,
          nth: 1,
          lookalikes: [note],
          codePoints: { start: 0, end: 4 },
          range: { startContainer: note, startOffset: 0, endContainer: note, endOffset: 2 },
          seenAt: [{ url: 'https://example.test/b', title: note, at: '2026-11-01' }],
        });
        await correct({ text: note, key: note, normaliser: 1, verdict: 'not-a-question' });
        await changeSettings((before) => ({
          ...before,
          target: { ...before.target, role: note.slice(0, 100) },
        }));
        const before = await exportAll();
        await freshDatabase();
        await bring(before);
        const after = await exportAll();
        for (const store of BACKUP_STORES) expect(after[store]).toEqual(before[store]);
        expect(after.versions).toEqual(before.versions);
        if (second) expect(after.versions).toHaveLength(1);
        expect(after.settings?.value).toEqual(before.settings?.value);
        // A second time changes nothing.
        const { counts } = await preview(before);
        for (const store of BACKUP_STORES) expect(counts[store]).toMatchObject({ new: 0, changed: 0 });
      }),
      { numRuns: 25 },
    );
  });

  it('the newer version of a story wins and the older one stays beside it, once', async () => {
    const story = await stories.create(fields({ title: 'T', body: 'old words' }));
    const file = await exportAll();
    const newer = { ...story, body: 'new words', updatedAt: '2099-01-01T00:00:00.000Z' };
    await bring({ ...file, stories: [newer] });
    expect(await titles()).toEqual(['T', 'T (copy from before the import)']);
    expect(await stories.get(story.id)).toMatchObject({ body: 'new words', rev: 2 });
    const outcome = await bring(file);
    expect(outcome.copies).toBe(0);
    expect(await titles()).toHaveLength(2);
  });

  it('a newer story here stays, and the file’s comes as a copy', async () => {
    const story = await stories.create(fields({ title: 'T', body: 'first' }));
    const file = await exportAll();
    await new Promise((resolve) => setTimeout(resolve, 5));
    await stories.update(story.id, 1, { body: 'second' });
    const outcome = await bring(file);
    expect(outcome).toMatchObject({ copies: 1, counts: { stories: { new: 0, changed: 1, same: 0 } } });
    expect(await titles()).toEqual(['T', 'T (imported copy)']);
    expect((await stories.get(story.id))?.body).toBe('second');
    expect((await bring(file)).copies).toBe(0);
  });

  it('a story deleted since the backup comes back; an old deletion takes nothing away', async () => {
    const story = await stories.create(fields({ title: 'T' }));
    const alive = await exportAll();
    await stories.remove(story.id);
    const deleted = await exportAll();
    await bring(alive);
    expect(await titles()).toEqual(['T']);
    await bring(deleted);
    expect(await titles()).toEqual(['T']);
  });

  it('a broken record is reported and the others are taken', async () => {
    const story = await stories.create(fields({ title: 'sound' }));
    const file = await exportAll();
    await freshDatabase();
    const evil = JSON.stringify(story).replace(
      '"title":"sound"',
      '"title":"evil","__proto__":{"polluted":1}',
    );
    const broken = JSON.stringify({ ...story, title: 'no id', id: 'x' });
    const json = JSON.stringify({ ...file, stories: [] }).replace(
      '"stories":[]',
      `"stories":[${evil},${broken},17,${JSON.stringify(story)},${JSON.stringify(story)}]`,
    );
    const seen = await preview(json);
    expect(seen.broken.map(({ index, label }) => [index, label])).toEqual([
      [1, 'evil'],
      [2, 'no id'],
      [3, ''],
      [5, 'sound'],
    ]);
    expect(seen.broken[0]?.reason).toContain('__proto__');
    expect(seen.broken[1]?.reason).toBe('id: is not an id of the form that Storymark gives');
    await applyImport(seen);
    expect(await titles()).toEqual(['sound']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('a damaged record in the database is exported too and spoils nothing', async () => {
    await stories.create(fields());
    await (await database()).put('stories', { id: 'x', title: 7 });
    const file = await exportAll();
    expect(file.stories).toHaveLength(2);
    expect((await preview(file)).broken).toHaveLength(1);
  });

  it('a rev that could not be counted on from is no rev, in a story, a draft and the settings', async () => {
    const story = await stories.create(fields());
    await putDraft({ id: story.id, fields: fields({ body: 'half' }), baseRev: 1 });
    await changeSettings((before) => ({ ...before, hintCard: false }));
    const {
      stories: [first],
      drafts: [draft],
      settings,
      ...file
    } = await exportAll();
    const at = (rev: number) => ({
      ...file,
      stories: [{ ...(first as object), rev }],
      drafts: [{ ...(draft as object), baseRev: rev }],
      settings: { ...settings, rev, updatedAt: '2099-01-01T00:00:00.000Z' },
    });
    for (const rev of [1e300, 2 ** 53, Number.MAX_SAFE_INTEGER, 1.5]) {
      const { broken } = await preview(at(rev));
      expect(broken.map(({ store }) => store)).toEqual(['stories', 'drafts', 'settings']);
    }
    const large = 2 ** 52;
    const { broken, incoming } = await preview(at(large));
    expect(broken).toEqual([]);
    await freshDatabase();
    for (const _ of [1, 2]) await applyImport(await preview({ ...at(large), drafts: [] }));
    expect(incoming.settings?.rev).toBe(large);
    expect((await stories.update(story.id, large, { title: 'Goes on' })).rev).toBe(large + 1);
    expect((await getSettings()).hintCard).toBe(false);
  });

  it('fields of another tool are named and left out', async () => {
    const story = await stories.create(fields());
    const file = await exportAll();
    await freshDatabase();
    const seen = await preview({ ...file, stories: [{ ...story, mood: 'sunny' }] });
    expect(seen.unknownFields).toEqual(['mood']);
  });

  it('settings of the file are taken only if they are newer', async () => {
    await changeSettings((before) => ({ ...before, hintCard: false }));
    const file = await exportAll();
    await new Promise((resolve) => setTimeout(resolve, 5));
    await changeSettings((before) => ({ ...before, welcomed: true }));
    await bring(file);
    expect(await getSettings()).toMatchObject({ hintCard: false, welcomed: true });
  });

  it('settings of an older backup come in, with the defaults for what it does not know', async () => {
    const later = new Date(Date.now() + 1_000).toISOString();
    const { neverSay: _list, backedUpAt: _time, ...older } = { ...(await getSettings()), hintCard: false };
    const file = { ...(await exportAll()), settings: { value: older, rev: 1, updatedAt: later } };
    expect((await preview(file)).broken).toEqual([]);
    await bring(file);
    expect(await getSettings()).toMatchObject({ hintCard: false, neverSay: [], backedUpAt: '' });
  });

  it('a story whose remarks were dismissed meanwhile is the same story', async () => {
    const story = await stories.create(fields());
    const file = await exportAll();
    await dismissRemarks(story.id, ['vague']);
    expect((await preview(file)).counts.stories).toEqual({ new: 0, changed: 0, same: 1 });
    await bring(file);
    expect((await stories.get(story.id))?.dismissed).toEqual(['vague']);
  });

  it('a pack that would pass for the built-in one, or for another than it is, stays out', async () => {
    await importPack(JSON.stringify(smallPack()));
    const file = await exportAll();
    const [record] = file.packs as PackRecord[];
    if (!record) throw new Error('no pack');
    await freshDatabase();
    const asBuiltin = { ...record, packId: 'core', document: { ...smallPack(), id: 'core' } };
    expect((await preview({ ...file, packs: [asBuiltin] })).broken).toHaveLength(1);
    expect((await preview({ ...file, packs: [{ ...record, packId: 'other' }] })).broken).toHaveLength(1);
    expect((await preview(file)).broken).toEqual([]);
  });

  it('sites that are none are not taken: the browser would then register Storymark for no site at all', async () => {
    const later = new Date(Date.now() + 1_000).toISOString();
    const value = { ...(await getSettings()), sitesOff: ['everywhere'] };
    const seen = await preview({ ...(await exportAll()), settings: { value, rev: 1, updatedAt: later } });
    expect(seen.broken).toMatchObject([{ store: 'settings' }]);
    expect(seen.settings).toBe(false);
  });

  it('files that are no backup are refused with a reason', async () => {
    expect(await refused('not json')).toContain('not JSON');
    expect(await refused('not json')).toContain('.md');
    expect(await refused('')).toContain('empty');
    expect(await refused('{"format":"storymark-pack"}')).toContain('under “Rubric packs”');
    expect(await refused('7')).toContain('no stories');
    expect(await refused('{"format":"other"}')).toContain('no Storymark backup');
    expect(await refused('{"format":"storymark-backup","version":2}')).toContain('newer');
    expect(await refused('{"format":"storymark-backup"}')).toContain('version');
    expect(await refused('{"format":"storymark-backup","version":1,"stories":{}}')).toContain('no list');
    expect(await refused('{"format":"storymark-backup","version":1,"__proto__":{}}')).toContain('__proto__');
    expect(await refused(`${'['.repeat(200_000)}`)).not.toBe('');
    expect((await stories.list({ deleted: true })).records).toEqual([]);
  });

  it('a plain list of stories is taken, and not twice', async () => {
    const list = [
      { title: 'One', situation: 'S', tags: ['ownership'], id: 'mine' },
      { body: 'just notes' },
      'no story',
    ];
    const seen = await preview(list);
    expect(seen.broken).toHaveLength(1);
    expect(seen.counts.stories).toEqual({ new: 2, changed: 0, same: 0 });
    await applyImport(seen);
    const { records } = await stories.list();
    expect(records.every(({ origin }) => origin === 'import')).toBe(true);
    expect((await preview(list)).counts.stories).toEqual({ new: 0, changed: 0, same: 2 });
  });
});

describe('a list of stories', () => {
  it('of things that have no words of a story is no list of stories', async () => {
    const seen = await preview([
      { id: 1, userId: 7, completed: true },
      { title: '  ', body: '' },
      { name: 'x', value: 2 },
      { tellings: { short: 'Only told' } },
      { title: 7 },
    ]);
    expect(seen.broken.map(({ index }) => index)).toEqual([1, 2, 3, 5]);
    expect(seen.broken[0]?.reason).toBe(
      'has no words of a story: none of title, body, situation, task, action, result, learning',
    );
    expect(seen.broken[3]?.reason).toBe('title: is no text');
    expect(seen.counts.stories.new).toBe(1);
    expect(seen.unknownFields).toEqual([]);
  });

  it('that went out with its frame comes back, also where nothing was written in it yet', async () => {
    await stories.create(fields({ title: '' }));
    const [story] = (await stories.list()).records;
    await freshDatabase();
    expect((await preview([story])).broken).toEqual([]);
  });

  it('keeps the order in which it was written', async () => {
    const list = ['C', 'A', 'D', 'B', 'E'].map((title) => ({ title }));
    await bring(list);
    expect((await stories.list()).records.map(({ title }) => title)).toEqual(['C', 'A', 'D', 'B', 'E']);
  });
});
