/** What a page's marks are, for the panel that asks. */
import type { PageReport } from '../messaging/contract';
import { plainSpot } from '../spotting/found-spot';
import type { PlacedMark } from './marks';
import type { Scan } from './scan';

/** What a report holds at most (UTF-16 units, spots): the background refuses a longer one whole. */
const LONGEST_TITLE = 2_000;
const LONGEST_LANGUAGE = 40;
const MOST_SPOTS = 20_000;

/** @param shown marks that can be seen, by the scan that found them */
export function reportOf(
  { title, location }: Document,
  shown: readonly PlacedMark[],
  latest: Scan | null,
  generation: number,
): PageReport {
  return {
    scanGeneration: generation,
    url: location.href,
    title: title.slice(0, LONGEST_TITLE),
    language: (latest?.reading.context.language ?? '').slice(0, LONGEST_LANGUAGE),
    meta: latest?.reading.about.meta ?? {},
    spots: shown.slice(0, MOST_SPOTS).map(({ spot }) => plainSpot(spot)),
    ...(latest?.stopped ? { stopped: latest.stopped } : {}),
  };
}
