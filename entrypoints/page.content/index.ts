import { defineContentScript } from 'wxt/utils/define-content-script';
import { createHint } from '../../components/hint/hint';
import hintCss from '../../components/hint/hint.css?inline';
import { onPageMessage, sendToBackground } from '../../utils/messaging/page-port';
import { PageController } from '../../utils/page/page-controller';

/** One controller a document: a second injection finds the first one and leaves it alone, unless it has died. */
const KEY = Symbol.for('storymark.page');
const scope = globalThis as { [KEY]?: { readonly alive: () => boolean; destroy(): void } };

export default defineContentScript({
  registration: 'runtime',
  cssInjectionMode: 'manual',
  noScriptStartedPostMessage: true,
  main(ctx) {
    if (scope[KEY]?.alive()) return;
    scope[KEY]?.destroy();
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
    scope[KEY] = { alive: () => ctx.isValid, destroy: () => controller.destroy() };
    ctx.onInvalidated(() => controller.destroy());
    controller.start().catch((error: unknown) => console.debug('Storymark did not start here:', error));
  },
});
