import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { selectedTexts } from '../utils/page/selection';

/** Put into a page for one moment when the reader marks a selection as a question; its value goes back to who asked. */
export default defineUnlistedScript(() => selectedTexts(document));
