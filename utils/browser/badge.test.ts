import { beforeEach, describe, expect, it, vi } from 'vitest';

/** A toolbar button as the browser keeps it for one tab. */
const button = { text: '', title: 'Storymark' };
vi.mock('./api', () => ({
  browser: {
    action: {
      getBadgeText: async () => button.text,
      getTitle: async () => button.title,
      setBadgeText: async ({ text }: { text: string }) => void Object.assign(button, { text }),
      setTitle: async ({ title }: { title: string }) => void Object.assign(button, { title }),
      setBadgeBackgroundColor: async () => undefined,
      setBadgeTextColor: async () => undefined,
    },
  },
}));
const { flash, showCount } = await import('./badge');

beforeEach(async () => {
  vi.useFakeTimers();
  Object.assign(button, { text: '', title: 'Storymark' });
  await showCount(1, 14);
});

describe('the word on the toolbar button', () => {
  it('gives way to the count again, also when two snippets are saved one after the other', async () => {
    await flash(1, true, 'Saved to Storymark');
    await vi.advanceTimersByTimeAsync(1_000);
    await flash(1, true, 'Saved to Storymark');
    expect(button.text).toBe('✓');
    await vi.advanceTimersByTimeAsync(1_600);
    expect(button.text).toBe('✓');
    await vi.advanceTimersByTimeAsync(3_000);
    expect(button).toEqual({ text: '14', title: 'Storymark' });
  });

  it('leaves alone what another page has put there meanwhile', async () => {
    await flash(1, false, 'Select some text first, then save it.');
    Object.assign(button, { text: '3', title: 'Storymark' });
    await vi.advanceTimersByTimeAsync(3_000);
    expect(button).toEqual({ text: '3', title: 'Storymark' });
  });
});
