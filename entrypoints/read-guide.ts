import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readGuide } from '../utils/page/read-guide';

/** Put into a page for one moment when the reader wants a rubric made of it; its value goes back to who asked. */
export default defineUnlistedScript(() => readGuide(document));
