/** What is generated from the built-in pack's data files: `npm run cues` writes it, a test compares. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CompiledPack, type CuePack, compilePack } from '../../utils/rubrics/cues-pack';
import { type RubricSource, wholeRubric } from '../../utils/rubrics/defaults';
import { type Reading, readingOf } from '../../utils/rubrics/reading';
import { OTHER } from '../../utils/spotting/classify';
import type { PackCues } from '../../utils/spotting/engine';
import { compileLexicon } from '../../utils/spotting/lexicon';
import { PLAIN_FACTS } from '../../utils/spotting/lexicon-hiring';
import type { ModelData } from '../../utils/spotting/model';
import { calibrate } from '../../utils/stories/calibrate';
import type { Tell } from '../../utils/stories/types';

const BUILTIN = join(import.meta.dirname, '../../utils/rubrics/builtin');
const UTILS = join(import.meta.dirname, '../../utils');

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** What `npm run train` learned. */
export const MODEL_PATH = join(BUILTIN, 'model.json');

/** What it learned of the words of stories. */
export const STORY_WEIGHTS_PATH = join(BUILTIN, 'story-weights.json');

/** Words that stories of each kind are told with, as written by hand. */
export const storyWords = () => readJson(join(BUILTIN, 'story-words.json')) as Record<string, string>;

/** Ids of the built-in rubrics. */
export const readingIds = (): string[] => (rubricFiles() as RubricSource[]).map(({ id }) => id);

/** The model that ships. */
export const readModel = (): ModelData => readJson(MODEL_PATH) as ModelData;

/** Compile what is in utils/rubrics/builtin: pack.json, rubrics/*.json, cues.json. */
export function compileBuiltin(): CompiledPack & PackCues {
  const packPath = join(BUILTIN, 'pack.json');
  const pack = (existsSync(packPath) ? readJson(packPath) : {}) as Partial<CuePack>;
  const rubrics = rubricFiles() as CuePack['rubrics'];
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

/** Names, story cues and calibration of every built-in rubric. */
function readBuiltin(): Record<string, Reading> {
  const rubrics = (rubricFiles() as RubricSource[]).map(wholeRubric);
  const cues = readJson(join(BUILTIN, 'cues.json')) as CuePack['cues'];
  const tells = readJson(join(BUILTIN, 'tells.json')) as Record<string, Tell[]>;
  const vocabulary = readJson(STORY_WEIGHTS_PATH) as Record<string, Record<string, string>>;
  const calibration = calibrate(
    rubrics.map(({ id, signals, layers }) => ({
      competency: id,
      signals: [...signals, ...layers.flatMap((layer) => layer.signals)],
      asks: (cues[id] ?? []).filter(({ weight }) => weight > 0).map(({ cue }) => cue),
    })),
  );
  return Object.fromEntries(
    rubrics.map((rubric) => [
      rubric.id,
      readingOf(rubric, {
        ...(calibration.get(rubric.id) ?? { weights: [], words: {} }),
        tells: tells[rubric.id] ?? [],
        vocabulary: vocabulary[rubric.id] ?? {},
      }),
    ]),
  );
}

function rubricFiles(): unknown[] {
  const folder = join(BUILTIN, 'rubrics');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => readJson(join(folder, name)));
}

/** Path and text of every generated file: compact, one line. */
export const generatedFiles = (): readonly { readonly path: string; readonly text: string }[] => [
  { path: join(UTILS, 'spotting/generated/cues.json'), text: `${JSON.stringify(compileBuiltin())}\n` },
  { path: join(UTILS, 'rubrics/generated/reading.json'), text: `${JSON.stringify(readBuiltin())}\n` },
];

/** Writes all generated files. */
export function writeGenerated(): void {
  for (const { path, text } of generatedFiles()) writeFileSync(path, text);
}
