import { describe, expect, it } from 'vitest';
import type { SnippetChange } from './services';
import { createSnippetWriter } from './snippet-writer';

const rest = () => new Promise((done) => setTimeout(done));

describe('writing on snippets', () => {
  it('writes one change of a snippet after the other, and none is passed over', async () => {
    const written: [string, SnippetChange][] = [];
    let under = 0;
    const write = createSnippetWriter(
      async (id, change) => {
        under += 1;
        expect(under).toBe(1);
        await rest();
        written.push([id, change]);
        under -= 1;
        return async () => undefined;
      },
      () => expect.unreachable(),
    );
    write('a', { note: 'H' });
    write('a', { note: 'Ho' });
    write('a', { tags: ['pay'] });
    await rest();
    await rest();
    await rest();
    expect(written).toEqual([
      ['a', { note: 'H' }],
      ['a', { note: 'Ho', tags: ['pay'] }],
    ]);
  });

  it('says what failed, and writes it with what comes next', async () => {
    const written: SnippetChange[] = [];
    const failures: unknown[] = [];
    let broken = true;
    const write = createSnippetWriter(
      async (_, change) => {
        if (broken) throw new Error('full');
        written.push(change);
        return async () => undefined;
      },
      (error) => failures.push(error),
    );
    write('a', { note: 'Ho' });
    await rest();
    broken = false;
    write('a', { tags: ['pay'] });
    await rest();
    expect(failures).toHaveLength(1);
    expect(written).toEqual([{ note: 'Ho', tags: ['pay'] }]);
  });

  it('does not lose what failed while the next was waiting already', async () => {
    const written: SnippetChange[] = [];
    let times = 0;
    const write = createSnippetWriter(
      async (_, change) => {
        times += 1;
        await rest();
        if (times === 1) throw new Error('full');
        written.push(change);
        return async () => undefined;
      },
      () => undefined,
    );
    write('a', { note: 'Ho' });
    write('a', { tags: ['pay'] });
    await rest();
    await rest();
    await rest();
    expect(written).toEqual([{ note: 'Ho', tags: ['pay'] }]);
  });
});
