/** What ranking says. Plain data with the words it rests on. */
import type { StoryFields } from './model';

/** A question as ranking sees it. */
export interface QuestionProfile {
  readonly text: string;
  /** Best first, as spotting classified it. */
  readonly competencies: readonly { readonly id: string; readonly score: number }[];
  /** Company of the page or target, to prefer stories not yet told there. */
  readonly company?: string;
}

/** A story as ranking sees it: the record's fields, and what ranking needs of its history. */
export interface RankableStory extends StoryFields {
  readonly id: string;
  readonly origin?: 'user' | 'sample' | 'import';
  readonly updatedAt?: string;
  readonly rev?: number;
  /** Lower-case companies the story was told to. */
  readonly toldTo?: readonly string[];
  /** Set on a deleted story, which ranking leaves out. */
  readonly deletedAt?: string | undefined;
}

/** One signal of a rubric and where a story shows it. */
export interface ShownSignal {
  readonly competency: string;
  readonly signal: string;
  /** The rubric's line for it. */
  readonly line: string;
  /** The very words of the story. */
  readonly words: string;
  readonly section: string;
}

export interface RankReason {
  readonly kind: 'tag' | 'shows' | 'sounds' | 'words' | 'scope' | 'told' | 'sample';
  /** In words for the reader, e.g. "Shows how you sized the risk". */
  readonly text: string;
  readonly words?: string;
}

export interface RankedStory {
  readonly id: string;
  /** 0..1 */
  readonly score: number;
  /** Nothing really fits; this is only the nearest. */
  readonly weak: boolean;
  readonly reasons: readonly RankReason[];
  readonly shows: readonly ShownSignal[];
}

/** The part of a rubric that reading a story needs. */
export interface SignalSource {
  readonly competency: string;
  readonly signals: readonly {
    readonly id: string;
    readonly line: string;
    readonly cues: readonly string[];
    /** A sentence that shows it; only needed where there is no calibration. */
    readonly sample?: string;
    /** 0..1: how much it proves of its own competency rather than of any; see calibrate.ts. Default 1. */
    readonly weight?: number;
  }[];
  /** What a story says that shows the competency without naming it, in words that no rubric foresees; more is stronger. */
  readonly tells?: readonly Tell[];
  /** Words that stories of its kind are told with: weight → stems, divided by spaces; below zero they speak against it. */
  readonly vocabulary?: Readonly<Record<string, string>>;
  /** Cues that lead a question to the competency: words it is spoken of with. Only needed without a calibration. */
  readonly asks?: readonly string[];
  /**
   * Words the competency is spoken of with: weight in thousandths → stems, divided by spaces. Made from lines, samples
   * and cues where absent.
   */
  readonly words?: Readonly<Record<string, string>>;
}

/** One way in which stories tell of a competency. */
export interface Tell {
  readonly cue: string;
  /** 1 hints, 2 speaks, 3 shows. */
  readonly weight: number;
}

/** What a pack says of one of its competencies, measured against its others; see calibrate.ts. */
export interface Calibration {
  /** One a signal, in its order: 0..1. */
  readonly weights: readonly number[];
  /** Weight in thousandths → stems, divided by spaces: the most telling words, in the form that ships smallest. */
  readonly words: Readonly<Record<string, string>>;
  readonly tells?: readonly Tell[];
  readonly vocabulary?: Readonly<Record<string, string>>;
}
