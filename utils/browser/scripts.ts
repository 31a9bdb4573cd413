/** The content script: put into a tab at once, and registered for the sites the user allowed. */
import * as v from 'valibot';
import { GuideResult, SelectedTexts, SelectionResult } from '../messaging/validate';
import { browser } from './api';

const PAGE_SCRIPT = 'page.js';
const TELLER_SCRIPT = 'teller.js';
const ON_DEMAND_SCRIPT = 'on-demand.js';
const SNIPPETS_SCRIPT = 'snippets.js';
const TEXTS_SCRIPT = 'selected-texts.js';
const GUIDE_SCRIPT = 'read-guide.js';
const SELECTION_SCRIPT = 'describe-selection.js';
const REGISTRATION = 'sites';

/** Starts Storymark in a tab. False where the browser forbids it (its own pages, the store, no grant). */
export const injectPageScript = (tabId: number): Promise<boolean> => inject(tabId, [PAGE_SCRIPT]);

/** Brings the hint card, and what says what a question tests, into a tab that Storymark marks. */
export const injectOnDemand = (tabId: number): Promise<boolean> =>
  inject(tabId, [TELLER_SCRIPT, ON_DEMAND_SCRIPT]);

/** Brings what finds saved snippets into a tab. */
export const injectSnippets = (tabId: number): Promise<boolean> => inject(tabId, [SNIPPETS_SCRIPT]);

type Script = typeof PAGE_SCRIPT | typeof TELLER_SCRIPT | typeof ON_DEMAND_SCRIPT | typeof SNIPPETS_SCRIPT;

/** Puts scripts into a tab, one after the other. */
async function inject(tabId: number, files: Script[]): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files });
    return true;
  } catch {
    return false;
  }
}

/**
 * Describes what is selected in a tab. `null` where no script may run. Without a frame all frames are asked, and the
 * one with a selection answers.
 */
export async function describeSelection(
  tabId: number,
  frameId?: number,
): Promise<v.InferOutput<typeof SelectionResult> | null> {
  try {
    const target = framesOf(tabId, frameId);
    const results = await browser.scripting.executeScript({ target, files: [SELECTION_SCRIPT] });
    const answers = results
      .map(({ result }) => v.safeParse(SelectionResult, result))
      .filter((answer) => answer.success)
      .map((answer) => answer.output);
    return answers.find((answer) => 'snippet' in answer) ?? answers[0] ?? null;
  } catch {
    return null;
  }
}

const framesOf = (tabId: number, frameId?: number) =>
  frameId === undefined ? { tabId, allFrames: true } : { tabId, frameIds: [frameId] };

/**
 * What is selected in a tab, as texts that could be questions, one a block; empty where nothing fits or no script may run.
 * Without a frame all frames are asked, and the first with a selection answers.
 */
export async function selectedTexts(tabId: number, frameId?: number): Promise<readonly string[]> {
  try {
    const target = framesOf(tabId, frameId);
    const results = await browser.scripting.executeScript({ target, files: [TEXTS_SCRIPT] });
    const answers = results.map(({ result }) => v.safeParse(SelectedTexts, result));
    return answers.flatMap(({ success, output }) => (success && output.length > 0 ? [output] : []))[0] ?? [];
  } catch {
    return [];
  }
}

/** The page's own words by its headings; null where no script may run. */
export async function readGuide(tabId: number): Promise<v.InferOutput<typeof GuideResult> | null> {
  try {
    const results = await browser.scripting.executeScript({ target: { tabId }, files: [GUIDE_SCRIPT] });
    const answer = v.safeParse(GuideResult, results[0]?.result);
    return answer.success ? answer.output : null;
  } catch {
    return null;
  }
}

// Two syncs at once would both see "not registered" and one would fail: they queue on this chain.
let chain: Promise<void> = Promise.resolve();

/**
 * Makes the registration match the allowed sites. `matches` and `excludeMatches` are match patterns. Registrations
 * vanish when the extension is updated, so this also runs at start.
 */
export function syncRegistration(
  matches: readonly string[],
  excludeMatches: readonly string[],
): Promise<void> {
  chain = chain.then(
    () => applyRegistration(matches, excludeMatches),
    () => applyRegistration(matches, excludeMatches),
  );
  return chain;
}

async function applyRegistration(
  matches: readonly string[],
  excludeMatches: readonly string[],
): Promise<void> {
  const existing = await browser.scripting.getRegisteredContentScripts({ ids: [REGISTRATION] });
  if (matches.length === 0) {
    if (existing.length > 0) await browser.scripting.unregisterContentScripts({ ids: [REGISTRATION] });
    return;
  }
  const script = {
    id: REGISTRATION,
    js: [PAGE_SCRIPT],
    matches: [...matches],
    excludeMatches: [...excludeMatches],
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  };
  if (existing.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}
