/** The packs in force: the built-in one and the user's that are switched on. Read once, and again when they change. */
import { loadBuiltinPack } from '../rubrics/builtin';
import { compilePack } from '../rubrics/cues-pack';
import { createRegistry, type Registry } from '../rubrics/registry';
import builtinCues from '../spotting/generated/cues.json';
import { onChange } from '../store/live';
import { enabledPacks } from '../store/packs';

export interface PacksInForce {
  readonly registry: Registry;
  /** Compiled cues, the built-in ones first; pages get them with their setup, so that no page script carries them. */
  readonly cues: readonly unknown[];
}

let loaded: Promise<PacksInForce> | undefined;
onChange(() => {
  loaded = undefined;
}, ['packs']);

export function packsInForce(): Promise<PacksInForce> {
  loaded ??= load().catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}

async function load(): Promise<PacksInForce> {
  const [builtin, own] = await Promise.all([loadBuiltinPack(), enabledPacks()]);
  return { registry: createRegistry([builtin, ...own]), cues: [builtinCues, ...own.map(compilePack)] };
}
