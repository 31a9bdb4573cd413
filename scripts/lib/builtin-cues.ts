/** The built-in pack's cues from its data files, compiled. What `npm run cues` writes and a test compares. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CompiledPack, type CuePack, compilePack } from '../../utils/rubrics/cues-pack';
import { OTHER } from '../../utils/spotting/classify';
import type { PackCues } from '../../utils/spotting/engine';
import { compileLexicon, PLAIN_FACTS } from '../../utils/spotting/lexicon';

const BUILTIN = join(import.meta.dirname, '../../utils/rubrics/builtin');
export const GENERATED = join(import.meta.dirname, '../../utils/spotting/generated/cues.json');

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** Compile what is in utils/rubrics/builtin: pack.json, rubrics/*.json, cues.json. */
export function compileBuiltin(): CompiledPack & PackCues {
  const packPath = join(BUILTIN, 'pack.json');
  const pack = (existsSync(packPath) ? readJson(packPath) : {}) as Partial<CuePack>;
  const folder = join(BUILTIN, 'rubrics');
  const rubrics = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => readJson(join(folder, name)) as CuePack['rubrics'][number]);
  const cues = readJson(join(BUILTIN, 'cues.json')) as CuePack['cues'];
  const compiled = compilePack({
    ...pack,
    id: 'core',
    language: pack.language ?? 'en',
    rubrics,
    cues: { ...cues, [OTHER]: PLAIN_FACTS.map((cue) => ({ cue, weight: 6 })) },
  });
  return { ...compiled, lexicon: compileLexicon() };
}

/** The generated file's text: compact, one line. */
export const generatedText = (): string => `${JSON.stringify(compileBuiltin())}\n`;
