// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { announce } from '../../utils/store/live';
import { type Reading, useRecords } from './use-records';

interface Asked extends Reading<string> {
  answer(text: string): void;
  fail(): void;
}

/** A part whose readings the test answers, each when it likes. */
function part() {
  const asked: Asked[] = [];
  const read = (reading: Reading<string>) =>
    new Promise<string>((answer, fail) =>
      asked.push({ ...reading, answer, fail: () => fail(new Error('no')) }),
    );
  function Part() {
    const { value, problem } = useRecords(read, ['stories']);
    return <p>{problem ? 'problem' : (value ?? 'nothing')}</p>;
  }
  const root = document.createElement('div');
  act(() => render(<Part />, root));
  return {
    asked,
    shows: () => root.textContent,
    change: () => act(() => announce('stories', ['a'])),
    close: () => act(() => render(null, root)),
  };
}

describe('what a part shows of the database', () => {
  it('is a beginning until the whole is there, and the newest beginning of all', async () => {
    const { asked, shows, change } = part();
    await act(() => asked[0]?.show('listed'));
    expect(shows()).toBe('listed');
    await change();
    expect(asked.map(({ overtaken }) => overtaken())).toEqual([true, false]);
    await act(() => asked[1]?.show('listed, one less'));
    expect(shows()).toBe('listed, one less');
    await act(async () => asked[0]?.answer('read, too late'));
    expect(shows()).toBe('listed, one less');
    await act(async () => asked[1]?.answer('read'));
    expect(shows()).toBe('read');
    await change();
    await act(() => asked[2]?.show('listed again'));
    expect(shows()).toBe('read');
  });

  it('says what went wrong, and no more once a later reading did not', async () => {
    const { asked, shows, change, close } = part();
    await act(async () => asked[0]?.fail());
    expect(shows()).toBe('problem');
    await change();
    await act(async () => asked[1]?.answer('read'));
    expect(shows()).toBe('read');
    await close();
    await act(async () => asked[1]?.show('nobody looks'));
    await change();
    expect(asked).toHaveLength(2);
  });
});
