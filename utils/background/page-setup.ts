/** What a page needs to begin. Nothing in it depends on the user's stories. */
import type { PageSetup } from '../messaging/contract';
import { correctionsInForce } from '../store/corrections';
import { getSettings } from '../store/settings';
import { isOff } from './off';
import { packsInForce } from './packs';

const OFF: PageSetup = { enabled: false, hintCard: false, corrections: [], cues: [], labels: {} };

export async function setupFor(tabId: number, url: string): Promise<PageSetup> {
  if (await isOff(tabId, url)) return OFF;
  const [settings, corrections, { labels, cues }] = await Promise.all([
    getSettings(),
    correctionsInForce(),
    packsInForce(),
  ]);
  return { enabled: true, hintCard: settings.hintCard, corrections, cues, labels };
}
