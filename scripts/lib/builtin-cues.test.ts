import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, it } from 'vitest';
import { generatedFiles } from './builtin-cues';

for (const { path, text } of generatedFiles()) {
  it(`${basename(path)} is that of the built-in pack (else run: npm run cues)`, () => {
    expect(readFileSync(path, 'utf8') === text).toBe(true);
  });
}
