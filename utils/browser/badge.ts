/** The number on the toolbar button, and the short word after a command that has no other place to answer. */
import { browser } from './api';

/** Number of questions on the page; nothing for none. */
export async function showCount(tabId: number, count: number): Promise<void> {
  await quietly(
    browser.action.setBadgeBackgroundColor({ tabId, color: '#4f46e5' }),
    browser.action.setBadgeTextColor?.({ tabId, color: '#ffffff' }),
    browser.action.setBadgeText({ tabId, text: count === 0 ? '' : count > 999 ? '999+' : String(count) }),
  );
}

/** Shows ✓ or ! with the reason as the button's title for a moment, then what stood there before. */
export async function flash(tabId: number, ok: boolean, title: string): Promise<void> {
  const [text, before] = await Promise.all([
    browser.action.getBadgeText({ tabId }).catch(() => ''),
    browser.action.getTitle({ tabId }).catch(() => ''),
  ]);
  await quietly(
    browser.action.setBadgeBackgroundColor({ tabId, color: ok ? '#15803d' : '#b45309' }),
    browser.action.setBadgeText({ tabId, text: ok ? '✓' : '!' }),
    browser.action.setTitle({ tabId, title }),
  );
  setTimeout(() => {
    void quietly(
      browser.action.setBadgeBackgroundColor({ tabId, color: '#4f46e5' }),
      browser.action.setBadgeText({ tabId, text: text === '✓' || text === '!' ? '' : text }),
      browser.action.setTitle({ tabId, title: before }),
    );
  }, 2_500);
}

/** The tab may be gone by now; that is no error. */
async function quietly(...steps: (Promise<unknown> | undefined)[]): Promise<void> {
  await Promise.allSettled(steps);
}
