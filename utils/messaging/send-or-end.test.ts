import { afterEach, expect, it, vi } from 'vitest';
import { sendOrEnd } from './send-or-end';

afterEach(() => vi.unstubAllGlobals());

const withRuntime = (id: string | undefined, sendMessage: () => Promise<unknown>) =>
  vi.stubGlobal('chrome', { runtime: { id, sendMessage } });

it('a script ends itself when its extension is gone, and only then', async () => {
  const end = vi.fn();
  const send = sendOrEnd(end);
  withRuntime('storymark', async () => ({ ok: true }));
  expect(await send('page.more', {})).toEqual({ ok: true });
  withRuntime('storymark', () => Promise.reject(new Error('The worker is only just starting.')));
  await expect(send('page.more', {})).rejects.toThrow('starting');
  expect(end).not.toHaveBeenCalled();
  withRuntime(undefined, async () => null);
  await expect(send('page.more', {})).rejects.toThrow('updated or removed');
  expect(end).toHaveBeenCalledOnce();
});
