// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { inSlices } from './slices';

const work = (milliseconds: number): void => {
  for (const from = performance.now(); performance.now() - from < milliseconds; );
};
function* steps(count: number): Generator<void, string> {
  for (let i = 0; i < count; i++) {
    work(1);
    yield;
  }
  return 'done';
}

afterEach(() => vi.restoreAllMocks());

describe('work in slices', () => {
  it('comes to its end and gives the page its turn every few milliseconds', async () => {
    let turns = 0;
    const page = setInterval(() => turns++, 0);
    const result = await inSlices(steps(60), document, new AbortController().signal);
    clearInterval(page);
    expect(result?.value).toBe('done');
    expect(result?.busy).toBeGreaterThan(55);
    expect(turns).toBeGreaterThan(4);
  });

  it('stops in the middle when it is called off', async () => {
    const life = new AbortController();
    setTimeout(() => life.abort(), 10);
    expect(await inSlices(steps(10_000), document, life.signal)).toBeNull();
  });

  it('waits while nobody looks at the page', async () => {
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    let done = false;
    const result = inSlices(steps(1), document, new AbortController().signal).then(() => {
      done = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(done).toBe(false);
    hidden.mockReturnValue(false);
    document.dispatchEvent(new Event('visibilitychange'));
    await result;
    expect(done).toBe(true);
  });
});
