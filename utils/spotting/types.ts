/** What spotting says of a page. Plain data: it crosses from the content script to the panel as it is. */

import type { TextBlock } from '../text/types';

export type SpotKind = 'question' | 'requirement';

/** The very words that made Storymark say something, and what they speak for. */
export interface Evidence {
  readonly words: string;
  /** Competency id, or a kind rule such as `stem`, `question-mark`, `heading`, `list`. */
  readonly speaksFor: string;
  readonly weight: number;
}

export interface CompetencyScore {
  /** Bare id for the built-in pack, `pack:id` for a user's. */
  readonly id: string;
  /** 0..1, share of the evidence. */
  readonly score: number;
  readonly cues: readonly Evidence[];
}

/** What a card, a table or an address tells of a question; absent parts are absent. */
export interface SpotMeta {
  readonly company?: string;
  readonly role?: string;
  readonly round?: string;
  readonly difficulty?: string;
}

/** What a page says of all its questions. */
export interface PageAbout {
  readonly meta: SpotMeta;
  /** What its table or list of facts calls their category; empty where it says nothing. */
  readonly category: string;
}

export type AnswerMode = 'story' | 'pitch' | 'plan' | 'knowledge';

/** A spot without its place in the DOM. */
export interface Spot {
  /** Stable across rescans of the same page: kind, normalised text and occurrence number, hashed. */
  readonly id: string;
  readonly kind: SpotKind;
  /** The marked words: prefix ("23.", "Question:", emoji) and fused metadata left out. */
  readonly text: string;
  /** Sentences of the spot, where the block holds several. */
  readonly parts: readonly string[];
  /** Best first; empty when nothing fits. */
  readonly competencies: readonly CompetencyScore[];
  /** Why it is a question or a requirement. */
  readonly evidence: readonly Evidence[];
  readonly meta: SpotMeta;
  /** Set where the question itself says how it is answered; else the first competency's mode holds. */
  readonly answer?: AnswerMode | undefined;
  /** Umbrella id, for a question that is many questions. */
  readonly umbrella?: string | undefined;
}

/** A spot with its place: its block in the index and the normalised span in that block. */
export interface PlacedSpot extends Spot {
  readonly block: TextBlock;
  readonly start: number;
  readonly end: number;
  /** Normalised words of the text, under which corrections are kept. */
  readonly key: string;
  /** Which of the spots with these words it is, from 1. */
  readonly time: number;
}

/** What the page says of itself, read once a scan. */
export interface PageContext {
  readonly title: string;
  /** Address of the page; empty for a file. */
  readonly url: string;
  readonly language: string;
  /** Text of JSON-LD scripts, as found: untrusted, perhaps malformed. */
  readonly jsonLd: readonly string[];
}

/** The user's word on one text, remembered on every page. Key is the normalised text. */
export interface Correction {
  readonly key: string;
  readonly verdict: 'not-a-question' | 'is-a-question' | 'tests';
  /** For `tests`: the competency. */
  readonly competency?: string;
}
