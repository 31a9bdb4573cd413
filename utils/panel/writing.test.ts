import { describe, expect, it } from 'vitest';
import { aStory, fakeServices, rest } from './fake-services';
import { startWriting } from './writing';

let count = 0;
const newId = () => {
  count += 1;
  return `new-${count}`;
};

describe('writing a story', () => {
  it('keeps a draft with the question it was started from, and none before a word is typed', async () => {
    const { store, drafts } = fakeServices();
    const writing = startWriting(store, { question: 'Why?', tags: ['ownership'] }, newId);
    await writing.leave();
    expect(drafts.size).toBe(0);
    writing.change({ body: 'Refunds bounced' });
    await writing.leave();
    const [draft] = drafts.values();
    expect(draft).toMatchObject({
      question: 'Why?',
      baseRev: 0,
      fields: { body: 'Refunds bounced', tags: ['ownership'] },
    });
  });

  it('drops a draft whose words were all taken out again', async () => {
    const { store, drafts } = fakeServices();
    const writing = startWriting(store, {}, newId);
    writing.change({ body: 'Hm' });
    writing.change({ body: '' });
    await writing.leave();
    expect(drafts.size).toBe(0);
  });

  it('saves under the first words when it has no title, and nothing at all when it is blank', async () => {
    const { store, stories } = fakeServices();
    const writing = startWriting(store, {}, newId);
    expect(await writing.save()).toBeNull();
    writing.change({ body: 'Cut the build from 48 to 11 minutes' });
    expect((await writing.save())?.title).toBe('Cut the build from 48 to 11 minutes');
    expect(stories.size).toBe(1);
  });

  it('hands out what is not saved yet, so that it can be brought back', async () => {
    const { store } = fakeServices();
    const writing = startWriting(store, { question: 'Why?' }, newId);
    expect(writing.unsaved()).toBeUndefined();
    writing.change({ headline: 'Halved the bill' });
    expect(writing.unsaved()).toMatchObject({ id: writing.id, baseRev: 0, question: 'Why?' });
    await writing.save();
    expect(writing.unsaved()).toBeUndefined();
  });

  it('goes on from a draft, with its words', () => {
    const { store } = fakeServices();
    const fields = { ...startWriting(store, {}, newId).fields(), title: 'Kept' };
    const draft = { id: 'd', fields, baseRev: 0, updatedAt: '2026-11-01T10:00:00.000Z', question: 'Why?' };
    const writing = startWriting(store, { draft });
    expect([writing.id, writing.fields().title, writing.question, writing.isNew]).toEqual([
      'd',
      'Kept',
      'Why?',
      true,
    ]);
  });
});

describe('the same story saved in another window', () => {
  const begin = async () => {
    const services = fakeServices();
    services.stories.set('s', aStory('s', { body: 'first' }));
    const writing = startWriting(services.store, { story: aStory('s', { body: 'first' }) }, newId);
    writing.change({ body: 'mine' });
    await rest();
    services.stories.set('s', aStory('s', { body: 'theirs', rev: 2 }));
    expect(await writing.save()).toBeNull();
    expect(writing.conflict.value?.body).toBe('theirs');
    expect(services.stories.get('s')?.body).toBe('theirs');
    return { ...services, writing };
  };

  it('keeps both, one beside the other', async () => {
    const { writing, stories, drafts } = await begin();
    const saved = await writing.keepMine('beside');
    expect(saved?.id).not.toBe('s');
    expect([...stories.values()].map(({ body }) => body).sort()).toEqual(['mine', 'theirs']);
    expect(drafts.size).toBe(0);
  });

  it('keeps mine over the other when told so', async () => {
    const { writing, stories } = await begin();
    await writing.keepMine('replace');
    expect([...stories.values()].map(({ body }) => body)).toEqual(['mine']);
    expect(stories.get('s')?.rev).toBe(3);
  });

  it('keeps the other and drops the draft when told so', async () => {
    const { writing, stories, drafts } = await begin();
    expect((await writing.keepTheirs())?.body).toBe('theirs');
    expect(stories.get('s')?.body).toBe('theirs');
    expect(drafts.size).toBe(0);
  });

  it('saves the words as a story of their own when the story was deleted', async () => {
    const { store, stories } = fakeServices();
    stories.set('s', aStory('s', { rev: 2, deletedAt: '2026-11-02T10:00:00.000Z' }));
    const writing = startWriting(store, { story: aStory('s') }, newId);
    writing.change({ body: 'mine' });
    const saved = await writing.save();
    expect(saved?.body).toBe('mine');
    expect(saved?.id).not.toBe('s');
  });
});
