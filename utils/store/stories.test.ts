import { beforeEach, describe, expect, it, vi } from 'vitest';
import { database } from './database';
import { commitDraft, discardDraft, getDraft, listDrafts, putDraft } from './drafts';
import { newId } from './identity';
import { onChange } from './live';
import { loadSamples, removeSamples } from './samples';
import { addStories, dismissRemarks, stories } from './stories';
import { fields, freshDatabase, otherWindow } from './testing';
import { tellingsOf, tellStory, told, toldTo } from './told';

beforeEach(freshDatabase);

describe('stories', () => {
  it('are there again after the browser was closed', async () => {
    const story = await stories.create(fields({ title: 'Paging at night', tags: ['ownership'] }));
    const other = await otherWindow();
    expect(await other.stories.get(story.id)).toEqual(story);
    expect(story).toMatchObject({ rev: 1, origin: 'user', schema: 1 });
    expect(story.deviceId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('changed in two windows at once: the second one hears of it and nothing is overwritten', async () => {
    const story = await stories.create(fields());
    const other = await otherWindow();
    const outcomes = await Promise.allSettled([
      stories.update(story.id, 1, { title: 'here' }),
      other.stories.update(story.id, 1, { title: 'there' }),
    ]);
    const won = outcomes.find((one) => one.status === 'fulfilled');
    const lost = outcomes.find((one) => one.status === 'rejected');
    expect(lost?.reason).toMatchObject({ name: 'Conflict', current: won?.value });
    expect((await stories.get(story.id))?.rev).toBe(2);
  });

  it('deleted and taken back are as they were', async () => {
    const story = await stories.create(fields({ body: 'words' }));
    await stories.remove(story.id, 1);
    expect((await stories.list()).records).toEqual([]);
    expect((await stories.list({ deleted: true })).records).toHaveLength(1);
    const back = await stories.undelete(story.id);
    expect(back).toMatchObject({ body: 'words', rev: 3 });
    expect(back).not.toHaveProperty('deletedAt');
    await stories.purge(story.id);
    expect(await stories.get(story.id)).toBeUndefined();
  });

  it('are listed although one record is damaged', async () => {
    await stories.create(fields());
    await (await database()).put('stories', { id: 'x', title: 7 });
    await (await database()).put('stories', { id: 'y' });
    const { records, broken } = await stories.list();
    expect([records.length, broken]).toEqual([1, 2]);
  });

  it('keep a text of 100,000 characters and markup as written', async () => {
    const body = '<img src=x onerror=alert(1)>\u200b\ud800'.repeat(3_400);
    const story = await stories.create(fields({ body }));
    expect((await stories.get(story.id))?.body).toBe(body);
  });

  it('that break the schema are refused with the field’s name', async () => {
    await expect(stories.create(fields({ body: 'x'.repeat(200_001) }))).rejects.toMatchObject({
      name: 'InvalidRecord',
      message: 'Not saved: body: is longer than 200,000 characters',
    });
  });

  it('added together come all or not at all', async () => {
    await expect(addStories([fields(), fields({ title: 'x'.repeat(3_000) })])).rejects.toThrow();
    expect((await stories.list()).records).toEqual([]);
    expect(await addStories([fields(), fields()])).toHaveLength(2);
  });

  it('never replace one whose id is taken', async () => {
    const story = await stories.create(fields({ title: 'first' }));
    await expect(stories.create(fields({ title: 'second' }), { id: story.id })).rejects.toThrow();
    expect((await stories.get(story.id))?.title).toBe('first');
  });

  it('changing is heard here and in the other window, by id only', async () => {
    const here = vi.fn();
    const there = vi.fn();
    const other = await otherWindow();
    const stop = onChange(here, ['stories']);
    const stopOther = other.live.onChange(there);
    const story = await stories.create(fields());
    await vi.waitFor(() => expect(there).toHaveBeenCalledWith({ store: 'stories', ids: [story.id] }));
    expect(here).toHaveBeenCalledTimes(1);
    stop();
    stopOther();
    await stories.remove(story.id);
    expect(here).toHaveBeenCalledTimes(1);
  });
});

describe('drafts', () => {
  it('survive the panel and become a story once', async () => {
    const id = newId();
    await putDraft({ id, fields: fields({ body: 'half a sent' }), baseRev: 0, question: 'Why?' });
    const other = await otherWindow();
    expect(await other.drafts.getDraft(id)).toMatchObject({
      fields: { body: 'half a sent' },
      question: 'Why?',
    });
    const story = await commitDraft(id);
    expect(story).toMatchObject({ id, rev: 1, body: 'half a sent', origin: 'user' });
    expect(await getDraft(id)).toBeUndefined();
    await expect(commitDraft(id)).rejects.toMatchObject({ name: 'NotFound' });
  });

  it('meeting a story changed meanwhile keep both versions', async () => {
    const story = await stories.create(fields());
    await putDraft({ id: story.id, fields: fields({ title: 'mine' }), baseRev: 1 });
    await stories.update(story.id, 1, { title: 'theirs' });
    await expect(commitDraft(story.id)).rejects.toMatchObject({
      name: 'Conflict',
      current: { title: 'theirs', rev: 2 },
      draft: { fields: { title: 'mine' } },
    });
    expect((await stories.get(story.id))?.title).toBe('theirs');
    await putDraft({ id: story.id, fields: fields({ title: 'mine' }), baseRev: 2 });
    expect(await commitDraft(story.id)).toMatchObject({ title: 'mine', rev: 3 });
  });

  it('are kept when saving fails in the middle', async () => {
    const id = newId();
    await putDraft({ id, fields: fields({ body: 'x'.repeat(200_001) }), baseRev: 0 });
    await expect(commitDraft(id)).rejects.toMatchObject({ name: 'InvalidRecord' });
    expect((await listDrafts()).records).toHaveLength(1);
    expect((await stories.list()).records).toEqual([]);
  });

  it('thrown away leave the story as it was', async () => {
    const story = await stories.create(fields());
    await putDraft({ id: story.id, fields: fields({ title: 'other' }), baseRev: 1 });
    await discardDraft(story.id);
    expect(await getDraft(story.id)).toBeUndefined();
    expect(await stories.get(story.id)).toEqual(story);
  });
});

describe('samples', () => {
  it('come once and go with one click, but for one that was rewritten', async () => {
    const samples = await loadSamples();
    expect(samples.length).toBeGreaterThan(0);
    expect(samples.every(({ origin }) => origin === 'sample')).toBe(true);
    expect(await loadSamples()).toEqual([]);
    const own = await stories.create(fields());
    const [first] = samples;
    if (!first) throw new Error('no sample');
    await tellStory(first.id, 'Acme');
    await putDraft({ id: first.id, fields: fields({ title: 'My own words' }), baseRev: 1 });
    await commitDraft(first.id);
    await removeSamples();
    const left = (await stories.list()).records.map(({ title }) => title);
    expect(left.sort()).toEqual(['My own words', own.title].sort());
  });
});

describe('remarks dismissed for a story', () => {
  it('stand in no draft’s way, and stay when the draft is saved', async () => {
    const story = await stories.create(fields({ title: 'Before' }));
    await putDraft({ id: story.id, fields: fields({ title: 'After' }), baseRev: story.rev });
    await dismissRemarks(story.id, ['vague', 'no-metric']);
    expect(await stories.get(story.id)).toEqual({ ...story, dismissed: ['vague', 'no-metric'] });
    expect(await commitDraft(story.id)).toMatchObject({ title: 'After', dismissed: ['vague', 'no-metric'] });
  });

  it('of a story that is gone are an error, not a new story', async () => {
    await expect(dismissRemarks(newId(), ['vague'])).rejects.toMatchObject({ name: 'NotFound' });
  });
});

describe('tellings', () => {
  it('say to whom a story was told, and can be taken back', async () => {
    const story = await stories.create(fields());
    await tellStory(story.id, ' Amazon ', 'Tell me about a time…');
    const second = await tellStory(story.id, 'AMAZON');
    expect(await tellingsOf(story.id)).toHaveLength(2);
    expect(await toldTo()).toEqual(new Map([[story.id, ['amazon']]]));
    await told.remove(second.id);
    expect(await tellingsOf(story.id)).toHaveLength(1);
  });
});
