import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import hintCss from '../components/hint/hint.css?inline';
import { buttonHost, noteCard } from '../components/snippet/note-card';
import noteCss from '../components/snippet/note-card.css?inline';
import { onPageMessage } from '../utils/messaging/page-port';
import { isExtensionGone, sendOrEnd } from '../utils/messaging/send-or-end';
import { oneInDocument } from '../utils/page/one-in-document';
import { selectionButton } from '../utils/page/selection-button';
import { SnippetsController } from '../utils/page/snippets-controller';

/** Put into a page beside its content script where something was saved of it, or the button beside selections is on. */
export default defineUnlistedScript(() => {
  const css = hintCss + noteCss;
  const send = sendOrEnd(() => controller.destroy());
  const controller = new SnippetsController({
    document,
    send,
    listen: onPageMessage,
    card: noteCard({
      document,
      css,
      ask: (id) => send('snippets.hover', { id }),
      open: (id) => void send('snippets.open', { id }).catch(() => undefined),
    }),
    button: selectionButton(document, buttonHost(document, css), {
      save: async (snippet) => (await send('snippets.save', { snippet })).ok,
      isOver() {
        if (isExtensionGone()) controller.destroy();
        return isExtensionGone();
      },
    }),
  });
  oneInDocument(document, () => controller.destroy(), 'storymark:snippets');
  controller
    .ask()
    .catch((error: unknown) => console.debug('Storymark did not look for snippets here:', error));
});
