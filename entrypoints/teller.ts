import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { OnDemandScope } from '../utils/page/on-demand';
import model from '../utils/rubrics/builtin/model.json';
import { createClassifier } from '../utils/spotting/classifier';
import { tellerOf } from '../utils/spotting/teller';

/** Put into a page, right before what shows it, when somebody wants to know what questions test: the learned words and their reader. */
export default defineUnlistedScript(() => {
  (globalThis as OnDemandScope).storymarkTeller = (packs) => tellerOf(createClassifier(packs, model));
});
