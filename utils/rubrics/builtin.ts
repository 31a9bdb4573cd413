/** The built-in pack. Its texts are a chunk of their own, loaded when first needed. */
import type { Pack } from './schema';

let loaded: Promise<Pack> | undefined;

/** The built-in pack, assembled once. Runs in the extension's pages and under Node. */
export function loadBuiltinPack(): Promise<Pack> {
  loaded ??= import('./builtin/texts').then(({ assemble }) => assemble());
  return loaded;
}
