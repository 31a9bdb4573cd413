import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { OnDemandScope } from '../utils/page/on-demand';
import model from '../utils/rubrics/builtin/model.json';

/** What was learned of words, put into a page right before what uses it. */
export default defineUnlistedScript(() => {
  (globalThis as OnDemandScope).storymarkModel = model;
});
