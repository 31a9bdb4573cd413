import { describe, expect, it } from 'vitest';
import { bare, lowered } from './bare';
import { encoded, textFragment } from './text-fragment';

/** A page of blocks; the words wanted are those of one block from `from` to `to`. */
function fragment(
  blocks: readonly string[],
  at: number,
  from: number,
  to: number,
  last = at,
): string | undefined {
  const page = lowered(bare(blocks.join('')));
  const start = bare(blocks.slice(0, at).join('')).length + bare((blocks[at] ?? '').slice(0, from)).length;
  const end = bare(blocks.slice(0, last).join('')).length + bare((blocks[last] ?? '').slice(0, to)).length;
  const parts =
    at === last
      ? [(blocks[at] ?? '').slice(from, to)]
      : [(blocks[at] ?? '').slice(from), ...blocks.slice(at + 1, last), (blocks[last] ?? '').slice(0, to)];
  return textFragment({
    parts,
    before: (blocks[at] ?? '').slice(0, from) || (blocks[at - 1] ?? ''),
    after: (blocks[last] ?? '').slice(to) || (blocks[last + 1] ?? ''),
    page,
    start,
    end,
  });
}
const whole = (blocks: readonly string[], at: number) => fragment(blocks, at, 0, (blocks[at] ?? '').length);

describe('a link to the very words', () => {
  it('writes the words out and parts its signs', () => {
    expect(whole(['Sleep first.', 'Well-known, tried & true.'], 1)).toBe(
      '#:~:text=Well%2Dknown%2C%20tried%20%26%20true.',
    );
    expect(encoded('a-b,c&d')).toBe('a%2Db%2Cc%26d');
  });

  it('takes what stands around in only where the words stand elsewhere too', () => {
    const blocks = ['Round one.', 'Why us?', 'Round two is longer.', 'Why us?', 'Bring water.'];
    expect(whole(blocks, 1)).toBe('#:~:text=Why%20us%3F');
    expect(whole(blocks, 3)).toBe('#:~:text=two%20is%20longer.-,Why%20us%3F');
  });

  it('of long words and of several blocks names the beginning and the end', () => {
    const blocks = [
      'Before.',
      `It begins here ${'and goes on '.repeat(40)}to its end there.`,
      'A last line of it.',
      'After.',
    ];
    expect(whole(blocks, 1)).toMatch(/^#:~:text=It%20begins%20here%20and,.*to%20its%20end%20there\.$/);
    expect(fragment(blocks, 1, 0, 'A last line of it.'.length, 2)).toMatch(
      /^#:~:text=It%20begins.*,last%20line%20of%20it\.$/,
    );
  });

  it('is none where nothing tells the words from others, or they have no end', () => {
    expect(whole(Array(40).fill('Yes.'), 20)).toBeUndefined();
    expect(whole(['面'.repeat(3_000)], 0)).toBeUndefined();
    expect(textFragment({ parts: [' '], before: '', after: '', page: '', start: 0, end: 0 })).toBeUndefined();
  });
});
