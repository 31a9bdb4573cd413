import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { describeSelectionFully } from '../utils/snippets/describe-fully';

/** Put into a page for one moment when the user saves a selection; its value goes back to the background. */
export default defineUnlistedScript(() => describeSelectionFully(document));
