/** Which question of a page is shown, and how one steps through them. Pure. */
import type { Spot } from '../spotting/types';

/** Questions first, in page order, then requirements: the order of the list and of stepping. */
export function inOrder(spots: readonly Spot[]): Spot[] {
  const of = (kind: Spot['kind']) => spots.filter((spot) => spot.kind === kind);
  return [...of('question'), ...of('requirement')];
}

/** The spot to show: the wanted one where it is still there, else the first. */
export function currentSpot(spots: readonly Spot[], wanted: string | null): Spot | null {
  return spots.find((spot) => spot.id === wanted) ?? inOrder(spots)[0] ?? null;
}

export interface Position {
  /** From 1, within its own kind. */
  readonly at: number;
  readonly of: number;
  readonly previous: Spot | null;
  readonly next: Spot | null;
}

/** Where a spot stands among those of its kind; steps stay within the kind. */
export function positionOf(spots: readonly Spot[], current: Spot): Position {
  const peers = spots.filter((spot) => spot.kind === current.kind);
  const index = peers.findIndex((spot) => spot.id === current.id);
  return {
    at: index + 1,
    of: peers.length,
    previous: peers[index - 1] ?? null,
    next: peers[index + 1] ?? null,
  };
}

/** Remembered questions of one tab: address → spot, the latest last, at most `MOST` of them. */
export type Memory = readonly (readonly [url: string, spotId: string])[];
const MOST = 20;

/** The address without its fragment: the same page, wherever one jumped on it. */
const page = (url: string) => url.split('#')[0] ?? url;

export function withMemory(memory: Memory, url: string, spotId: string): Memory {
  return [...memory.filter(([known]) => known !== page(url)), [page(url), spotId] as const].slice(-MOST);
}

export function fromMemory(memory: Memory, url: string): string | null {
  return memory.find(([known]) => known === page(url))?.[1] ?? null;
}
