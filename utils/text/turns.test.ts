import { describe, expect, it } from 'vitest';
import { finish, finishInTurns, inTurns, type Steps } from './turns';

/** Keeps the processor busy, so that slices end. */
function spin(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

function* counting(done: number[], ms: number): Steps<string> {
  for (let i = 0; i < 4; i++) {
    spin(ms);
    done.push(i);
    yield;
  }
  return 'made';
}

describe('long work', () => {
  it('is the same at once and in slices, and others have their turn between', async () => {
    const done: number[] = [];
    expect(finish(counting(done, 0))).toBe('made');
    expect(done).toEqual([0, 1, 2, 3]);
    const order: (number | string)[] = [];
    const other = new Promise<void>((resolve) =>
      setTimeout(() => {
        order.push('other');
        resolve();
      }),
    );
    expect(await finishInTurns(counting(order as number[], 20))).toBe('made');
    await other;
    expect(order.filter((one) => one !== 'other')).toEqual([0, 1, 2, 3]);
    expect(order.indexOf('other')).toBeLessThan(4);
  });

  it('ends where nobody waits for it any more', async () => {
    const done: number[] = [];
    const work = (n: number) => {
      spin(10);
      done.push(n);
    };
    expect(await inTurns([1, 2, 3], work, () => done.length > 1)).toBe(false);
    expect(done).toEqual([1, 2]);
  });
});
