/** The background's end: one root listener for everything that pages and views send. */
import * as v from 'valibot';
import { browser } from '../browser/api';
import type { PageToBackground, ViewToBackground } from './contract';
import { isFor } from './envelope';
import { isViewSender, type PageSender, pageSender, type SenderLike } from './senders';
import { fromPage, fromView } from './validate';

export type BackgroundHandlers = {
  readonly [T in keyof PageToBackground]: (
    payload: PageToBackground[T]['in'],
    sender: PageSender,
  ) => PageToBackground[T]['out'] | Promise<PageToBackground[T]['out']>;
};
export type ViewHandlers = {
  readonly [T in keyof ViewToBackground]: (
    payload: ViewToBackground[T]['in'],
  ) => ViewToBackground[T]['out'] | Promise<ViewToBackground[T]['out']>;
};

/**
 * Serves pages and views. Handlers are called synchronously within the listener, because Chromium gives the right to
 * open the side panel only to the first synchronous steps after the click that sent the message. A failed handler
 * answers with `undefined` and is logged, so that no sender waits for ever.
 */
export function serveBackground(pages: BackgroundHandlers, views: ViewHandlers): void {
  const ownOrigin = browser.runtime.getURL('').replace(/\/$/, '');
  browser.runtime.onMessage.addListener(((
    message: unknown,
    sender: SenderLike,
    respond: (a: unknown) => void,
  ) => {
    if (!isFor('background', message)) return undefined;
    const answer = route(message.type, message.payload, sender, ownOrigin, pages, views);
    if (answer === REFUSED) {
      console.warn('Storymark refused a message it does not accept from there:', message.type);
      respond(undefined);
      return true;
    }
    Promise.resolve(answer).then(respond, (error: unknown) => {
      console.error('Storymark could not answer', message.type, error);
      respond(undefined);
    });
    return true;
  }) as Parameters<typeof browser.runtime.onMessage.addListener>[0]);
}

const REFUSED = Symbol('refused');

function route(
  type: string,
  payload: unknown,
  sender: SenderLike,
  ownOrigin: string,
  pages: BackgroundHandlers,
  views: ViewHandlers,
): unknown {
  const ownId = browser.runtime.id;
  try {
    if (Object.hasOwn(fromPage, type)) {
      const from = pageSender(sender, ownId, ownOrigin);
      const checked = v.safeParse(fromPage[type as keyof PageToBackground], payload);
      if (!from || !checked.success) return REFUSED;
      const handle = pages[type as keyof PageToBackground] as (
        payload: unknown,
        sender: PageSender,
      ) => unknown;
      return handle(checked.output, from);
    }
    if (Object.hasOwn(fromView, type) && isViewSender(sender, ownId, ownOrigin)) {
      const checked = v.safeParse(fromView[type as keyof ViewToBackground], payload);
      if (!checked.success) return REFUSED;
      return (views[type as keyof ViewToBackground] as (payload: unknown) => unknown)(checked.output);
    }
  } catch (error) {
    return Promise.reject(error);
  }
  return REFUSED;
}
