/** Session storage: kept in memory by the browser, gone when it closes, out of reach of content scripts. */
import { browser } from './api';

/** The value under a key, or `fallback`. Values are written by Storymark alone. */
export async function sessionGet<T>(key: string, fallback: T): Promise<T> {
  const found = await browser.storage.session.get(key);
  return (found[key] as T | undefined) ?? fallback;
}

export async function sessionSet(key: string, value: unknown): Promise<void> {
  await browser.storage.session.set({ [key]: value });
}

/** Runs `listener` whenever the value under `key` became another, whoever wrote it. Returns what ends it. */
export function onSessionChange(key: string, listener: () => void): () => void {
  const follow = (changes: Record<string, unknown>, area: string) => {
    if (area === 'session' && key in changes) listener();
  };
  browser.storage.onChanged.addListener(follow);
  return () => browser.storage.onChanged.removeListener(follow);
}
