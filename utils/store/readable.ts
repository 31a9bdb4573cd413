/**
 * A quick look at what comes out of the database, so that one damaged record never takes the list with it.
 * Deeper than this nothing can be wrong that we did not write ourselves: full validation is for what enters.
 */

import type { StoryRecord } from '../stories/model';
import { isObject } from '../text/plain-object';
import type { CorrectionRecord, DraftRecord, PackRecord, SnippetRecord, ToldEvent } from './records';

export interface StoreRecords {
  stories: StoryRecord;
  drafts: DraftRecord;
  snippets: SnippetRecord;
  events: ToldEvent;
  corrections: CorrectionRecord;
  packs: PackRecord;
}
export type RecordStore = keyof StoreRecords;

type Kind = 'string' | 'number' | 'boolean' | 'strings' | 'object';
type Shape = Readonly<Record<string, Kind>>;

const FIELDS: Shape = {
  title: 'string',
  body: 'string',
  situation: 'string',
  task: 'string',
  action: 'string',
  result: 'string',
  learning: 'string',
  tags: 'strings',
};
const BASE: Shape = {
  id: 'string',
  createdAt: 'string',
  updatedAt: 'string',
  rev: 'number',
  origin: 'string',
};

const SHAPES: Readonly<Record<RecordStore, Shape>> = {
  stories: { ...BASE, ...FIELDS },
  drafts: { id: 'string', fields: 'object', baseRev: 'number', updatedAt: 'string' },
  snippets: {
    ...BASE,
    quote: 'string',
    prefix: 'string',
    suffix: 'string',
    position: 'object',
    url: 'string',
    cleanUrl: 'string',
    title: 'string',
    note: 'string',
    tags: 'strings',
    kind: 'string',
  },
  events: { ...BASE, storyId: 'string', company: 'string', at: 'string' },
  corrections: { ...BASE, text: 'string', key: 'string', verdict: 'string' },
  packs: { ...BASE, packId: 'string', enabled: 'boolean', document: 'object' },
};

function has(value: unknown, kind: Kind): boolean {
  if (kind === 'strings') return Array.isArray(value) && value.every((item) => typeof item === 'string');
  if (kind === 'object') return isObject(value);
  return typeof value === kind;
}

function fits(value: unknown, shape: Shape): boolean {
  return isObject(value) && Object.entries(shape).every(([name, kind]) => has(value[name], kind));
}

/** Whether a stored value can be shown as a record of its store. */
export function isReadable<S extends RecordStore>(store: S, value: unknown): value is StoreRecords[S] {
  if (!fits(value, SHAPES[store])) return false;
  return store !== 'drafts' || (isObject(value) && fits(value.fields, FIELDS));
}
