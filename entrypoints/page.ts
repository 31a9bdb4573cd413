import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { onPageMessage, sendToBackground } from '../utils/messaging/page-port';
import { lateHint } from '../utils/page/late-hint';
import { Demand } from '../utils/page/on-demand';
import { oneInDocument } from '../utils/page/one-in-document';
import { PageController } from '../utils/page/page-controller';

/** The content script: put into a tab at a click, and registered for the sites the user allowed. */
export default defineUnlistedScript(() => {
  const demand = new Demand(async () => (await sendToBackground('page.more', {})).ok);
  const controller = new PageController({
    demand,
    document,
    send: sendToBackground,
    listen: onPageMessage,
    createHint: (page) =>
      lateHint(
        {
          document,
          labels: () => page.labels,
          enabled: () => page.hintCard,
          scanGeneration: () => page.scanGeneration,
          send: (type, payload) => page.send(type, payload),
        },
        demand,
      ),
  });
  oneInDocument(document, () => controller.destroy());
  controller.start().catch((error: unknown) => console.debug('Storymark did not start here:', error));
});
