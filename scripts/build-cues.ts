/** `npm run cues`: what ships of the built-in pack's cues, compiled from its data files. */
import { writeFileSync } from 'node:fs';
import { generatedFiles } from './lib/builtin-cues';

for (const { path, text } of generatedFiles()) writeFileSync(path, text);
