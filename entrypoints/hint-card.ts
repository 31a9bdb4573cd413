import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createHint } from '../components/hint/hint';
import hintCss from '../components/hint/hint.css?inline';
import type { HintScope } from '../utils/page/hint-port';

/** Put into a page beside its content script when the first hint card is to be shown. */
export default defineUnlistedScript(() => {
  (globalThis as HintScope).storymarkHint = (needs) => createHint(needs, hintCss);
});
