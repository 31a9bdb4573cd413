/** `npm run cues`: compile the built-in cues for the content script. */
import { writeFileSync } from 'node:fs';
import { GENERATED, generatedText } from './lib/builtin-cues';

writeFileSync(GENERATED, generatedText());
