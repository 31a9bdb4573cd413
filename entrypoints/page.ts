import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { onPageMessage } from '../utils/messaging/page-port';
import { sendOrEnd } from '../utils/messaging/send-or-end';
import { lateHint } from '../utils/page/late-hint';
import { Demand } from '../utils/page/on-demand';
import { oneInDocument } from '../utils/page/one-in-document';
import { PageController } from '../utils/page/page-controller';

/** The content script: put into a tab at a click, and registered for the sites the user allowed. */
export default defineUnlistedScript(() => {
  const send = sendOrEnd(() => controller.destroy());
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
