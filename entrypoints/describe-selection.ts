import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { describeSelection } from '../utils/snippets/describe';
import { describeFully } from '../utils/snippets/describe-fully';

/** Put into a page for one moment when the user saves a selection; its value goes back to the background. */
export default defineUnlistedScript(() => describeSelection(document, describeFully));
