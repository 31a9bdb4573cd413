/**
 * Every message Storymark sends, in one typed map per direction. Types only: importing this costs nothing.
 *
 * Three ends exist: the *page* (content script of one frame), the *background*, and *views* (panel, library,
 * welcome: extension pages). The page may only send what is in PageToBackground; its sender is checked, its payload
 * validated (utils/messaging/validate.ts). No message towards the page carries a story or a word of one: at most a
 * count, as the answer to `hint.count` or, with the note beside a saved passage, to `snippets.hover`. A trusted hover or key
 * asks for these, and they are shown where no script of the page can read.
 */

import type { AnchorState } from '../snippets/anchor';
import type { PageSnippet, SnippetDraft } from '../snippets/types';
import type { AnswerMode, Correction, PlacedSpot, Spot, SpotKind } from '../spotting/types';

/** What a mark's address is made of on the page side; tabId and frameId come from the sender. */
export interface MarkRef {
  /** Grows with every complete scan of the frame's document. */
  readonly scanGeneration: number;
  readonly spotId: string;
}

/** A page's marks as the panel lists them. */
export interface PageReport {
  readonly scanGeneration: number;
  readonly url: string;
  readonly title: string;
  /** BCP 47 or empty. */
  readonly language: string;
  /** Page-level company, role, round. */
  readonly meta: Spot['meta'];
  readonly spots: readonly Spot[];
  /** `limit`: stopped at 10 MB of text; `language`: no pack covers the page's language. */
  readonly stopped?: 'limit' | 'language';
}

/** What the content script needs to begin. The script holds no cues: those of all packs come compiled. */
export interface PageSetup {
  readonly enabled: boolean;
  readonly hintCard: boolean;
  readonly corrections: readonly Correction[];
  /** Compiled cues of all packs (PackCues as JSON), the built-in pack's (spotting/generated/cues.json) first. */
  readonly cues: readonly unknown[];
  /** Competencies for the hint card: id → [title, one-line test, how it is answered]. */
  readonly labels: Readonly<Record<string, readonly [string, string, AnswerMode]>>;
}

/** page → background. `in` is the payload, `out` the answer (null: none waited for). */
export interface PageToBackground {
  'page.ready': { in: { url: string }; out: PageSetup };
  /**
   * Sent after every scan that changed the spots: background sets the badge, an open panel asks for the report. The report
   * itself is not sent, since nobody may be there to read it.
   */
  'page.changed': { in: { scanGeneration: number; url: string; questions: number }; out: null };
  /** Put into this page what came with nobody asking: the hint card, what says what a question tests; `ok` false where the browser forbids it. */
  'page.more': { in: Record<string, never>; out: { ok: boolean } };
  /** How many stories fit this question. Only on a trusted hover or key. `panelOpen`: the row lights up instead of a card. */
  'hint.count': {
    in: MarkRef & { text: string; competencies: { id: string; score: number }[] };
    out: { count: number; panelOpen: boolean };
  };
  /** A trusted click or key on "Open": the panel opens (or is routed) to this question. */
  'hint.open': { in: MarkRef; out: null };
  /** Pointer is on a mark while the panel is open (null: left it). */
  'hint.lit': { in: { mark: MarkRef | null }; out: null };
  'hint.correct': {
    in: { text: string; verdict: Correction['verdict']; competency?: string };
    out: { ok: boolean };
  };
  /** Save a spotted question as a snippet. */
  'hint.save': { in: { snippet: SnippetDraft }; out: { ok: boolean } };
  /** What was saved of this address, and whether the button beside a selection is switched on. */
  'snippets.ready': { in: { url: string }; out: { snippets: readonly PageSnippet[]; button: boolean } };
  /** Some are found elsewhere now, or no longer: an open panel asks for the list. */
  'snippets.changed': { in: { url: string }; out: null };
  /** What the reader wrote beside a snippet, and in how many stories it is used. Only on a trusted hover. */
  'snippets.hover': { in: { id: string }; out: { note: string; tags: readonly string[]; stories: number } };
  /** A trusted click on "Open": the panel shows this page's snippets. */
  'snippets.open': { in: { id: string }; out: null };
  /** A trusted click on the button beside a selection. */
  'snippets.save': { in: { snippet: SnippetDraft }; out: { ok: boolean } };
}

/** background or view → page (tabs.sendMessage, frame 0). */
export interface ToPage {
  /** The current report; without spots while nothing was scanned yet, or while Storymark is off here. */
  'page.list': { in: Record<string, never>; out: PageReport };
  /** Is a script of ours there, and at what address? Cheaper than the whole report. */
  'page.alive': { in: Record<string, never>; out: { url: string } };
  /** Scroll to a spot and let it flash. */
  'page.reveal': { in: { spotId: string }; out: { found: boolean } };
  /** Keyboard: go to the next or previous mark and show its card. */
  'page.step': { in: { direction: 1 | -1 }; out: { spotId: string | null } };
  /** Settings, packs or corrections changed: take the new setup and scan again; `enabled: false` removes every mark. */
  'page.setup': { in: PageSetup; out: null };
  /** How the page's snippets were found, in the order of the page; those without a place come last. */
  'snippets.list': {
    in: Record<string, never>;
    out: { url: string; snippets: readonly { id: string; state: AnchorState }[] };
  };
  /** Snippets or their switches changed: ask for them again. */
  'snippets.refresh': { in: Record<string, never>; out: { ok: boolean } };
  /** Scroll to a snippet, or with `nearest` to the passage likest to one that is gone; null where there is none. */
  'snippets.reveal': { in: { id: string; nearest: boolean }; out: { words: string | null } };
  /** Describe the passage likest to a snippet, so that it may belong there from now on; or the first that says `text`. */
  'snippets.describe': {
    in: { id: string } | { text: string };
    out: { snippet: SnippetDraft | null };
  };
}

/** view → background. Accepted from extension pages only. */
export interface ViewToBackground {
  /** Settings, packs, corrections or grants changed: registrations follow and every marked tab gets its new setup. */
  'view.refresh': { in: Record<string, never>; out: null };
  /** Mark this tab now; `ok` is false for a page that may not be read. */
  'view.activate': { in: { tabId: number }; out: { ok: boolean } };
  /** Switch Storymark off (or on again) in one tab, until the tab is closed. */
  'view.tabOff': { in: { tabId: number; off: boolean }; out: null };
}

/** Broadcast to views (runtime.sendMessage from page or background; views listen, never answer). */
export interface ToViews {
  /** A page's spots are others now; `page.list` tells them. */
  'view.changed': { tabId: number; url: string };
  'view.focus': { tabId: number; spotId: string };
  'view.lit': { tabId: number; spotId: string | null };
  /** A snippet was saved or refused, a command needs the view. */
  /** Snippets of a page were found, or lost. */
  'view.snippets': { tabId: number; url: string };
  /** A page's own snippets are asked for. */
  'view.showSnippet': { tabId: number; id: string };
  'view.notice': { tabId: number; text: string };
}

export type { PlacedSpot, SpotKind };
