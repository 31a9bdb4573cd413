/** The built-in pack. Its texts are a chunk of their own, loaded when first needed. */
import { type Reading, withCues } from './reading';
import type { Pack } from './schema';

let loaded: Promise<Pack> | undefined;

/** The built-in pack, assembled once. Runs in the extension's pages and under Node. */
export function loadBuiltinPack(): Promise<Pack> {
  loaded ??= Promise.all([import('./builtin/texts'), import('./generated/reading.json')]).then(
    ([{ assemble }, { default: readings }]) => withCues(assemble(), readings as Record<string, Reading>),
  );
  return loaded;
}
