import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { annotationsIn, readAnnotations } from '../snippets/annotations-in';
import { toCollection, toMarkdown } from '../snippets/annotations-out';
import { annotationFile } from './annotation-file';
import { NO_TIME } from './identity';
import { applyImport, previewImport } from './import';
import { snippets } from './snippets';
import { freshDatabase } from './testing';

beforeEach(freshDatabase);

const base = {
  quote: 'Say why you stayed.',
  prefix: 'Before. ',
  suffix: ' After.',
  position: { start: 8, end: 27, normaliser: 1 },
  codePoints: { start: 8, end: 27 },
  range: {
    startContainer: '/html[1]/body[1]/p[2]',
    startOffset: 0,
    endContainer: '/html[1]/body[1]/p[2]',
    endOffset: 19,
  },
  url: 'https://a.test/p?utm_source=x',
  cleanUrl: 'https://a.test/p',
  title: 'Advice',
  language: 'en',
  note: 'For <b>Thursday</b>',
  tags: ['exit'],
  kind: 'selection' as const,
  copies: 0,
  nth: 0,
  lookalikes: [],
  fragment: '#:~:text=Say%20why%20you%20stayed.',
  competency: 'motivation-and-fit',
};
const preview = async (text: string) => {
  const file = await annotationFile(text);
  if (!file) throw new Error('no annotations');
  const seen = await previewImport(file.text);
  if (!seen.ok) throw new Error(seen.error);
  return { seen, broken: file.broken };
};

const HYPOTHESIS = {
  export_date: '2026-11-02T10:00:00.000Z',
  client_version: '1.1600.0',
  annotations: [
    {
      id: 'Zx81QwErTy',
      created: '2026-10-01T09:00:00.123456+00:00',
      updated: '2026-10-02T09:00:00.123456+00:00',
      user: 'acct:someone@hypothes.is',
      uri: 'https://a.test/guide?fbclid=9',
      text: 'Ask about **this**',
      tags: ['round two'],
      document: { title: ['A guide to Thursday'] },
      target: [
        {
          source: 'https://a.test/guide',
          selector: [
            {
              type: 'RangeSelector',
              startContainer: '/p[1]',
              startOffset: 0,
              endContainer: '/p[1]',
              endOffset: 9,
            },
            { type: 'TextPositionSelector', start: 100, end: 119 },
            { type: 'TextQuoteSelector', exact: 'Say why you stayed.', prefix: 'So. ', suffix: ' Then' },
          ],
        },
      ],
    },
    {
      id: 'page-note',
      uri: 'https://a.test/guide',
      text: 'A note on the page',
      target: [{ source: 'https://a.test/guide' }],
    },
  ],
};

describe('annotations', () => {
  it('go out as a W3C collection and come in again whole', async () => {
    const saved = await snippets.create({ ...base, lookalikes: [...base.lookalikes], tags: [...base.tags] });
    const text = JSON.stringify(toCollection([saved]));
    expect(JSON.parse(text)).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationCollection',
      total: 1,
    });
    expect((await preview(text)).seen.counts.snippets).toEqual({ new: 0, changed: 0, same: 1 });
    await freshDatabase();
    await applyImport((await preview(text)).seen);
    const [back] = (await snippets.list()).records;
    const { deviceId: _d, origin: _o, rev: _r, ...words } = saved;
    expect(back).toMatchObject(words);
  });

  it('keep what a passage is linked to, and Markdown says which question it is for', async () => {
    const asked = await snippets.create({ ...base, quote: 'Why *us*?', note: '', kind: 'question' });
    const linked = await snippets.create({
      ...base,
      questionIds: [asked.id],
      storyIds: [crypto.randomUUID()],
    });
    const { records } = await snippets.list();
    expect(toMarkdown(records)).toContain('For: Why \\*us\\*?');
    const text = JSON.stringify(toCollection(records));
    await freshDatabase();
    await applyImport((await preview(text)).seen);
    expect(await snippets.get(linked.id)).toMatchObject({
      questionIds: linked.questionIds,
      storyIds: linked.storyIds,
    });
  });

  it('are refused one by one where an address or a link would run something', async () => {
    for (const over of [
      { url: 'javascript:alert(1)' },
      { cleanUrl: 'data:text/html,x' },
      { fragment: 'javascript:alert(1)' },
      { questionIds: ['no id'] },
    ])
      await expect(snippets.create({ ...base, ...over })).rejects.toThrow('Not saved');
    expect((await snippets.create({ ...base, cleanUrl: 'file:///home/guide.html' })).cleanUrl).toMatch(
      /^file/,
    );
  });

  it('of Hypothesis come in, once, and what has no quotation is named', async () => {
    const { seen, broken } = await preview(JSON.stringify(HYPOTHESIS));
    expect(seen.counts.snippets).toEqual({ new: 1, changed: 0, same: 0 });
    expect(broken).toEqual([
      {
        index: 2,
        label: 'A note on the page',
        reason: 'it has no quotation (a note on a whole page, or a reply)',
      },
    ]);
    await applyImport(seen);
    const [back] = (await snippets.list()).records;
    expect(back).toMatchObject({
      quote: 'Say why you stayed.',
      prefix: 'So. ',
      note: 'Ask about **this**',
      tags: ['round two'],
      title: 'A guide to Thursday',
      cleanUrl: 'https://a.test/guide',
      createdAt: '2026-10-01T09:00:00.123Z',
      codePoints: { start: 100, end: 119 },
    });
    expect((await preview(JSON.stringify(HYPOTHESIS))).seen.counts.snippets).toEqual({
      new: 0,
      changed: 0,
      same: 1,
    });
  });

  it('that do not say when they were made are the same ones each time, and older than what was changed here', async () => {
    const target = { source: 'https://a.test/p', selector: { type: 'TextQuoteSelector', exact: 'Why us?' } };
    const text = JSON.stringify([{ type: 'Annotation', target }]);
    await applyImport((await preview(text)).seen);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect((await preview(text)).seen.counts.snippets).toEqual({ new: 0, changed: 0, same: 1 });
    const [saved] = (await snippets.list()).records;
    if (!saved) throw new Error('nothing came');
    expect(saved.createdAt).toBe(NO_TIME);
    await snippets.update(saved.id, saved.rev, { note: 'Mine' });
    await applyImport((await preview(text)).seen);
    expect((await snippets.get(saved.id))?.note).toBe('Mine');
  });

  it('that have an id are known again by it, whatever they say by now', async () => {
    await applyImport((await preview(JSON.stringify(HYPOTHESIS))).seen);
    const [first, ...others] = HYPOTHESIS.annotations;
    const later = { ...first, text: 'Reworded', updated: '2026-10-09T09:00:00.000000+00:00' };
    const { seen } = await preview(JSON.stringify({ ...HYPOTHESIS, annotations: [later, ...others] }));
    expect(seen.counts.snippets).toEqual({ new: 0, changed: 1, same: 0 });
  });

  it('that would run something, nest without end or weigh too much do no harm', async () => {
    let nested: object = { type: 'TextQuoteSelector', exact: 'deep' };
    for (let i = 0; i < 3_000; i++) nested = { type: 'FragmentSelector', refinedBy: nested };
    const one = (over: object) => ({
      type: 'Annotation',
      target: { source: 'https://a.test/', selector: [{ type: 'TextQuoteSelector', exact: 'x' }] },
      ...over,
    });
    const list = [
      one({ target: { source: 'javascript:alert(1)', selector: { type: 'TextQuoteSelector', exact: 'x' } } }),
      one({
        target: { source: 'data:text/html,<script>', selector: { type: 'TextQuoteSelector', exact: 'x' } },
      }),
      one({ target: { source: 'https://a.test/', selector: nested } }),
      one({ target: { source: 'https://a.test/', selector: Array(100_000).fill({ type: 'CssSelector' }) } }),
      one({
        target: {
          source: 'https://a.test/',
          selector: { type: 'TextQuoteSelector', exact: 'y'.repeat(600_000) },
        },
      }),
      one({
        target: { source: 'https://a.test/', selector: { type: 'TextQuoteSelector', exact: ' \u200b ' } },
      }),
      one({ storymark: { url: 'javascript:alert(1)', lookalikes: 7 } }),
      null,
    ].filter((value) => value !== null);
    const { seen, broken } = await preview(JSON.stringify(list));
    expect(broken.map(({ index }) => index)).toEqual([1, 2, 3, 4, 6]);
    expect(seen.broken.map(({ reason }) => reason.split(':')[0])).toEqual(['quote', 'lookalikes']);
    expect(seen.counts.snippets.new).toBe(0);
  });

  it('are told from every other file', () => {
    for (const other of [
      null,
      7,
      [],
      {},
      [{ title: 'A story' }],
      { format: 'storymark-backup', stories: [] },
    ])
      expect(annotationsIn(other)).toBeNull();
  });

  it('never throw, whatever comes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        readAnnotations([
          value,
          { type: 'Annotation', target: value },
          { uri: 'https://a.test', text: value, target: [value] },
        ]);
        annotationsIn(value);
      }),
    );
  });
});

describe('snippets as Markdown', () => {
  it('stand under their page, with nothing that Markdown would take for its own', async () => {
    const saved = await snippets.create({
      ...base,
      quote: '# not *a* heading\nline two',
      lookalikes: [],
      tags: ['round two'],
    });
    const text = toMarkdown([saved]);
    expect(text).toContain(
      '## Advice\n\n<https://a.test/p>\n\n> \\# not \\*a\\* heading\n> line two\n\nFor \\<b\\>Thursday',
    );
    expect(text).toContain('#round-two ');
  });
});
