import { defineContentScript } from 'wxt/utils/define-content-script';
import { createHint } from '../../components/hint/hint';
import hintCss from '../../components/hint/hint.css?inline';
import { onPageMessage, sendToBackground } from '../../utils/messaging/page-port';
import { PageController } from '../../utils/page/page-controller';

export default defineContentScript({
  registration: 'runtime',
  cssInjectionMode: 'manual',
  noScriptStartedPostMessage: true,
  main(ctx) {
    const controller = new PageController({
      document,
      send: sendToBackground,
      listen: onPageMessage,
      createHint: (page) =>
        createHint({
          document,
          css: hintCss,
          labels: () => page.labels,
          enabled: () => page.hintCard,
          scanGeneration: () => page.scanGeneration,
          send: (type, payload) => page.send(type, payload),
        }),
    });
    // A newer injection ends this one, also that of an updated extension: a document has one Storymark at a time.
    ctx.onInvalidated(() => controller.destroy());
    controller.start().catch((error: unknown) => console.debug('Storymark did not start here:', error));
  },
});
