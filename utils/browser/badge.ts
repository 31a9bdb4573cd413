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

/** How long the short word stands, milliseconds. */
const FLASH = 2_500;

interface Word {
  readonly sign: string;
  readonly title: string;
  /** What stood there before the first of several words in a row. */
  readonly before: { readonly text: string; readonly title: string };
}
/** The words that stand now, by tab. */
const words = new Map<number, Word>();

/** Shows ✓ or ! with the reason as the button's title for a moment, then what stood there before. */
export async function flash(tabId: number, ok: boolean, title: string): Promise<void> {
  const [text, titleNow] = await standing(tabId);
  const last = words.get(tabId);
  const before = {
    text: last && text === last.sign ? last.before.text : text,
    title: last && titleNow === last.title ? last.before.title : titleNow,
  };
  const word: Word = { sign: ok ? '✓' : '!', title, before };
  words.set(tabId, word);
  await quietly(
    browser.action.setBadgeBackgroundColor({ tabId, color: ok ? '#15803d' : '#b45309' }),
    browser.action.setBadgeText({ tabId, text: word.sign }),
    browser.action.setTitle({ tabId, title }),
  );
  setTimeout(() => void takeBack(tabId, word), FLASH);
}

/** Only what is ours still: by now there may be another word, another count or another page. */
async function takeBack(tabId: number, word: Word): Promise<void> {
  if (words.get(tabId) !== word) return;
  words.delete(tabId);
  const [text, title] = await standing(tabId);
  await quietly(
    browser.action.setBadgeBackgroundColor({ tabId, color: '#4f46e5' }),
    text === word.sign ? browser.action.setBadgeText({ tabId, text: word.before.text }) : undefined,
    title === word.title ? browser.action.setTitle({ tabId, title: word.before.title }) : undefined,
  );
}

function standing(tabId: number): Promise<[text: string, title: string]> {
  return Promise.all([
    browser.action.getBadgeText({ tabId }).catch(() => ''),
    browser.action.getTitle({ tabId }).catch(() => ''),
  ]);
}

/** The tab may be gone by now; that is no error. */
async function quietly(...steps: (Promise<unknown> | undefined)[]): Promise<void> {
  await Promise.allSettled(steps);
}
