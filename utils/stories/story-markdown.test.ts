import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { markdownToStory } from './markdown-to-story';
import { emptyFields, SECTIONS, type StoryRecord } from './model';
import { storiesToCsv } from './story-csv';
import { fileNameOf, storyToMarkdown } from './story-markdown';

const record = (over: Partial<StoryRecord> = {}): StoryRecord => ({
  ...emptyFields(),
  id: '7d1f2c3e-1b2a-4c5d-8e9f-0a1b2c3d4e5f',
  schema: 1,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-02-01T00:00:00.000Z',
  rev: 3,
  deviceId: 'd',
  origin: 'user',
  title: 'Rollback: "eleven" minutes',
  ...over,
});

describe('a story as Markdown', () => {
  it('reads well and comes back whole', () => {
    const story = record({
      tags: ['deployment-safety'],
      scope: 'team',
      company: 'Orin — #1',
      situation: 'It was late.\n\n# not a heading\n## Task\n\\## neither',
      result: '— fell by 80 %\n---\n',
      headline: 'Eleven minutes: "the" fix',
      dates: 'spring 2024',
      metrics: [{ name: 'p95', before: '2.1', after: '0.4', unit: 's', period: '' }],
      links: ['https://example.test/a?b=c'],
      followUps: [{ ask: 'Why you?', answer: 'I was\nthere.' }],
      tellings: { short: 'Short.\n## Task\nno heading', long: 'Long.' },
    });
    const text = storyToMarkdown(story);
    expect(text).toContain('# Rollback: "eleven" minutes\n');
    expect(text).toContain('## Situation\n\nIt was late.');
    expect(markdownToStory(text)).toMatchObject(
      Object.fromEntries(Object.entries(story).filter(([, value]) => value !== '')),
    );
  });

  it('keeps any text, hostile ones too', () => {
    const text = fc
      .oneof(
        fc.string({ unit: 'binary' }),
        fc
          .array(fc.constantFrom('---', '# a', '## Result', '\\## x', '', ' ', 'word', '\\', '```'), {
            maxLength: 8,
          })
          .map((lines) => lines.join('\n')),
      )
      .map((one) => one.replace(/\r/g, ''));
    fc.assert(
      fc.property(fc.record({ body: text, situation: text, action: text, learning: text }), (parts) => {
        const back = markdownToStory(storyToMarkdown(record(parts)));
        for (const part of ['body', ...SECTIONS] as const) expect(back[part] ?? '').toBe(record(parts)[part]);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps any text of the front matter, also when an editor of notes has written it anew', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }).filter((one) => one.trim() !== ''),
      fc.constantFrom(
        'true',
        '~',
        '12',
        '0x1f',
        '- a',
        'a: b',
        '# x',
        '*a',
        '&b',
        '"',
        "'",
        '>-',
        '[a',
        '1e3',
        'null',
      ),
    );
    fc.assert(
      fc.property(
        fc.record({
          company: text,
          headline: text,
          dates: text,
          links: fc.array(text, { minLength: 1, maxLength: 3 }),
        }),
        (parts) => {
          const file = storyToMarkdown(record(parts));
          const [, front = '', rest = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(file) ?? [];
          const anew = `---\n${stringify(parse(front))}---\n${rest}`;
          expect(markdownToStory(file)).toMatchObject(parts);
          expect(markdownToStory(anew)).toMatchObject(parts);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('takes a file that somebody wrote by hand', () => {
    const story = markdownToStory(
      '---\ntags: [conflict, teamwork]\n---\n# The bus\n\nIt broke.\n\n## ACTION\nI walked.\n',
    );
    expect(story).toEqual({
      tags: ['conflict', 'teamwork'],
      title: 'The bus',
      body: 'It broke.',
      action: 'I walked.',
    });
    expect(markdownToStory('Only a line')).toEqual({ body: 'Only a line' });
  });

  it('takes front matter that an editor of notes has written anew', () => {
    const front = [
      'title: "Rollback: eleven minutes"',
      'tags:',
      '  - conflict',
      "  - 'teamwork'",
      '  -',
      'company: Orin # a client',
      'dates: 2024.10',
      'role:',
      'scope: team',
      'rev: 4',
      'aliases: [rollback]',
      'numbers:',
      '  - name: p95',
      '    before: 2.10',
      '    after: 0.4',
      '    unit: s',
      'followUps: [{ ask: Why you? }]',
      'headline: >-',
      '  Eleven minutes,',
      '  not an hour',
      'links: https://example.test/a',
    ];
    expect(markdownToStory(`---\n${front.join('\n')}\n---\nIt broke.\n`)).toEqual({
      title: 'Rollback: eleven minutes',
      tags: ['conflict', 'teamwork'],
      company: 'Orin',
      dates: '2024.10',
      scope: 'team',
      rev: 4,
      metrics: [{ name: 'p95', before: '2.10', after: '0.4', unit: 's', period: '' }],
      followUps: [{ ask: 'Why you?', answer: '' }],
      headline: 'Eleven minutes, not an hour',
      links: ['https://example.test/a'],
      body: 'It broke.',
    });
  });

  it('takes front matter that is no YAML line by line', () => {
    const broken =
      '---\ntitle: Rollback: eleven minutes\ntags: #conflict, teamwork\ndates: 2024\n---\nIt broke.';
    expect(markdownToStory(broken)).toEqual({
      title: 'Rollback: eleven minutes',
      tags: ['conflict', 'teamwork'],
      dates: '2024',
      body: 'It broke.',
    });
    const lists = [
      'title: Rollback: eleven minutes',
      'tags:',
      "- '#conflict'",
      '- teamwork',
      'numbers:',
      '  - name: p95',
      '    after: 0.4',
      'links: https://example.test/x,y',
    ];
    expect(markdownToStory(`---\n${lists.join('\n')}\n---\n`)).toEqual({
      title: 'Rollback: eleven minutes',
      tags: ['conflict', 'teamwork'],
      metrics: [{ name: 'p95', before: '', after: '0.4', unit: '', period: '' }],
      links: ['https://example.test/x,y'],
    });
    const bomb = `---\n${['a: &a [x,x]', ...[...'bcdefghijklmnop'].map((c, i) => `${c}: &${c} [${Array(9).fill(`*${'abcdefghijklmnop'[i]}`)}]`), 'tags: *p'].join('\n')}\n---\nIt broke.`;
    expect(markdownToStory(bomb)).toEqual({ tags: ['*p'], body: 'It broke.' });
  });

  it('has a name that every file system takes', () => {
    expect(fileNameOf({ title: 'a/b: "c"?\n..' })).toBe('a b c');
    expect(fileNameOf({ title: '' })).toBe('Untitled story');
  });
});

describe('stories as CSV', () => {
  it('keep commas, quotation marks and lines, and run nothing', () => {
    const csv = storiesToCsv([record({ body: '=HYPERLINK("x"),\nb', tags: ['a', 'b'] })]);
    expect(csv.split('\r\n')[0]).toBe(
      '\uFEFFtitle,tags,scope,company,role,dates,headline,body,situation,task,action,result,learning,createdAt,updatedAt,numbers,links,followUps,telling30s,telling90s,telling120s',
    );
    expect(csv).toContain('"\'=HYPERLINK(""x""),\nb"');
    expect(csv).toContain('"Rollback: ""eleven"" minutes",a b,');
  });
});
