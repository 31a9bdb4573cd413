/**
 * The content script's end. Uses the browser's own promise-based API: webextension-polyfill would cost the page
 * 10 kB, and every browser Storymark runs in answers `runtime.sendMessage` with a promise.
 */
import type { PageToBackground, ToPage } from './contract';
import { envelope, isFor } from './envelope';

interface PageRuntime {
  readonly id?: string;
  sendMessage(message: unknown): Promise<unknown>;
  readonly onMessage: {
    addListener(listener: MessageListener): void;
    removeListener(listener: MessageListener): void;
  };
}
type MessageListener = (message: unknown, sender: unknown, respond: (answer: unknown) => void) => boolean;

/** The browser's own API of messages; without an id once the extension was updated or removed under the page. */
export function runtime(): PageRuntime | undefined {
  const scope = globalThis as { browser?: { runtime?: PageRuntime }; chrome?: { runtime?: PageRuntime } };
  return scope.browser?.runtime ?? scope.chrome?.runtime;
}

/** A way to send to the background. */
export type Send = <T extends keyof PageToBackground>(
  type: T,
  payload: PageToBackground[T]['in'],
) => Promise<PageToBackground[T]['out']>;

/**
 * Sends to the background. Resolves with its answer; rejects when the extension was updated or removed under the page
 * (the caller goes quiet then).
 */
export const sendToBackground: Send = async (type, payload) => {
  const port = runtime();
  if (!port?.id) throw new Error('Storymark was updated or removed.');
  return (await port.sendMessage(envelope('background', type, payload))) as never;
};

export type PageHandlers = {
  readonly [T in keyof ToPage]: (payload: ToPage[T]['in']) => ToPage[T]['out'] | Promise<ToPage[T]['out']>;
};

/**
 * Answers what background and views ask of the page. Only the extension itself can send here: the browser delivers
 * `tabs.sendMessage` to content scripts of the same extension alone. Returns the way to stop listening.
 */
export function onPageMessage(handlers: Partial<PageHandlers>): () => void {
  const port = runtime();
  const listener: MessageListener = (message, _sender, respond) => {
    if (!isFor('page', message) || !Object.hasOwn(handlers, message.type)) return false;
    const handle = handlers[message.type as keyof ToPage] as (payload: unknown) => unknown;
    Promise.resolve()
      .then(() => handle(message.payload))
      .then(respond, () => respond(undefined));
    return true;
  };
  port?.onMessage.addListener(listener);
  return () => port?.onMessage.removeListener(listener);
}
