import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isAlive, onPageMessage, sendToBackground } from '../utils/messaging/page-port';
import { lateHint } from '../utils/page/late-hint';
import { Demand } from '../utils/page/on-demand';
import { oneInDocument } from '../utils/page/one-in-document';
import { PageController, type Send } from '../utils/page/page-controller';

/** The content script: put into a tab at a click, and registered for the sites the user allowed. */
export default defineUnlistedScript(() => {
  // A page that outlived its extension goes quiet.
  const send: Send = (type, payload) =>
    sendToBackground(type, payload).catch((error: unknown) => {
      if (!isAlive()) controller.destroy();
      throw error;
    });
  const demand = new Demand(async () => (await send('page.more', {})).ok);
  const controller = new PageController({
    demand,
    document,
    send,
    listen: onPageMessage,
    createHint: (page) => lateHint(page, demand),
  });
  oneInDocument(document, () => controller.destroy());
  controller.start().catch((error: unknown) => console.debug('Storymark did not start here:', error));
});
