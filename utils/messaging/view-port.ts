/** The end of panel, library and welcome page; `toPage` and `toViews` also serve the background. */
import * as v from 'valibot';
import { browser } from '../browser/api';
import type { ToPage, ToViews, ViewToBackground } from './contract';
import { envelope, isFor } from './envelope';
import { pageAnswers } from './validate';

/** Asks the page in a tab. Resolves to null when no content script of ours is there, or none that answers as agreed. */
export async function toPage<T extends keyof ToPage>(
  tabId: number,
  type: T,
  payload: ToPage[T]['in'],
): Promise<ToPage[T]['out'] | null> {
  try {
    const answer: unknown = await browser.tabs.sendMessage(tabId, envelope('page', type, payload), {
      frameId: 0,
    });
    const checked = v.safeParse(pageAnswers[type], answer);
    return checked.success ? (checked.output as ToPage[T]['out']) : null;
  } catch {
    return null;
  }
}

/** Asks the background. */
export async function toBackground<T extends keyof ViewToBackground>(
  type: T,
  payload: ViewToBackground[T]['in'],
): Promise<ViewToBackground[T]['out']> {
  return (await browser.runtime.sendMessage(
    envelope('background', type, payload),
  )) as ViewToBackground[T]['out'];
}

/** Tells every open view. Nobody listening is no error. */
export async function toViews<T extends keyof ToViews>(type: T, payload: ToViews[T]): Promise<void> {
  try {
    await browser.runtime.sendMessage(envelope('views', type, payload));
  } catch {
    // No view is open.
  }
}

export type ViewListeners = { readonly [T in keyof ToViews]?: (payload: ToViews[T]) => void };

/** Listens to what the background tells views; never answers. Returns the way to stop. */
export function onViewMessage(listeners: ViewListeners): () => void {
  const listener = (message: unknown): undefined => {
    if (!isFor('views', message) || !Object.hasOwn(listeners, message.type)) return undefined;
    (listeners[message.type as keyof ToViews] as (payload: unknown) => void)(message.payload);
    return undefined;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}
