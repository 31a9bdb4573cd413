/** Every text of the built-in pack. Imported only through loadBuiltinPack, so that it becomes one chunk of its own. */
import { type PackSource, type RubricSource, wholePack } from '../defaults';
import type { Pack } from '../schema';
import cues from './cues.json';
import diveDeep from './rubrics/dive-deep.json';
import measurableImpact from './rubrics/measurable-impact.json';
import ownership from './rubrics/ownership.json';

/** In the order of the vocabulary. */
const RUBRICS: readonly unknown[] = [
  ownership,
  measurableImpact,
  diveDeep,
];
const pack = { format: 'storymark-pack', version: 1, id: 'core', title: 'Storymark', language: 'en' };

/** The pack as the files beside this one say it. A test holds them against the schema, so the compiler may believe them. */
export function assemble(): Pack {
  const source = { ...pack, rubrics: RUBRICS as readonly RubricSource[], cues } as unknown as PackSource;
  return wholePack(source);
}
