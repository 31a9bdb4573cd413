import { describe, expect, it } from 'vitest';
import { readChosenFile } from './chosen-file';

const chosen = async (name: string, text: string) => {
  const read = await readChosenFile(new File([text], name));
  return read.ok ? JSON.parse(read.text) : read.error;
};

describe('a Markdown file', () => {
  it('without a title has its name for one, and without a word it is no story', async () => {
    expect(await chosen('The night bus.md', 'It broke down.')).toEqual([
      { title: 'The night bus', body: 'It broke down.' },
    ]);
    expect(await chosen('The night bus.md', '')).toEqual([{}]);
  });
});
