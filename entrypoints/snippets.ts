import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import hintCss from '../components/hint/hint.css?inline';
import { buttonHost, noteCard } from '../components/snippet/note-card';
import noteCss from '../components/snippet/note-card.css?inline';
import { onPageMessage, sendToBackground } from '../utils/messaging/page-port';
import { oneInDocument } from '../utils/page/one-in-document';
import { selectionButton } from '../utils/page/selection-button';
import { SnippetsController } from '../utils/page/snippets-controller';

/** Put into a page beside its content script where something was saved of it, or the button beside selections is on. */
export default defineUnlistedScript(() => {
  const css = hintCss + noteCss;
  const controller = new SnippetsController({
    document,
    send: sendToBackground,
    listen: onPageMessage,
    card: noteCard({
      document,
      css,
      ask: (id) => sendToBackground('snippets.hover', { id }),
      open: (id) => void sendToBackground('snippets.open', { id }).catch(() => undefined),
    }),
    button: selectionButton(document, buttonHost(document, css), async (snippet) => {
      const { ok } = await sendToBackground('snippets.save', { snippet });
      return ok;
    }),
  });
  oneInDocument(document, () => controller.destroy(), 'storymark:snippets');
  controller
    .ask()
    .catch((error: unknown) => console.debug('Storymark did not look for snippets here:', error));
});
