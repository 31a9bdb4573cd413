import { beforeEach, describe, expect, it, vi } from 'vitest';

/** Where the page that announces itself stands: the id of its window, and whether it is a tab. */
const here = { windowId: 1, tab: false };
vi.mock('./api', () => ({
  hasSidebar: false,
  browser: {
    tabs: { getCurrent: async () => (here.tab ? { id: 7 } : undefined) },
    windows: { getCurrent: async () => ({ id: here.windowId }) },
  },
}));
const { announcePanel, isPanelOpen } = await import('./panel-host');

beforeEach(() => {
  const held: { name: string }[] = [];
  const request = (name: string) => {
    held.push({ name });
    return new Promise(() => undefined);
  };
  vi.stubGlobal('navigator', { locks: { request, query: async () => ({ held }) } });
});

describe('an open panel', () => {
  it('is open in its own window only: elsewhere a hover must still show the card', async () => {
    Object.assign(here, { windowId: 1, tab: false });
    void announcePanel();
    await vi.waitFor(async () => expect(await isPanelOpen(1)).toBe(true));
    expect(await isPanelOpen(2)).toBe(false);
  });

  it('is not what a tab with the same page shows', async () => {
    Object.assign(here, { windowId: 1, tab: true });
    await announcePanel();
    expect(await isPanelOpen(1)).toBe(false);
  });
});
