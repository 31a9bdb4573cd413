/** The built-in pack. Its texts are a chunk of their own, loaded when first needed. */
import { type Reading, withCues } from './reading';
import type { CalibratedPack } from './registry';

let loaded: Promise<CalibratedPack> | undefined;

/** The built-in pack, assembled once. Runs in the extension's pages and under Node. */
export function loadBuiltinPack(): Promise<CalibratedPack> {
  loaded ??= Promise.all([import('./builtin/texts'), import('./generated/reading.json')]).then(
    ([{ assemble }, { default: file }]) => {
      const readings = file as unknown as Record<string, Reading>;
      return { ...withCues(assemble(), readings), calibration: new Map(Object.entries(readings)) };
    },
  );
  return loaded;
}
