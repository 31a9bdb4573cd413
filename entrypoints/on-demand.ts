import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createHint } from '../components/hint/hint';
import hintCss from '../components/hint/hint.css?inline';
import type { OnDemandScope } from '../utils/page/on-demand';
import { reportOf } from '../utils/page/report';
import { revealRange } from '../utils/page/reveal';
import { afterScroll, nextMark } from '../utils/page/stepping';

/** Put into a page beside its content script when a hint card is to be shown or a panel asks for what was found. */
export default defineUnlistedScript(() => {
  (globalThis as OnDemandScope).storymarkOnDemand = {
    createHint: (needs) => createHint(needs, hintCss),
    reportOf,
    nextMark,
    bringIntoView: (range, element) => {
      const rest = afterScroll(element.ownerDocument);
      revealRange(range, element);
      return rest;
    },
  };
});
