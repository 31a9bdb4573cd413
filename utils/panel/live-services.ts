/** The real services of the panel. */
import { liveBrowser } from './live-browser';
import { liveStore } from './live-store';
import type { PanelServices } from './services';

/** `fixedTab`: the tab a popup was opened for; null follows the active one. */
export function liveServices(fixedTab: number | null): PanelServices {
  return {
    browser: liveBrowser(fixedTab),
    store: liveStore(),
    loadGuide: async () => (await import('./live-guide')).loadGuide(),
    prepareCoach: async (library, guide) => (await import('./live-guide')).prepareCoach(library, guide),
  };
}
