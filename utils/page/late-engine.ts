/** An engine that finds spots at once, and says what they test once the script for that has come. */
import type { CompiledPack } from '../rubrics/cues-pack';
import { createEngine, type SpotEngine, type SpotTeller, UNREAD, UNREAD_PAGE } from '../spotting/engine';
import type { OnDemandScope } from './on-demand';

/** What says what a spot tests comes later than the spots: it is there before anybody is told of them. */
export function lateEngine(packs: CompiledPack[]): SpotEngine {
  let known: SpotTeller | undefined;
  const teller = () => {
    known ??= (globalThis as OnDemandScope).storymarkTeller?.(packs);
    return known;
  };
  return createEngine(packs, {
    tests: (spot, beside) => teller()?.tests(spot, beside) ?? UNREAD,
    evidence: (spot, weighed) => teller()?.evidence(spot, weighed) ?? weighed,
    aboutPage: (blocks, context) => teller()?.aboutPage(blocks, context) ?? UNREAD_PAGE,
    meta: (fact, page) => teller()?.meta(fact, page) ?? page,
  });
}
