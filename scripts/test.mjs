/** `npm test`: every check there is, from a bare clone. The work is in run-tests.ts. */
import { runTypeScript } from './lib/dependencies.mjs';

runTypeScript('scripts/run-tests.ts');
