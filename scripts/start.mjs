/** `npm start`: Storymark in a real browser, from a bare clone. The work is in scripts/start/main.ts. */
import { runTypeScript } from './lib/dependencies.mjs';

runTypeScript('scripts/start/main.ts');
