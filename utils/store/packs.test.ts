import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { smallPack } from '../rubrics/testing';
import { enabledPacks, importPack, packs } from './packs';
import { freshDatabase } from './testing';

beforeEach(freshDatabase);

const errorsOf = async (text: string) => {
  const result = await importPack(text);
  return result.ok ? [] : result.errors;
};

describe('importing a pack', () => {
  it('puts it in force, and a second time replaces it', async () => {
    const first = await importPack(JSON.stringify(smallPack()));
    expect(first).toMatchObject({ ok: true, replaced: false });
    const second = await importPack(JSON.stringify({ ...smallPack(), title: 'Second edition' }));
    expect(second).toMatchObject({ ok: true, replaced: true });
    expect((await enabledPacks()).map(({ title }) => title)).toEqual(['Second edition']);
    const [record] = (await packs.list()).records;
    if (!record) throw new Error('no pack');
    await packs.update(record.id, record.rev, { enabled: false });
    expect(await enabledPacks()).toEqual([]);
  });

  it('takes the example of the documentation', async () => {
    const text = readFileSync(new URL('../../docs/rubric-packs.md', import.meta.url), 'utf8');
    const example = /```json\n(\{[\s\S]*?\n\})\n```/.exec(text)?.[1] ?? '';
    expect(await errorsOf(example)).toEqual([]);
  });

  it('refuses what is no pack, with a reason, and keeps nothing of it', async () => {
    expect((await errorsOf('{'))[0]).toContain('not JSON');
    expect((await errorsOf(JSON.stringify({ ...smallPack(), colour: 1 })))[0]).toBe('colour: unknown field');
    expect((await errorsOf(JSON.stringify({ ...smallPack(), version: 9 })))[0]).toContain('version 9');
    expect((await errorsOf(JSON.stringify({ ...smallPack(), id: 'core' })))[0]).toContain('taken');
    expect((await errorsOf('{"format":"storymark-pack","version":1,"__proto__":{}}'))[0]).toContain(
      '__proto__',
    );
    expect((await packs.list({ deleted: true })).records).toEqual([]);
  });
});
