/** For a script that outlives its extension in a page: it has to come to an end by itself. */
import { runtime, type Send, sendToBackground } from './page-port';

/** Was the extension updated or removed under the page? */
export const isExtensionGone = (): boolean => !runtime()?.id;

/** Sends to the background; `end` is called once the extension is found to be gone. */
export function sendOrEnd(end: () => void): Send {
  return async (type, payload) => {
    try {
      return await sendToBackground(type, payload);
    } catch (error) {
      if (isExtensionGone()) end();
      throw error;
    }
  };
}
