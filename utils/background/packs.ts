/** What background and pages need of the packs in force: names and cues, no texts. Read again when packs change. */

import type { PageSetup } from '../messaging/contract';
import { compilePack } from '../rubrics/cues-pack';
import readings from '../rubrics/generated/reading.json';
import { type Reading, sourcesOf } from '../rubrics/reading';
import { createRegistry } from '../rubrics/registry';
import builtinCues from '../spotting/generated/cues.json';
import { onChange } from '../store/live';
import { enabledPacks } from '../store/packs';
import type { SignalSource } from '../stories/types';

export interface PacksInForce {
  readonly labels: PageSetup['labels'];
  readonly sources: readonly SignalSource[];
  /** Compiled cues, the built-in ones first; pages get them with their setup, so that no page script carries them. */
  readonly cues: readonly unknown[];
}

const BUILTIN = readings as unknown as Record<string, Reading>;

let loaded: Promise<PacksInForce> | undefined;
onChange(() => forgetPacks(), ['packs']);

/** Has packs read again: a view's wish for it may come before the store's notice of what it changed. */
export function forgetPacks(): void {
  loaded = undefined;
}

export function packsInForce(): Promise<PacksInForce> {
  loaded ??= load().catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}

async function load(): Promise<PacksInForce> {
  const own = await enabledPacks();
  const registry = createRegistry(own);
  const names = [...Object.entries(BUILTIN).map(([id, name]) => ({ id, ...name })), ...registry.competencies];
  return {
    labels: Object.fromEntries(
      names.map(({ id, title, test, answer }) => [id, [title, test, answer] as const]),
    ),
    sources: [...sourcesOf(BUILTIN), ...registry.signalSources()],
    cues: [builtinCues, ...own.map(compilePack)],
  };
}
