import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { GENERATED, generatedText } from './builtin-cues';

it('the generated cues are those of the built-in pack (else run: npm run cues)', () => {
  expect(readFileSync(GENERATED, 'utf8') === generatedText()).toBe(true);
});
