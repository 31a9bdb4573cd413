import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { StoryRecord } from '../stories/model';
import { faultInWords } from './faults';
import { Pack } from './schema';

const faults = (schema: v.GenericSchema, value: unknown) =>
  (v.safeParse(schema, value).issues ?? []).map((issue) => faultInWords(issue, 'record'));

const STORY = {
  id: '0f8b1a52-6c1d-4a57-9a39-3a0a4d0c9b11',
  schema: 1,
  createdAt: '2026-11-02T09:30:00.000Z',
  updatedAt: '2026-11-02T09:30:00.000Z',
  rev: 1,
  deviceId: 'here',
  origin: 'user',
  ...{ title: 'A', body: '', situation: '', task: '', action: '', result: '', learning: '', tags: [] },
};

describe('a fault', () => {
  it.each([
    [{ title: undefined }, 'title: is missing'],
    [{ title: 7 }, 'title: is no text'],
    [{ title: null }, 'title: is no text'],
    [{ title: 'x'.repeat(2_001) }, 'title: is longer than 2,000 characters'],
    [{ updatedAt: 'Monday' }, 'updatedAt: is not a date (like 2026-11-02T09:30:00.000Z)'],
    [{ id: 'x' }, 'id: is not an id of the form that Storymark gives'],
    [{ rev: 0 }, 'rev: is less than 1'],
    [{ rev: 1e300 }, 'rev: is too large'],
    [{ rev: 1.5 }, 'rev: is no whole number'],
    [{ schema: 1.5 }, 'schema: is no whole number'],
    [{ tags: 'one' }, 'tags: is no list'],
    [{ tags: Array(41).fill('a') }, 'tags: has more than 40 entries'],
    [{ origin: 'elsewhere' }, 'origin: must be one of "user", "sample", "import"'],
    [{ metrics: [{}] }, 'metrics.0.name: is missing'],
    [{ metrics: [7] }, 'metrics.0: is no object with fields'],
  ])('in %j says where and what', (over, said) => {
    expect(faults(StoryRecord, { ...STORY, ...over })[0]).toBe(said);
  });

  it('is told of a field that is not there, and of the whole', () => {
    const { title: _title, ...untitled } = STORY;
    expect(faults(StoryRecord, untitled)).toEqual(['title: is missing']);
    expect(faults(StoryRecord, 17)).toEqual(['record: is no object with fields']);
  });

  it('of a pack never speaks of types and what was received', () => {
    const pack = {
      format: 'x',
      version: 0,
      id: 'No Id',
      title: ' ',
      language: 3,
      rubrics: [7],
      cues: [],
      a: 1,
    };
    const said = faults(Pack, pack);
    expect(said).toContain('format: must be "storymark-pack"');
    expect(said).toContain('title: is empty');
    expect(said.join('\n')).not.toMatch(/Expected|received|Invalid/i);
  });
});
